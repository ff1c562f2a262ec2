import ContentModel

/// Paths of a project's files, and how one text names another.
package enum SourcePath {
  /// The folder of a file, with a slash at its end.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// A relative path beside a file, `.` and `..` parts resolved; nil if it leads out of the project.
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

  /// A path without the folders that it shares with a file: `photos/a.jpg` for a photo in a folder beside it or above.
  static func relative(_ path: String, to source: String) -> String {
    parted(path, from: source).below
  }

  /// Returns the path by which a text names another file: `../pages/about.md`.
  static func route(to path: String, from source: String) -> String {
    let (up, below) = parted(path, from: source)
    return String(repeating: "../", count: up) + below
  }

  /// Returns the number of folders of a file that do not hold a path, and the part of the path below those that do.
  private static func parted(_ path: String, from source: String) -> (up: Int, below: String) {
    let parts = path.split(separator: "/")
    let folders = source.split(separator: "/").dropLast()
    let shared = zip(parts.dropLast(), folders).prefix { $0 == $1 }.count
    return (folders.count - shared, parts.dropFirst(shared).joined(separator: "/"))
  }

  /// The path of an address, and the rest from `?` or `#` on.
  static func split(_ target: String) -> (path: String, suffix: String) {
    guard let end = target.utf8.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
      return (target, "")
    }
    return (String(target[..<end]), String(target[end...]))
  }

  /// True if a scheme as of RFC 3986, section 3.1, comes first.
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
  /// The decoded path from the site's root that a root-relative or absolute address has; nil for one elsewhere.
  func decodedPath(of url: String) -> String? {
    let isAbsolute = url.utf8.first != UInt8(ascii: "/") || url.hasPrefix("//")
    let path = isAbsolute ? WebAddress(url.hasPrefix("//") ? "https:" + url : url).flatMap { self.path(of: $0) } : url
    return path.map { PercentCoding.decoded(SourcePath.split($0).path) }
  }
}
