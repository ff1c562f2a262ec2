import Diagnostics

/// The names of files that editors and systems leave behind: they are neither read, published nor reported.
package enum IgnoredNames {
  private static let names: Set<String> = [
    ".DS_Store", ".AppleDouble", ".LSOverride", "Thumbs.db", "ehthumbs.db", "desktop.ini", ".git", ".svn", ".hg",
  ]

  /// True if no part of a path can be such a name.
  ///
  /// It is fast, and saves most paths the full check of their parts.
  package static func areOrdinary(in path: String) -> Bool {
    let slash = UInt8(ascii: "/")
    var last = slash
    let hasOrdinaryParts = path.allBytes { byte in
      if last == slash, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "~") {
        return false
      }
      if byte == slash, isOddEnd(last) { return false }
      last = byte
      return true
    }
    return hasOrdinaryParts && !isOddEnd(last)
  }

  /// True for the last bytes of `x~`, `Thumbs.db` and `desktop.ini`.
  private static func isOddEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "~") || byte == UInt8(ascii: "b") || byte == UInt8(ascii: "i")
  }

  /// True for the name of a file or folder that an editor or system leaves behind.
  package static func contains(_ name: some StringProtocol) -> Bool {
    if names.contains(String(name)) { return true }
    if name.hasSuffix("~") || name.hasPrefix(".#") || name.hasPrefix("._") || name.hasPrefix("~$") {
      return true
    }
    if name.count > 2, name.hasPrefix("#"), name.hasSuffix("#") { return true }
    return name.hasPrefix(".") && [".swp", ".swo", ".swx"].contains { name.hasSuffix($0) }
  }
}
