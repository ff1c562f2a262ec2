/// A topic of the manual, a Markdown file; the cases are in the order of listing.
public enum Topic: String, Sendable, CaseIterable {
  case start
  case articles
  case frontMatter = "front-matter"
  case markdown
  case pictures
  case pages
  case site
  case templates
  case preview
  case publishing
  case feeds
  case moving
  case commands
  case messages

  /// Its file in this package.
  public var path: String {
    self == .templates ? "Templates/README.md" : "Sources/Manual/Topics/\(rawValue).md"
  }

  /// Its text, the first block of which is the title.
  public var blocks: [Block] { BlockReader.blocks(of: Manual.text(of: path)) }

  /// Its title.
  public var title: String {
    guard case .heading(_, let line) = blocks.first else { return rawValue }
    return Span.plain(line)
  }

  /// Returns the topic of this name, else the first with a table row on this key or file, else the first that names it.
  ///
  /// Nil if there is none.
  public static func explaining(_ name: String) -> Topic? {
    if let topic = Topic(rawValue: String(name.prefix { $0 != "." })) { return topic }
    let rows = allCases.first { $0.blocks.contains { $0.rows.contains { $0.first?.first == .code(name) } } }
    return rows ?? allCases.first { $0.blocks.contains { $0.spans.contains(.code(name)) } }
  }
}

extension Block {
  fileprivate var rows: [[[Span]]] {
    if case .table(let rows) = self { rows } else { [] }
  }

  fileprivate var spans: [Span] {
    switch self {
    case .heading(_, let spans), .paragraph(let spans), .item(_, let spans): spans
    case .code: []
    case .table(let rows): rows.flatMap { $0.flatMap(\.self) }
    }
  }
}
