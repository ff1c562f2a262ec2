import CommonMark
import Foundation

/// GitHub Flavored Markdown as cmark-gfm writes it.
enum GFM {
  /// All markup that differs: the region around a table, the scope of its headers, classes, labels, and `https`.
  private static let markup: [(ours: String, theirs: String)] = [
    ("class=\"left\"", "align=\"left\""), ("class=\"center\"", "align=\"center\""),
    ("class=\"right\"", "align=\"right\""), (" scope=\"col\"", ""), ("</table>\n</div>", "</table>"),
    ("<label>", ""), ("</label>", ""), ("\"https://www.", "\"http://www."),
  ]

  /// The HTML of a text in the markup of the examples.
  static func html(of text: String) -> String {
    let options = BodyOptions(
      rawHTML: .trusted, smart: false, pictures: false, allowedSchemes: nil, headingIDs: false, highestHeading: nil)
    let html = markup.reduce(Rendered(text, options: options).html) { $0.replacing($1.ours, with: $1.theirs) }
    return html.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("<div class=\"table\"") }.joined(separator: "\n")
  }

  /// The HTML that the program `cmark-gfm` makes of a text with all extensions; nil where it is not installed.
  static func htmlByProgram(of text: String) throws -> String? {
    guard let program else { return nil }
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = program
    process.arguments = ["--unsafe"] + ["table", "strikethrough", "autolink", "tasklist"].flatMap { ["-e", $0] }
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let html = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: html, as: UTF8.self)
  }

  /// Where Debian's package of the same name puts the program.
  static let program = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(fileURLWithPath: $0) }
}
