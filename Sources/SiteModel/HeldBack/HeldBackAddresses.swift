import ContentModel
import Diagnostics

/// The addresses of what is not public, and of its aliases, however they are spelled.
struct HeldBackAddresses: Sendable {
  private var addresses: [String: HeldBack] = [:]
  private var aliases: [String: HeldBack] = [:]

  init(_ items: [HeldBack]) {
    for item in items {
      if let address = item.address { addresses[Self.normalized(address)] = item }
      for alias in item.aliases { aliases[Self.normalized(alias)] = item }
    }
  }

  var isEmpty: Bool { addresses.isEmpty && aliases.isEmpty }

  /// The held-back text at a path from the site's root; nil if there is none.
  func item(at path: String) -> HeldBack? { addresses.isEmpty ? nil : addresses[Self.normalized(path)] }

  /// The held-back text above a path: a file of its bundle may lie there.
  func item(above path: String) -> HeldBack? {
    var folder = Self.normalized(path)
    guard !addresses.isEmpty, folder.utf8.count <= Self.longest else { return nil }
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), slash > folder.startIndex {
      folder = String(folder[..<slash])
      if let item = addresses[folder] { return item }
    }
    return nil
  }

  /// The held-back text whose address a path is, lies below, or will lead to.
  ///
  /// Nil for all that readers may see, tombstones among it. `isMade` is true if the build makes a page or file there: it may
  /// be the old address of a text that is to come, or differ from the address of one by a capital.
  func item(hiding path: String, isMade: Bool) -> HeldBack? {
    guard !isEmpty else { return nil }
    var item = item(at: path)
    if isMade { guard let address = item?.address, address == path || address == path + "/" else { return nil } }
    item = item ?? self.item(aliased: path) ?? self.item(above: path)
    return item?.reason == .withdrawn ? nil : item
  }

  /// The held-back text that a root-relative or absolute address leads to, be it with the base path of the site or without.
  ///
  /// Nil for an address elsewhere. `isMade` is true of the decoded paths at which the build makes a page or file.
  func item(behind url: String, of home: SiteAddress, isMade: (String) -> Bool) -> HeldBack? {
    guard !isEmpty, let path = home.decodedPath(of: url) else { return nil }
    return item(atOrBelowBase: path, of: home, isMade: isMade)
  }

  /// Returns the held-back text that a decoded path leads to; nil if there is none.
  ///
  /// The path may begin with the base path, as paths in HTML do. `isMade` is true of the decoded paths at which the
  /// build makes a page or file.
  func item(atOrBelowBase path: String, of home: SiteAddress, isMade: (String) -> Bool) -> HeldBack? {
    item(hiding: path, isMade: isMade(path)) ?? home.path(below: path).flatMap { item(hiding: $0, isMade: isMade($0)) }
  }

  /// The longest address that a text may have, in bytes.
  static let longest = 2000

  /// The held-back text that an alias leads to.
  func item(aliased path: String) -> HeldBack? { aliases.isEmpty ? nil : aliases[Self.normalized(path)] }

  /// One spelling for all paths that hosts take for the same.
  ///
  /// It is decoded, without `//`, `.` and `..` parts, `index.html`, `.html` and the last slash, and in lower case.
  static func normalized(_ path: String) -> String {
    if isPlain(path) { return path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path }
    var parts: [Substring] = []
    let decoded = PercentCoding.decoded(path)
    for part in decoded.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    if parts.last?.lowercased() == "index.html" { parts.removeLast() }
    if let last = parts.last, last.count > ".html".count, last.lowercased().hasSuffix(".html") {
      parts[parts.count - 1] = last.dropLast(".html".count)
    }
    return parts.map { "/" + $0.lowercased() }.joined()
  }

  /// True for a path that begins with a slash, with lower-case letters of ASCII, digits, `-` and single slashes.
  private static func isPlain(_ path: String) -> Bool {
    var last: UInt8 = 0
    return path.utf8.first == UInt8(ascii: "/")
      && path.allBytes { byte in
        defer { last = byte }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          return true
        case UInt8(ascii: "/"): return last != byte
        default: return false
        }
      }
  }
}
