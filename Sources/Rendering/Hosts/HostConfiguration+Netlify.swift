import ContentModel

/// The two files that Netlify and Cloudflare Pages read.
extension HostConfiguration {
  /// The lines of `_redirects`: path, target and status.
  ///
  /// Netlify prefers an existing file to a rule, unless the rule's status ends in `!`. Cloudflare Pages always follows
  /// a rule, and rejects a line with `!`, so each has a line of its own. It does not support status 410.
  var redirectLines: [String] {
    let isNetlify = hosts.contains(.netlify)
    var lines: [String] = []
    for rule in redirects {
      for path in rule.spellings.map(Self.escaped) {
        // On a host that ignores case, a forced redirect to another spelling would be a loop.
        if isNetlify, !rule.isTwin { lines.append("\(path) \(rule.target) 301!") }
        if hosts.contains(.cloudflare) || rule.isTwin { lines.append("\(path) \(rule.target) 301") }
      }
    }
    guard isNetlify else { return lines }
    for rule in gone {
      lines += rule.spellings.map { "\(Self.escaped($0)) \(Self.escaped(rule.target)) 410!" }
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

  /// A path with percent-encoding for blanks, `#`, and the placeholders of a rule: `*` and `:name`.
  private static func escaped(_ path: String) -> String {
    SitePath.encoded(path).replacing("*", with: "%2A").replacing(":", with: "%3A")
  }
}
