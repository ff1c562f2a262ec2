/// The addresses that a web host is told of: those that lead on, and those that are gone.
public struct HostRules: Sendable, Equatable {
  /// An address, and where it leads.
  public struct Rule: Sendable, Equatable {
    /// The path from the site's root, decoded; with a slash at its end, it counts without it as well.
    public let path: String
    /// For what is gone the page that says so.
    public let target: RedirectTarget
  }

  /// Old addresses, in the order of their paths.
  public private(set) var redirects: [Rule] = []
  /// Addresses of withdrawn articles, old ones among them, in order.
  public private(set) var gone: [Rule] = []

  /// Rules without two for one path; the first counts.
  init(redirects: [Rule], gone: [Rule]) {
    var known: Set<[UInt8]> = []
    func isNew(_ rule: Rule) -> Bool { known.insert(Array(rule.path.utf8)).inserted }
    self.redirects = redirects.filter(isNew).sorted { $0.path.precedes($1.path) }
    self.gone = gone.filter(isNew).sorted { $0.path.precedes($1.path) }
  }
}

extension HostRules.Rule {
  /// True if it differs from the address that it leads to in capitals or normal form alone.
  ///
  /// A disk may take both for one, so no page is made for it where a host knows the rule.
  public var isTwin: Bool { target.path.map { $0.lowercased() == path.lowercased() } == true }
}
