import ContentModel
import Diagnostics

/// A text to be written, by the values of its front matter.
public struct NewText: Sendable {
  /// Its kind.
  public let kind: TextKind
  /// Its title or name.
  public let name: String
  /// The section of an article, by id or name; nil: none.
  public var section: String?
  /// The authors of an article, by id or name, in order.
  public var authors: [String] = []
  /// True if readers do not see it yet.
  public var isDraft = false
  /// True if it gets a folder of its own, for pictures beside it.
  public var hasFolder = false

  /// A text of that title or name.
  public init(_ kind: TextKind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// Returns the front matter, and an empty line; an article is dated `moment`.
  func text(at moment: Moment) -> String {
    var lines = ["\(kind.label): \(name.yamlWord)"]
    if kind == .article { lines.append("date: \(moment.iso8601)") }
    if let section { lines.append("section: \(section.yamlWord)") }
    if !authors.isEmpty { lines.append("authors: [\(authors.map(\.yamlWord).joined(separator: ", "))]") }
    if isDraft { lines.append("draft: true") }
    return (["---"] + lines + ["---", "", ""]).joined(separator: "\n")
  }

  /// Returns the path of its file without the ending; nil if no slug can be made of the name.
  ///
  /// `folder` is that of an article below `Content/articles`, with a slash at its end or empty.
  func stem(at moment: Moment, in folder: String, rule: AddressRule) -> String? {
    switch kind {
    case .article:
      Slug(title: name, rule: rule).map { "\(kind.source.folder)\(folder)\(moment.civil.date)-\($0)" }
    case .page: Slug(title: name, rule: rule).map { "\(kind.source.folder)\($0)" }
    case .author, .section, .tag: Slug(term: name, rule: rule).map { "\(kind.source.folder)\($0)" }
    }
  }
}
