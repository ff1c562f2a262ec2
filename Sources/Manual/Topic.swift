/// A part of the manual; each is a Markdown file, in the order in which they are listed.
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
}
