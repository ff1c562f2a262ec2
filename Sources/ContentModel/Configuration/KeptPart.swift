import Diagnostics

/// The first parts of paths that every site keeps for itself, some of them for pages to come.
package enum KeptPart: String, CaseIterable, Sendable {
  case page, assets, feeds, search, corrections
  /// The addresses of the preview, which are never on a site.
  case preview = "_broadsheet"

  /// True for one of them, and for what could be a year, four digits.
  package static func holds(_ part: some StringProtocol) -> Bool {
    KeptPart(rawValue: String(part)) != nil || (part.utf8.count == 4 && part.utf8.allSatisfy(\.isASCIIDigit))
  }
}
