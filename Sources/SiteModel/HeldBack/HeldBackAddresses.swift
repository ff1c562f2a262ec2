import ContentModel
import Diagnostics

/// The addresses and aliases of held-back texts, in any spelling.
struct HeldBackAddresses: Sendable {
  /// Held-back texts by normalized address.
  private var addresses: [String: HeldBack] = [:]
  /// Held-back texts by normalized alias.
  private var aliases: [String: HeldBack] = [:]

  init(_ items: [HeldBack]) {
    for item in items {
      if let address = item.address { addresses[Self.normalized(address)] = item }
      for alias in item.aliases { aliases[Self.normalized(alias)] = item }
    }
  }

  var isEmpty: Bool { addresses.isEmpty && aliases.isEmpty }

  /// Returns the held-back text at a path from the site's root; nil if there is none.
  func item(at path: String) -> HeldBack? { addresses.isEmpty ? nil : addresses[Self.normalized(path)] }

  /// Returns the held-back text with an address above a path, which may be a file of its bundle; nil if there is none.
  func item(above path: String) -> HeldBack? {
    var folder = Self.normalized(path)
    guard !addresses.isEmpty, folder.utf8.count <= Self.longest else { return nil }
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), slash > folder.startIndex {
      folder = String(folder[..<slash])
      if let item = addresses[folder] { return item }
    }
    return nil
  }

  /// Returns the held-back text with this address or alias, or with an address above the path.
  ///
  /// Nil for all that readers may see, tombstones among it. `isMade` is true if the build makes a page or file there:
  /// it may be the old address of a scheduled text, or differ from a held-back address in a capital.
  func item(hiding path: String, isMade: Bool) -> HeldBack? {
    guard !isEmpty else { return nil }
    var item = item(at: path)
    if isMade { guard let address = item?.address, address == path || address == path + "/" else { return nil } }
    item = item ?? self.item(aliased: path) ?? self.item(above: path)
    return item?.reason == .withdrawn ? nil : item
  }

  /// Returns the held-back text behind a root-relative or absolute address, with or without the site's base path.
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

  /// The longest address that a text may have, in bytes; longer paths are not searched.
  static let longest = 2000

  /// Returns the held-back text with an alias; nil if there is none.
  func item(aliased path: String) -> HeldBack? { aliases.isEmpty ? nil : aliases[Self.normalized(path)] }

  /// Returns one spelling for all paths that web hosts treat as equal.
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

  /// True for a path that is normalized but for a slash at its end.
  ///
  /// It begins with a slash, and holds lower-case ASCII letters, digits, `-` and single slashes.
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
