import ContentModel

/// The two files that Netlify and Cloudflare Pages read.
extension HostOrders {
  /// The lines of `_redirects`: path, target and status.
  ///
  /// Netlify serves a file rather than follow a rule, unless its status ends in `!`. Cloudflare Pages always follows a rule; it
  /// takes such a line for a mistake and leaves it out, so both read a line of their own. It knows no status 410.
  var redirectLines: [String] {
    let isNetlify = hosts.contains(.netlify)
    var lines: [String] = []
    for order in redirects {
      for path in order.spellings.map(Self.escaped) {
        // A host that does not tell capitals apart would go in a circle.
        if isNetlify, !order.isTwin { lines.append("\(path) \(order.target) 301!") }
        if hosts.contains(.cloudflare) || order.isTwin { lines.append("\(path) \(order.target) 301") }
      }
    }
    guard isNetlify else { return lines }
    for order in gone {
      lines += order.spellings.map { "\(Self.escaped($0)) \(Self.escaped(order.target)) 410!" }
    }
    return lines
  }

  /// The lines of `_headers`: a path, and below it its headers.
  var headerLines: [String] {
    func lines(_ path: String, _ headers: [(name: String, value: String)]) -> [String] {
      [Self.escaped(path) + "*"] + headers.map { "  \($0.name): \($0.value)" }
    }
    return lines(base, headers) + lines(assets, [Self.lasting])
  }

  /// A path without blanks, `#`, and what stands for other text in a rule: `*` and `:name`.
  private static func escaped(_ path: String) -> String {
    SitePath.encoded(path).replacing("*", with: "%2A").replacing(":", with: "%3A")
  }
}
