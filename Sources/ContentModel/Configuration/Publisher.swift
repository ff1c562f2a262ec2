/// The publisher of the newspaper.
public struct Publisher: Sendable, Equatable {
  /// The name, plain text; nil: none is given.
  public let name: String?
  /// The logo: a path from the site's root, or an absolute address; nil: none.
  public let logo: Located<String>?
  /// The publisher's own http or https address, absolute; nil: none is given.
  public let url: String?
  /// Its addresses elsewhere, absolute, in the order written: the key `same_as`.
  public let sameAs: [String]
  /// The pages about how it works, in the order of ``Policy``.
  public let policies: [PolicyPage]
}

/// A page that tells how the publisher works.
public struct PolicyPage: Sendable, Equatable {
  /// The subject of the page.
  public let policy: Policy
  /// A path from the site's root, or an absolute address.
  public let url: Located<String>
}

/// A subject of a publisher's statements about its work (schema.org, NewsMediaOrganization).
///
/// The raw values are the keys of `policies`.
public enum Policy: String, Sendable, CaseIterable {
  case publishingPrinciples = "publishing_principles"
  case ethicsPolicy = "ethics_policy"
  case correctionsPolicy = "corrections_policy"
  case verificationFactCheckingPolicy = "verification_fact_checking_policy"
  case unnamedSourcesPolicy = "unnamed_sources_policy"
  case actionableFeedbackPolicy = "actionable_feedback_policy"
  case diversityPolicy = "diversity_policy"
  case ownershipFundingInfo = "ownership_funding_info"
  case missionCoveragePrioritiesPolicy = "mission_coverage_priorities_policy"
  case masthead

  /// Shorter names of the key, which earlier versions ignored.
  var aliases: [String] {
    switch self {
    case .ethicsPolicy: ["ethics"]
    case .correctionsPolicy: ["corrections"]
    case .diversityPolicy: ["diversity"]
    default: []
    }
  }
}

extension Publisher {
  /// Reads the key `publisher`, a name or a mapping; nil if absent, or invalid, which is reported.
  init?(_ fields: inout FieldReader) {
    guard let entry = fields.take("publisher") else { return nil }
    let expected = Expected("a name, or '{name, logo, url, same_as, policies}'", "Meridian Courier Press")
    guard case .mapping = entry.value.value else {
      guard let name = fields.words(entry.value, of: entry.key, expected) else { return nil }
      self.init(name: fields.plain(name).value, logo: nil, url: nil, sameAs: [], policies: [])
      return
    }
    guard var nested = fields.mapping(entry.value, of: entry.key, expected) else { return nil }
    self.init(
      name: nested.plain("name", example: "Meridian Courier Press")?.value, logo: nested.logo("logo"),
      url: nested.webAddress("url", example: "https://press.example/")?.value,
      sameAs: nested.webAddresses("same_as", example: "[https://social.example/courier]"),
      policies: Self.policies(&nested))
    fields.finishNested(nested)
  }

  private static func policies(_ fields: inout FieldReader) -> [PolicyPage] {
    guard var nested = fields.mapping("policies", example: "{ethics_policy: /ethics/}") else { return [] }
    var pages: [PolicyPage] = []
    for policy in Policy.allCases {
      guard let url = nested.text(policy.rawValue, aliases: policy.aliases, example: "/ethics/") else { continue }
      if nested.isPathOrWebAddress(url, key: policy.rawValue) { pages.append(PolicyPage(policy: policy, url: url)) }
    }
    fields.finishNested(nested)
    return pages
  }
}
