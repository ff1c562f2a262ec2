import Diagnostics

/// The first parts of paths that are reserved for the site, some of them for pages to come.
package enum ReservedPathPart: String, CaseIterable, Sendable {
  case page, assets, feeds, search, corrections
  /// The addresses of the preview, which are never on a site.
  case preview = "_broadsheet"

  /// True for a reserved part, and for four digits, which could be a year.
  package static func isReserved(_ part: some StringProtocol) -> Bool {
    ReservedPathPart(rawValue: String(part)) != nil || (part.utf8.count == 4 && part.utf8.allSatisfy(\.isASCIIDigit))
  }
}
