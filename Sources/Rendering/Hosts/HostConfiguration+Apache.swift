import ContentModel
import SiteModel

/// The file that Apache reads in each folder that it serves (`AllowOverride All`, 2.4.13 and later).
extension HostConfiguration {
  /// The lines of `.htaccess`.
  var apacheLines: [String] {
    var lines = ["<IfModule mod_headers.c>"]
    // A `%` begins a format specifier; `%%` is a percent sign.
    lines += headers.map { "Header always set \($0.name) \(Self.quoted($0.value.replacing("%", with: "%%")))" }
    lines += [
      "<If \"%{REQUEST_URI} =~ m#^\(Self.loosePattern(assets))#\">",
      "Header set \(Self.lasting.name) \(Self.quoted(Self.lasting.value))", "</If>", "</IfModule>",
    ]
    let hidden = hidden.filter { !$0.hasSuffix("/" + HostFile.apache.rawValue) }
    guard !redirects.isEmpty || !gone.isEmpty || !hidden.isEmpty else { return lines }
    lines += ["<IfModule mod_rewrite.c>", "RewriteEngine On"]
    lines += hidden.map { "RewriteRule \(pattern(path: $0)) - [R=404,L]" }
    lines += redirects.map { rule in
      // A `%` before a digit would be a back-reference to a condition.
      let target = rule.target.replacing("%", with: "\\%")
      return "RewriteRule \(pattern(path: rule.path)) \(Self.quoted(target)) [R=301,L,NE]"
    }
    if !gone.isEmpty {
      lines.append("ErrorDocument 410 \"/%{reqenv:BROADSHEET_GONE}\"")
      lines += gone.map {
        "RewriteRule \(pattern(path: $0.path)) - \(Self.quoted("[E=BROADSHEET_GONE:\(Self.flagValue($0.target)),G]"))"
      }
    }
    return lines + ["</IfModule>"]
  }

  /// A quoted regular expression for a path below this folder, with an optional final slash if it ends with one.
  private func pattern(path: String) -> String {
    let path = String(path.dropFirst(base.count))
    return path.hasSuffix("/") ? "\"^\(Self.pattern(String(path.dropLast())))/?$\"" : "\"^\(Self.pattern(path))$\""
  }

  /// A regular expression that matches a text; special characters are written as hexadecimal escapes.
  private static func pattern(_ text: String) -> String {
    var pattern = ""
    for scalar in text.unicodeScalars {
      if !scalar.isASCII || scalar.isPlain {
        pattern.unicodeScalars.append(scalar)
      } else if scalar == "." {
        pattern += "\\."
      } else {
        pattern += "\\x" + String(scalar.value, radix: 16, uppercase: true)
      }
    }
    return pattern
  }

  /// A regular expression for a path, in which `.` replaces each byte of a special character.
  private static func loosePattern(_ path: String) -> String {
    String(path.utf8.map { Unicode.Scalar($0).isPlain ? Character(Unicode.Scalar($0)) : "." })
  }

  /// A path without its first slash, encoded for a variable in a rule's flags.
  private static func flagValue(_ path: String) -> String {
    let encoded = SitePath.encoded(String(path.dropFirst())).replacing("$", with: "%24").replacing(",", with: "%2C")
    return encoded.replacing("%", with: "\\%")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\\\"") + "\""
  }
}

extension Unicode.Scalar {
  /// True for letters and digits of ASCII, `/`, `-` and `_`.
  fileprivate var isPlain: Bool {
    isASCII && (properties.isAlphabetic || ("0"..."9").contains(self) || self == "/" || self == "-" || self == "_")
  }
}
