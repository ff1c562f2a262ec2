import Diagnostics
import YAML

/// An old address and the one that it leads to: an entry of `redirects` in `site.yml`.
public struct Redirect: Sendable, Equatable {
  /// The old path from the site's root, decoded.
  public let source: Located<String>
  /// A path from the site's root as links write it, or an absolute address.
  public let target: Located<String>
}

extension FieldReader {
  /// Reads a mapping of old addresses to new ones, in the order written.
  ///
  /// Invalid entries are reported and left out.
  mutating func redirects(_ key: String) -> [Redirect] {
    guard let entry = take(key) else { return [] }
    let expected = Expected("old addresses with new ones", "{/old/: /new/}")
    guard case .mapping(let entries) = entry.value.value else {
      report(.wrongType(key, expected, found: entry.value, at: range(entry.value.range)))
      return []
    }
    return entries.compactMap { entry in
      guard let source = SitePath.decoded(entry.key), source != "/" else {
        report(.invalidPath(entry.key, key: key, at: range(entry.keyRange)))
        return nil
      }
      guard !entry.value.isEmpty else {
        report(.redirectNowhere(entry.key, at: range(entry.keyRange)))
        return nil
      }
      guard let target = words(entry.value, of: entry.key, Expected("one address", "/new/")) else { return nil }
      guard SitePath.isPathOrWebAddress(target.value) else {
        report(.invalidRedirect(target.value, at: range(target.range)))
        return nil
      }
      return Redirect(source: Located(source, at: entry.keyRange), target: target)
    }
  }
}

extension Diagnostic {
  static func redirectNowhere(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, "'\(path)' leads nowhere", at: range,
      hint: "write the new address behind it: '\(path): /new/'")
  }

  static func invalidRedirect(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidAddress, .error, "'\(text)' is no address to which an old address can lead", at: range,
      hint: AddressAdvice.address(for: text).flatMap { $0.hasPrefix("https:") ? "write '\($0)'" : nil }
        ?? "write a path from the site's root such as '/about/', or an address that begins with https://")
  }
}
