import CommonMark
import Diagnostics
import YAML

/// An undated file, opened: its keys, ready to be asked for, and its text.
struct MarkdownDocument {
  var fields: FieldReader
  /// Nil if an error stands in the way of reading the keys; empty if one stands in the way of the text alone.
  private(set) var body: Body?
  /// True if there is a text, so that the document may become something.
  private(set) var isComplete = false
  /// Where the front matter begins: the place of a missing key.
  private(set) var start = 0
  private var before: [Diagnostic] = []
  private var after: [Diagnostic] = []

  /// `firstKey` is the key that a hint names where there is no front matter.
  init(_ source: SourceFile, settings: ParseSettings, firstKey: String) {
    let noun = "front matter key"
    fields = FieldReader([], noun: noun, path: source.path)
    before = SourceCheck.check(source)
    guard before.isEmpty else { return }
    switch FrontMatter.find(in: source) {
    case .failure(let problem):
      let range = problem.diagnostic.range
      before = [
        problem.diagnostic.id == .missingFrontMatter
          ? .missingFrontMatter(firstKey: firstKey, at: range) : problem.diagnostic
      ]
    case .success(let frontMatter):
      start = frontMatter.yaml.lowerBound
      let (body, bodyProblems) = Markdown.render(source, in: frontMatter.body, options: settings.bodyOptions)
      let (root, yamlProblems) = YAMLParser.parse(source, in: frontMatter.yaml)
      before = yamlProblems
      after = bodyProblems
      guard !yamlProblems.containsError else { return }
      switch root?.content {
      case .mapping(let entries): fields = FieldReader(entries, noun: noun, path: source.path)
      case nil: break
      default:
        before.append(.hasNoKeys(firstKey: firstKey, at: source.range(root?.range ?? frontMatter.yaml)))
        return
      }
      isComplete = body != nil
      self.body = body ?? .empty
    }
  }

  /// Every problem of the file; call it last.
  mutating func finish() -> [Diagnostic] { before + fields.finish() + after }
}

extension Body {
  fileprivate static let empty = Body(
    html: BodyHTML(bytes: [], holes: []), outline: [], references: [], wordCount: 0, unspacedLetterCount: 0,
    excerpt: "",
    excerptIsMarked: false)
}

extension Diagnostic {
  static func missingFrontMatter(firstKey: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingFrontMatter, .error, "the file does not begin with front matter", at: range,
      hint: "begin with a line '---', then '\(firstKey):', then another line '---'")
  }

  static func hasNoKeys(firstKey: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, "the front matter has no keys", at: range, hint: "write '\(firstKey): …' on a line")
  }
}
