import CommonMark
import Diagnostics
import YAML

/// A Markdown file, split into the keys of its front matter and its text.
struct MarkdownDocument {
  var fields: FieldReader
  /// The facts about the text; nil if the keys cannot be read, empty if the text alone cannot.
  private(set) var body: Body?
  /// The HTML of the body.
  private(set) var html = BodyHTML.empty
  /// True if the text could be read.
  private(set) var isComplete = false
  /// The byte offset at which the front matter begins: the position of a missing key.
  private(set) var start = 0
  /// Problems that are listed before those of the keys.
  private var before: [Diagnostic] = []
  /// Problems of the text, listed after those of the keys.
  private var after: [Diagnostic] = []

  /// Checks a file, parses its front matter and renders its text.
  ///
  /// `keys` are the keys that a hint names if there is no front matter; the first is the title's. A text with one of
  /// `summaryKeys` has no excerpt.
  init(_ source: SourceFile, settings: ParseSettings, keys: [String], summaryKeys: [String] = []) {
    let noun = "front matter key"
    fields = FieldReader([], noun: noun, path: source.path)
    let examination = SourceCheck.examine(source)
    before = examination.problems
    guard before.isEmpty else { return }
    let source = examination.source
    switch FrontMatter.find(in: source) {
    case .failure(.missing(let range)): before = [.missingFrontMatter(keys: keys, in: source, at: range)]
    case .failure(.unclosed(let range)): before = [.unclosedFrontMatter(in: source, at: range)]
    case .success(let frontMatter):
      start = frontMatter.yaml.lowerBound
      let (root, yamlProblems) = YAMLParser.parse(source, in: frontMatter.yaml)
      let title = keys.first.flatMap { root?.plainText(of: $0) }
      let (body, html, bodyProblems) = Markdown.render(
        source, in: frontMatter.body,
        options: settings.bodyOptions(title: title, excerpt: root?.holdsText(at: summaryKeys) != true),
        hasNoncharacters: examination.hasNoncharacters)
      before = examination.warnings + yamlProblems + HTMLInPlainText.problems(in: source, frontMatter.yaml)
      if let stray = StrayKeys.problem(in: source, frontMatter.body) { before.append(stray) }
      after = bodyProblems
      guard !yamlProblems.containsError else { return }
      switch root?.value {
      case .mapping(let entries):
        fields = FieldReader(entries, noun: noun, path: source.path)
        fields.quotes = settings.quotes
        fields.decidesVisibility = true
        fields.foreignKeys = .ofTexts
        fields.hasInvisible = !examination.warnings.isEmpty
      case nil: break
      default:
        before.append(.frontMatterWithoutKeys(keys: keys, at: source.range(root?.range ?? frontMatter.yaml)))
        return
      }
      isComplete = body != nil
      self.body = body ?? .empty
      self.html = html
    }
  }

  /// Returns all problems of the file; call it last.
  mutating func finish() -> [Diagnostic] { before + fields.finish() + after }
}

extension FieldReader {
  /// The keys of a text's standfirst, of which the first in a file counts.
  static let standfirstKeys = ["standfirst", "description", "dek"]

  /// Reads the standfirst of an article or a page.
  mutating func standfirst(example: String) -> String? {
    prose(Self.standfirstKeys[0], aliases: Array(Self.standfirstKeys[1...]), example: example)?.value
  }
}

extension YAMLNode {
  /// True if the first of these keys in the mapping has a text that ``FieldReader/text(_:aliases:example:)`` reads.
  fileprivate func holdsText(at keys: [String]) -> Bool {
    scalar(at: keys).map { !$0.isBlank && !$0.isFlag } ?? false
  }

  /// The text of a key of this mapping, marks of Markdown resolved; nil if it has none.
  fileprivate func plainText(of key: String) -> String? { scalar(at: [key]).map { LineMarkdown.resolved($0.text) } }

  /// The scalar at the first of these keys in the mapping; nil if there is none.
  private func scalar(at keys: [String]) -> YAMLScalar? {
    guard case .mapping(let entries) = value, let entry = entries.first(where: { keys.contains($0.key) }),
      case .scalar(let scalar) = entry.value.value
    else { return nil }
    return scalar
  }
}
