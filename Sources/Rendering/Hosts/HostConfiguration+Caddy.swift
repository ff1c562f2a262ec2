import ContentModel
import SiteModel

/// The file that the site block of a Caddyfile imports.
extension HostConfiguration {
  /// The lines of the file: headers, and two tables of addresses.
  var caddyLines: [String] {
    var lines = ["# Put this line into the site's block: import …/\(HostFile.caddy.rawValue)"]
    lines += headers.map { "header \($0.name) `\($0.value)`" }
    lines += ["@broadsheet_assets {", "\tpath `\(Self.matching(assets))*`", "\tfile", "}"]
    lines.append("header @broadsheet_assets \(Self.lasting.name) `\(Self.lasting.value)`")
    lines += ["@broadsheet_hidden path " + hidden.map { "`\(Self.matching($0))`" }.joined(separator: " ")]
    lines.append("error @broadsheet_hidden 404")
    lines += Self.table("broadsheet_moved", redirects.map { ($0, $0.target) })
    if !redirects.isEmpty { lines.append("redir @broadsheet_moved {broadsheet_moved} 301") }
    lines += Self.table("broadsheet_gone", gone.map { ($0, $0.target) })
    if !gone.isEmpty {
      lines += [
        "handle @broadsheet_gone {", "\trewrite * {broadsheet_gone}", "\tfile_server {", "\t\tstatus 410", "\t}", "}",
      ]
    }
    return lines
  }

  /// A table from paths to texts, and a matcher for its paths; empty if there are no rows.
  ///
  /// Caddy's path matchers ignore case, but the keys of tables are compared byte for byte.
  private static func table(_ name: String, _ rows: [(rule: Rule, text: String)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return ["map {http.request.uri.path} {\(name)} {"]
      + rows.flatMap { row in row.rule.spellings.map { "\t" + self.row($0, row.text) } }
      + ["\tdefault ``", "}", "@\(name) {", "\tnot vars {\(name)} ``", "}"]
  }

  /// A row of a table; a path with special characters is written as a regular expression.
  private static func row(_ path: String, _ text: String) -> String {
    guard path.unicodeScalars.contains(where: \.needsNumber) else { return "`\(path)` `\(text)`" }
    // In such a row `$1` would be a back-reference.
    return "`~^\(path.unicodeScalars.map(\.asPattern).joined())$` `\(text.replacing("$", with: "$$"))`"
  }

  /// A path for a matcher, in which `*` replaces each special character.
  private static func matching(_ path: String) -> String {
    String(path.map { $0.unicodeScalars.contains(where: \.needsNumber) ? "*" : $0 })
  }
}

extension Unicode.Scalar {
  /// True for characters that are special in a Caddyfile or a regular expression; `.` is literal in a path.
  fileprivate var needsNumber: Bool {
    isASCII && !(properties.isAlphabetic || ("0"..."9").contains(self) || "/-_.~".unicodeScalars.contains(self))
  }

  fileprivate var asPattern: String {
    if self == "." { return "\\." }
    return needsNumber ? "\\x" + String(value, radix: 16, uppercase: true) : String(self)
  }
}
