/// The rules for a web host: addresses that redirect, and addresses that are gone.
public struct HostRules: Sendable, Equatable {
  /// An address and its target.
  public struct Rule: Sendable, Equatable {
    /// The path from the site's root, decoded; with a slash at its end, it counts without it as well.
    public let path: String
    /// The target; for an address that is gone, its tombstone.
    public let target: RedirectTarget
  }

  /// Old addresses, in the byte order of their paths.
  public private(set) var redirects: [Rule] = []
  /// Addresses of withdrawn articles, old ones among them, in the byte order of their paths.
  public private(set) var gone: [Rule] = []

  /// Sorts rules; of several for one path the first counts, and `redirects` come before `gone`.
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
  /// A disk may fold both into one file, so no page is made for it where a host knows the rule.
  public var isTwin: Bool { target.path.map { $0.lowercased() == path.lowercased() } == true }
}
