import ContentModel
import Diagnostics

/// Addresses that the site keeps for itself, and the form that all others take.
enum ReservedPaths {
  private static let firstParts: Set<String> = [
    "tags", "authors", "page", "assets", "feeds", "search", "corrections", "_broadsheet",
  ]

  /// True if no section may have this id: it is such a first part, or could be a year, four digits.
  static func holds(_ id: String) -> Bool {
    firstParts.contains(id) || (id.utf8.count == 4 && id.utf8.allSatisfy(\.isASCIIDigit))
  }

  /// The path with a slash at its end, unless its last part names a file: `/about` as `/about/`.
  static func asFolder(_ path: String) -> String {
    if path.hasSuffix("/") { return path }
    let last = path.split(separator: "/").last ?? ""
    return last.contains(".") ? path : path + "/"
  }
}

extension ReservedPaths {
  /// An error for a page whose first part the site keeps for itself, or that would be the front page.
  static func check(_ page: Page) -> Diagnostic? {
    let first = page.address.value.split(separator: "/").first.map(String.init)
    if let first, !holds(first), page.address.value != "/404.html" { return nil }
    return .reservedPage(
      page.address.value, first: first, at: SourceRange(path: page.path, offsets: page.address.range))
  }
}

extension Diagnostic {
  static func reservedPage(_ address: String, first: String?, at range: SourceRange) -> Diagnostic {
    let kept = first.map { $0.contains(".") ? "/\($0)" : "/\($0)/" } ?? "/"
    return Diagnostic(
      .reservedPath, .error, "a page cannot lie at '\(address)': the site keeps the address \(kept) for itself",
      at: range, hint: first == nil ? "rename the file" : "rename the file or its folder, or write another 'permalink:'"
    )
  }
}
