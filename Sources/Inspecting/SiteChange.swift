import Building
import Publishing
import SiteModel

/// A change that the next build would make for readers.
public struct SiteChange: Sendable, Hashable {
  /// The kind of change to an address.
  public enum Kind: String, Sendable, CaseIterable {
    case added, changed, removed
    /// A new address that redirects to another.
    case redirected
  }

  /// The kind of the change.
  public let kind: Kind
  /// The address from the host's root, with the site's base path: `/news/tags/moon/`.
  public let address: String
  /// The meaning of the address, to be read after it: `is the page of …`; nil for files, and for what is removed.
  public let meaning: String?
}

extension BuildReport {
  /// The changes that a build would make for readers; nil if it did not compare or publish.
  public var changes: [SiteChange]? {
    guard let published, let edition else { return nil }
    return SiteChange.all(of: published, pages: edition.pages, in: edition.site)
  }
}

extension SiteChange {
  /// Returns all changes of a report, in the order of the files' paths.
  static func all(of report: PublishReport, pages: [PagePlan], in site: Site) -> [SiteChange] {
    let plans = Dictionary(pages.map { ($0.output, $0) }, uniquingKeysWith: { first, _ in first })
    func change(_ kind: Kind, _ path: OutputPath) -> SiteChange {
      let home = site.configuration.address
      guard let plan = plans[path] else {
        return SiteChange(kind: kind, address: home.shown(path.address), meaning: nil)
      }
      var kind = kind
      if case .redirect = plan.kind, kind == .added { kind = .redirected }
      return SiteChange(kind: kind, address: home.shown(plan.path), meaning: PageMeaning(plan, in: site).sentence)
    }
    let changes =
      report.added.map { ($0, Kind.added) } + report.changed.map { ($0, .changed) }
      + report.removed.map { ($0, .removed) }
    return changes.sorted { $0.0 < $1.0 }.map { change($0.1, $0.0) }
  }
}
