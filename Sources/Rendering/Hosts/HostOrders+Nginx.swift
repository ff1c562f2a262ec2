import SiteModel

/// The file that a `server` block of nginx includes.
extension HostOrders {
  /// The lines of the file: headers, and a `location` for each address.
  var nginxLines: [String] {
    var lines = ["# Put this line into the 'server' block: include …/\(HostFile.nginx.rawValue);"]
    let all = headers.map(Self.header)
    lines += all
    // Headers of a server do not count in a location with its own.
    lines += ["location ^~ \(Self.quoted(assets)) {"] + (all + [Self.header(Self.lasting)]).map { "  " + $0 } + ["}"]
    lines += hidden.map { "location = \(Self.quoted($0)) { return 404; }" }
    for order in redirects {
      lines += order.spellings.map {
        "location = \(Self.quoted($0)) { absolute_redirect off; return 301 \(Self.quoted(order.target)); }"
      }
    }
    for order in gone {
      // No sign stands for '$' and '?' in the path of such a page.
      let isNameable = !order.target.utf8.contains { "$?".utf8.contains($0) }
      let page = isNameable ? "error_page 410 \(Self.quoted(order.target)); " : ""
      lines += order.spellings.map { "location = \(Self.quoted($0)) { \(page)return 410; }" }
    }
    return lines
  }

  private static func header(_ header: (name: String, value: String)) -> String {
    // Nginx adds a header to errors only if it is told to: those are not to be kept.
    "add_header \(header.name) \(quoted(header.value))\(header.name == lasting.name ? "" : " always");"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
