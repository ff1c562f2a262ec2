import Diagnostics

/// Endings of file names that look like those of texts, and are none.
package enum TextEnding {
  /// Markdown by another name; longer endings first.
  private static let markdown = [
    ".md.txt", ".markdown.txt", ".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdx",
  ]

  /// What writers hand in, and what other tools make.
  private static let documents = [
    ".txt", ".text", ".html", ".htm", ".docx", ".doc", ".odt", ".rtf", ".pages", ".rst", ".adoc",
  ]

  /// True for a file of Markdown, whatever its name ends in.
  static func isMarkdown(_ path: String) -> Bool { ending(of: path, among: markdown) != nil }

  /// A warning about a file of Markdown that is not read; nil for one that is, and for all others.
  package static func ofMarkdown(_ path: String) -> Diagnostic? {
    guard !path.hasSuffix(".md"), let ending = ending(of: path, among: markdown) else { return nil }
    return .wrongEnding(path, ending: ending)
  }

  /// A warning about a file that may be a text in another format; nil for all others.
  package static func ofDocument(_ path: String) -> Diagnostic? {
    ending(of: path, among: documents).map { .unreadDocument(path, ending: $0) }
  }

  /// A warning about a text whose ending stands there twice, so that its address has one of them; nil for all others.
  package static func doubled(_ path: String) -> Diagnostic? {
    let stem = String(path.dropLast(".md".count))
    guard path.hasSuffix(".md"), let ending = ending(of: stem, among: markdown + documents) else { return nil }
    return .doubledEnding(path, first: ending)
  }

  /// The ending as the path writes it.
  private static func ending(of path: String, among endings: [String]) -> Substring? {
    let lowercased = path.lowercased()
    return endings.first { lowercased.hasSuffix($0) }.map { path.suffix($0.count) }
  }

  /// The name of a path's file with another ending.
  fileprivate static func renamed(_ path: String, without ending: Substring) -> String {
    (path.dropLast(ending.count).split(separator: "/").last ?? "") + ".md"
  }
}

extension Diagnostic {
  static func wrongEnding(_ path: String, ending: Substring) -> Diagnostic {
    Diagnostic(
      .wrongEnding, .warning, "this file is not read, since its name ends in '\(ending)'", at: .wholeFile(path),
      hint: "rename it to '\(TextEnding.renamed(path, without: ending))'")
  }

  static func unreadDocument(_ path: String, ending: Substring) -> Diagnostic {
    let name = TextEnding.renamed(path, without: ending)
    let cure =
      [".txt", ".text"].contains(ending.lowercased()) ? "rename it to '\(name)'" : "save it as Markdown, in '\(name)'"
    return Diagnostic(
      .wrongEnding, .warning, "this file is not read, since its name ends in '\(ending)', and no text links to it",
      at: .wholeFile(path), hint: "if it is a text for readers, \(cure); if not, keep it elsewhere")
  }

  static func doubledEnding(_ path: String, first: Substring) -> Diagnostic {
    let name = TextEnding.renamed(path, without: first + ".md")
    return Diagnostic(
      .wrongEnding, .warning, "the name of this file has two endings, and '\(first)' gets into its address",
      at: .wholeFile(path), hint: "rename it to '\(name)'")
  }
}
