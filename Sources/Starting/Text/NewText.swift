import ContentModel
import Diagnostics

/// A text to be written: what is known of it before its first sentence.
public struct NewText: Sendable {
  /// Its kind.
  public let kind: TextKind
  /// Its title or name.
  public let name: String
  /// The section of an article, by id or name; nil: none.
  public var section: String?
  /// The authors of an article, by id or name.
  public var authors: [String] = []
  /// Whether readers do not see it yet.
  public var isDraft = false
  /// Whether it gets a folder of its own, for pictures beside it.
  public var hasFolder = false

  /// A text of that title or name.
  public init(_ kind: TextKind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// The text with its front matter; an article is dated then.
  func text(at moment: Moment) -> String {
    var lines = ["\(kind.label): \(name.yamlWord)"]
    if kind == .article { lines.append("date: \(moment.iso8601)") }
    if let section { lines.append("section: \(section.yamlWord)") }
    if !authors.isEmpty { lines.append("authors: [\(authors.map(\.yamlWord).joined(separator: ", "))]") }
    if isDraft { lines.append("draft: true") }
    return (["---"] + lines + ["---", "", ""]).joined(separator: "\n")
  }

  /// The path of its file without the ending; nil where nothing of the name can stand in a path.
  func stem(at moment: Moment, in folder: String, rule: AddressRule) -> String? {
    switch kind {
    case .article:
      Slug(title: name, rule: rule).map { "\(kind.source.folder)\(folder)\(moment.civil.date)-\($0)" }
    case .page: Slug(title: name, rule: rule).map { "\(kind.source.folder)\($0)" }
    case .author, .section, .tag: Slug(term: name, rule: rule).map { "\(kind.source.folder)\($0)" }
    }
  }
}
