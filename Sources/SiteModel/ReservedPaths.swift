/// Addresses that the site keeps for itself, and the form that all others take.
enum ReservedPaths {
  private static let firstParts: Set<String> = ["tags", "authors", "page", "assets", "feeds", "search", "corrections"]

  /// True if no section may have this id: it is such a first part, or could be a year, four digits.
  static func holds(_ id: String) -> Bool {
    let isDigits = id.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return firstParts.contains(id) || (id.utf8.count == 4 && isDigits)
  }

  /// The path with a slash at its end, unless its last part names a file: `/about` as `/about/`.
  static func asFolder(_ path: String) -> String {
    if path.hasSuffix("/") { return path }
    let last = path.split(separator: "/").last ?? ""
    return last.contains(".") ? path : path + "/"
  }
}
