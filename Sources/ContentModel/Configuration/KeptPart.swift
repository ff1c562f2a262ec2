/// The first parts of paths that every site keeps for itself, some of them for pages to come.
package enum KeptPart: String, CaseIterable, Sendable {
  case page, assets, feeds, search, corrections
  /// The addresses of the preview, which are never on a site.
  case preview = "_broadsheet"
}
