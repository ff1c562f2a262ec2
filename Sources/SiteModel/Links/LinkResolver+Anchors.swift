import CommonMark
import ContentModel
import Diagnostics

/// Checks that a page has the anchor that an address names after `#`.
extension LinkResolver {
  /// Adds a finding if the page with a body lacks the anchor of a suffix; `target` is nil for the page itself.
  func checkAnchor(
    _ suffix: String, in body: Body, named target: String?, at range: SourceRange, _ findings: inout LinkFindings
  ) {
    guard let anchor = Self.anchor(in: suffix), !isThere(anchor, in: body) else { return }
    findings.missingAnchors.append(MissingAnchor(anchor: anchor, target: target, outline: body.outline, range: range))
  }

  /// Returns a warning for each missing anchor, in order.
  ///
  /// The first ``LinkFindings/searchLimit`` of them have suggestions.
  func missingAnchors(_ missing: [MissingAnchor]) -> [Diagnostic] {
    missing.enumerated().map { position, missing in
      .missingAnchor(
        missing.anchor, in: missing.target, outline: missing.outline, isSearched: position < LinkFindings.searchLimit,
        at: missing.range)
    }
  }

  /// Returns the decoded anchor in a suffix such as `?a=1#part`; nil if there is none that could be missing.
  private static func anchor(in suffix: String) -> String? {
    guard let mark = suffix.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let fragment = suffix[suffix.utf8.index(after: mark)...]
    // A text fragment follows ":~:" (URL Fragment Text Directives, section 3.3).
    let end = fragment.firstRange(of: ":~:")?.lowerBound ?? fragment.endIndex
    let anchor = PercentCoding.decoded(String(fragment[..<end]))
    // An empty fragment and "top" are the top of the page (HTML, section 7.4.6.4).
    return anchor.isEmpty || anchor.lowercased() == "top" ? nil : anchor
  }

  /// True if a heading of the body, the theme, or HTML of the author's own has this id.
  private func isThere(_ anchor: String, in body: Body) -> Bool {
    themeAnchors.contains(anchor) || body.hasAnchor(anchor)
  }
}
