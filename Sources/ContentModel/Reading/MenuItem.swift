import Diagnostics
import YAML

/// A link in a menu.
public struct MenuItem: Sendable, Equatable {
  /// The text of the link, never empty.
  public let label: String
  /// A path from the site's root, or an absolute address.
  public let url: Located<String>
}

extension FieldReader {
  /// Reads a list of `{label, url}`, in the order written.
  ///
  /// An address that is not wanted is reported as `problem`, and stays.
  mutating func links(
    _ key: String, where isWanted: (String) -> Bool, otherwise problem: (String, SourceRange) -> Diagnostic
  ) -> [MenuItem] {
    let example = "[{label: About, url: /about/}]"
    guard let entry = take(key) else { return [] }
    if let links = namedLinks(entry.value) {
      report(
        .wrongType(key, Expected("a list of keys with values", links), found: entry.value, at: range(entry.value.range))
      )
      return []
    }
    return mappings(entry, example: example, foreignKeys: .ofLinks).compactMap { nested in
      var nested = nested
      let label = nested.plain("label", example: "About")
      let url = nested.text("url", example: "/about/")
      if label == nil { nested.reportMissing("label", hint: "say what the link reads", at: nested.firstKeyRange) }
      if url == nil { nested.reportMissing("url", hint: "say where the link leads", at: nested.firstKeyRange) }
      if let url, !isWanted(url.value) { nested.report(problem(url.value, nested.range(url.range))) }
      finishNested(nested)
      guard let label, let url else { return nil }
      return MenuItem(label: label.value, url: url)
    }
  }

  /// The list for labels with addresses behind them, `{About: /about/}`; nil for any other value.
  private func namedLinks(_ node: YAMLNode) -> String? {
    var links: [String] = []
    for item in items(of: node) {
      guard case .mapping(let entries) = item.value else { return nil }
      for entry in entries {
        guard let url = entry.value.text, SitePath.isLink(url), !["label", "url"].contains(entry.key),
          !ForeignKeys.ofLinks.holds(entry.key)
        else { return nil }
        links.append("{label: \(YAMLText.written(entry.key, inBrackets: true)), url: \(url)}")
      }
    }
    return links.isEmpty ? nil : "[\(links.joined(separator: ", "))]"
  }
}
