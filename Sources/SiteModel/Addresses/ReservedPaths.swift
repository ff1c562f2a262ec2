import ContentModel
import Diagnostics

/// The addresses that are reserved for the site, and the form of all others.
enum ReservedPaths {
  /// True if no section may have this id: it is the first part of a reserved address, or four digits, like a year.
  static func isReserved(_ id: String, in paths: ListPaths) -> Bool {
    ReservedPathPart.isReserved(id) || paths.firstParts.contains(id)
  }

  /// Returns the path with a slash at its end, unless its last part names a file: `/about` as `/about/`.
  static func asFolder(_ path: String) -> String {
    if path.utf8.last == UInt8(ascii: "/") { return path }
    let last = path.split(separator: "/").last ?? ""
    return last.contains(".") ? path : path + "/"
  }

  /// Returns the folder for the files of a page: the page's own, and `/2024/rain/` for `/2024/rain.html`.
  static func folderOfFiles(at path: String) -> String {
    path.hasSuffix(".html") ? path.dropLast(".html".count) + "/" : SourcePath.folder(of: path)
  }
}

extension OutputPath {
  /// True for the path of a page that lists texts or shows none.
  ///
  /// These are the front page, pages of tags, authors or corrections, archives, numbered pages and the 404 page.
  package func isListPage(in paths: ListPaths) -> Bool {
    var parts = string.split(separator: "/")
    guard parts.popLast() == "index.html" else { return "/" + string == SiteAddresses.notFound }
    guard let first = parts.first else { return true }
    if [.page, .corrections].contains(ReservedPathPart(rawValue: String(first))) { return true }
    // A list may lie where it did before its path was named.
    if (paths.firstParts + ListPaths.standard.firstParts).contains(String(first)) { return true }
    if parts.count > 1, parts[parts.count - 2] == ReservedPathPart.page.rawValue,
      parts[parts.count - 1].utf8.allSatisfy(\.isASCIIDigit)
    {
      return true
    }
    // The numbers of digits in a year, month and day.
    return zip(parts, [4, 2, 2]).allSatisfy { $0.utf8.count == $1 && $0.utf8.allSatisfy(\.isASCIIDigit) }
      && parts.count <= 3
  }
}

extension ReservedPaths {
  /// Returns an error for a page at a reserved address or at that of the front page; else nil.
  static func check(_ page: Page, in paths: ListPaths) -> Diagnostic? {
    let first = page.address.value.split(separator: "/").first.map(String.init)
    if let first, !isReserved(first, in: paths), page.address.value != SiteAddresses.notFound { return nil }
    if let first, let taken = takenList("/\(first)/", by: "the page '\(page.address.value)'", in: paths) {
      return taken
    }
    return .reservedPage(
      page.address.value, first: first, at: SourceRange(path: page.path, offsets: page.address.range))
  }
}

extension ReservedPaths {
  /// Returns an error at the key `paths` if it names the address `path`, which `owner` has; else nil.
  static func takenList(_ path: String, by owner: String, in paths: ListPaths) -> Diagnostic? {
    paths.ranges[path].map { range in
      .takenList(path, by: owner, at: SourceRange(path: SiteConfiguration.path, offsets: range))
    }
  }
}

extension Diagnostic {
  static func takenList(_ path: String, by owner: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .reservedPath, .error, "a list cannot lie at '\(path)', since \(owner) has that address", at: range,
      hint: "write another path, such as '/topics/'")
  }

  static func reservedPage(_ address: String, first: String?, at range: SourceRange) -> Diagnostic {
    let reserved = first.map { $0.contains(".") ? "/\($0)" : "/\($0)/" } ?? "/"
    return Diagnostic(
      .reservedPath, .error, "a page cannot lie at '\(address)': the site keeps the address \(reserved) for itself",
      at: range, hint: first == nil ? "rename the file" : "rename the file or its folder, or write another 'permalink:'"
    )
  }
}
