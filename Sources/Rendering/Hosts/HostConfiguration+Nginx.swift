import SiteModel

/// The file that a `server` block of nginx includes.
extension HostConfiguration {
  /// The lines of the file: headers, and a `location` for each address.
  var nginxLines: [String] {
    var lines = ["# Put this line into the 'server' block: include …/\(HostFile.nginx.rawValue);"]
    let all = headers.map(Self.header)
    lines += all
    // A location with headers of its own does not inherit those of the server.
    lines += ["location ^~ \(Self.quoted(assets)) {"] + (all + [Self.header(Self.lasting)]).map { "  " + $0 } + ["}"]
    lines += hidden.map { "location = \(Self.quoted($0)) { return 404; }" }
    for rule in redirects {
      lines += rule.spellings.map {
        "location = \(Self.quoted($0)) { absolute_redirect off; return 301 \(Self.quoted(rule.target)); }"
      }
    }
    for rule in gone {
      // '$' and '?' cannot be escaped in the path of an error page.
      let isNameable = !rule.target.utf8.contains { "$?".utf8.contains($0) }
      let page = isNameable ? "error_page 410 \(Self.quoted(rule.target)); " : ""
      lines += rule.spellings.map { "location = \(Self.quoted($0)) { \(page)return 410; }" }
    }
    return lines
  }

  private static func header(_ header: (name: String, value: String)) -> String {
    // Only `always` adds a header to error responses, which must not be cached for long.
    "add_header \(header.name) \(quoted(header.value))\(header.name == lasting.name ? "" : " always");"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
