import Diagnostics

/// Endings of texts that are not read, or not as they are named.
package enum TextEnding {
  /// Endings of Markdown, `.md` among them; longer ones first.
  private static let markdown = [
    ".md.txt", ".markdown.txt", ".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdx",
  ]

  /// Endings of documents from writers and from other tools.
  private static let documents = [
    ".txt", ".text", ".html", ".htm", ".docx", ".doc", ".odt", ".rtf", ".pages", ".rst", ".adoc",
  ]

  /// True for a path with an ending of Markdown, in any case.
  static func isMarkdown(_ path: String) -> Bool { ending(of: path, among: markdown) != nil }

  /// A warning about Markdown whose ending is not `.md`; nil for all other files.
  package static func ofMarkdown(_ path: String) -> Diagnostic? {
    guard !path.hasSuffix(".md"), let ending = ending(of: path, among: markdown) else { return nil }
    return .wrongEnding(path, ending: ending)
  }

  /// A warning about a possible text in another format; nil for all other files.
  package static func ofDocument(_ path: String) -> Diagnostic? {
    ending(of: path, among: documents).map { .unreadDocument(path, ending: $0) }
  }

  /// A warning about a text with two endings, `a.txt.md`; nil for all other files.
  ///
  /// The first of them would be in its address.
  package static func doubled(_ path: String) -> Diagnostic? {
    let stem = String(path.dropLast(".md".count))
    guard path.hasSuffix(".md"), let ending = ending(of: stem, among: markdown + documents) else { return nil }
    return .doubledEnding(path, first: ending)
  }

  /// The first of `endings` that the path has, as the path writes it; nil if it has none.
  private static func ending(of path: String, among endings: [String]) -> Substring? {
    let lowercased = path.lowercased()
    return endings.first { lowercased.hasSuffix($0) }.map { path.suffix($0.count) }
  }

  /// The name of a path's file with `.md` in place of an ending.
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
    let advice =
      [".txt", ".text"].contains(ending.lowercased()) ? "rename it to '\(name)'" : "save it as Markdown, in '\(name)'"
    return Diagnostic(
      .wrongEnding, .warning, "this file is not read, since its name ends in '\(ending)', and no text links to it",
      at: .wholeFile(path), hint: "if it is a text for readers, \(advice); if not, keep it elsewhere")
  }

  static func doubledEnding(_ path: String, first: Substring) -> Diagnostic {
    let name = TextEnding.renamed(path, without: first + ".md")
    return Diagnostic(
      .wrongEnding, .warning, "the name of this file has two endings, and '\(first)' gets into its address",
      at: .wholeFile(path), hint: "rename it to '\(name)'")
  }
}
