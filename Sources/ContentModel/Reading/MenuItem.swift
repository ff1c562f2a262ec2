import Diagnostics

/// A link in a menu.
public struct MenuItem: Sendable, Equatable {
  /// What the link reads, never empty.
  public let label: String
  /// A path from the site's root, or an absolute address.
  public let url: Located<String>
}

extension FieldReader {
  /// A list of `{label, url}`; an address that is none of those wanted is reported, and stays.
  mutating func links(
    _ key: String, where isWanted: (String) -> Bool, otherwise problem: (String, SourceRange) -> Diagnostic
  ) -> [MenuItem] {
    mappings(key, example: "[{label: About, url: /about/}]", foreignKeys: .ofLinks).compactMap { nested in
      var nested = nested
      let label = nested.plain("label", example: "About")
      let url = nested.text("url", example: "/about/")
      if label == nil { nested.reportMissing("label", hint: "say what the link reads", at: nested.place) }
      if url == nil { nested.reportMissing("url", hint: "say where the link leads", at: nested.place) }
      if let url, !isWanted(url.value) { nested.report(problem(url.value, nested.range(url.range))) }
      absorb(nested)
      guard let label, let url else { return nil }
      return MenuItem(label: label.value, url: url)
    }
  }
}
