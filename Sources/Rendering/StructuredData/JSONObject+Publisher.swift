import ContentModel
import Markup

extension JSONObject {
  /// Writes the publisher; if none is configured, the newspaper itself.
  mutating func write(publisherIn context: RenderContext) {
    let publisher = context.configuration.publisher
    write("@type", "NewsMediaOrganization")
    write("name", publisher?.name ?? context.configuration.title)
    write("url", publisher?.url ?? context.address.absolute("/"))
    if let logo = PictureFile.publisherLogo(in: context) {
      object("logo") { $0.write(pictureAt: logo.url, logo.size) }
    }
    guard let publisher else { return }
    if !publisher.sameAs.isEmpty { write("sameAs", publisher.sameAs) }
    for page in publisher.policies {
      guard let url = context.absoluteAddress(page.url.value) else { continue }
      write(page.policy.property, url)
    }
  }
}

extension Policy {
  /// The property of schema.org.
  fileprivate var property: StaticString {
    switch self {
    case .publishingPrinciples: "publishingPrinciples"
    case .ethicsPolicy: "ethicsPolicy"
    case .correctionsPolicy: "correctionsPolicy"
    case .verificationFactCheckingPolicy: "verificationFactCheckingPolicy"
    case .unnamedSourcesPolicy: "unnamedSourcesPolicy"
    case .actionableFeedbackPolicy: "actionableFeedbackPolicy"
    case .diversityPolicy: "diversityPolicy"
    case .ownershipFundingInfo: "ownershipFundingInfo"
    case .missionCoveragePrioritiesPolicy: "missionCoveragePrioritiesPolicy"
    case .masthead: "masthead"
    }
  }
}
