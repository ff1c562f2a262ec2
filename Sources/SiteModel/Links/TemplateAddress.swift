import ContentModel
import Diagnostics

/// A literal address in one of the newspaper's own templates, from the root of the host.
public struct TemplateAddress: Sendable {
  let path: String
  let range: SourceRange
  /// The tag that writes the address of the asset meant; nil if it is no asset of the theme.
  let tag: String?

  /// An address; `path` is as written, without `?…` and `#…`.
  public init(path: String, range: SourceRange, tag: String?) {
    self.path = path
    self.range = range
    self.tag = tag
  }
}

extension LinkResolver {
  /// Checks the addresses in templates; those outside the site's base path may lead anywhere, and are not checked.
  func checkTemplates(_ findings: inout LinkFindings) {
    for address in templateAddresses {
      let decoded = PercentCoding.decoded(address.path)
      if let tag = address.tag {
        findings.diagnostics.append(.assetWithoutTag(address.path, tag: tag, at: address.range))
      } else if let path = site.configuration.address.path(below: decoded), heldBackItem(for: path) == nil {
        findings.paths.append((path, address.range))
      }
    }
  }
}

extension Diagnostic {
  static func assetWithoutTag(_ path: String, tag: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingPath, .warning, "this build makes no page or file at '\(path)'", at: range,
      hint: "write '\(tag)': the names of assets change with their content")
  }
}
