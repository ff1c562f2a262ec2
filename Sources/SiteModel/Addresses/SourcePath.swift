import ContentModel

/// Functions on paths of a project's files, and on addresses in its texts.
package enum SourcePath {
  /// Returns the folder of a file, with a slash at its end; empty for a file in the project's root.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// Resolves a path relative to the file `source`, with `.` and `..` parts; nil if it leads out of the project.
  package static func join(_ relative: String, to source: String) -> String? {
    var parts = source.split(separator: "/").dropLast()
    for part in relative.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// Returns a path without the folders that it shares with a file.
  ///
  /// It is `photos/a.jpg` for a photo in a folder beside the file or above.
  static func relative(_ path: String, to source: String) -> String {
    parted(path, from: source).below
  }

  /// Returns the relative path by which a text names another file: `../pages/about.md`.
  static func route(to path: String, from source: String) -> String {
    let (up, below) = parted(path, from: source)
    return String(repeating: "../", count: up) + below
  }

  /// Returns the steps up from a file's folder to the deepest one that also holds a path, and the path below that.
  private static func parted(_ path: String, from source: String) -> (up: Int, below: String) {
    let parts = path.split(separator: "/")
    let folders = source.split(separator: "/").dropLast()
    let shared = zip(parts.dropLast(), folders).prefix { $0 == $1 }.count
    return (folders.count - shared, parts.dropFirst(shared).joined(separator: "/"))
  }

  /// Splits an address before its first `?` or `#`.
  static func split(_ target: String) -> (path: String, suffix: String) {
    guard let end = target.utf8.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
      return (target, "")
    }
    return (String(target[..<end]), String(target[end...]))
  }

  /// True if an address begins with a scheme (RFC 3986, section 3.1).
  static func hasScheme(_ target: String) -> Bool {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return target.utf8[..<colon].allSatisfy { byte in
      let letter = byte | 0x20
      return (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || "+-.".utf8.contains(byte)
    }
  }
}

extension SiteAddress {
  /// Returns the decoded path of an address, from the site's root; nil for an address elsewhere.
  ///
  /// The address is root-relative or absolute.
  func decodedPath(of url: String) -> String? {
    let isAbsolute = url.utf8.first != UInt8(ascii: "/") || url.hasPrefix("//")
    let path = isAbsolute ? WebAddress(url.hasPrefix("//") ? "https:" + url : url).flatMap { self.path(of: $0) } : url
    return path.map { PercentCoding.decoded(SourcePath.split($0).path) }
  }
}
