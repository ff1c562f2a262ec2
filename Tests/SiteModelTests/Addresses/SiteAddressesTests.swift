import ContentModel
import SiteModel
import Testing

@Suite struct SiteAddressesTests {
  @Test func fixedAddresses() {
    #expect(SiteAddresses.front == "/")
    #expect(SiteAddresses.notFound == "/404.html")
  }

  @Test func addressesOfLists() {
    #expect(SiteAddresses.section("local") == "/local/")
    #expect(ListPaths.standard.tag("moon") == "/tags/moon/")
    #expect(ListPaths.standard.author("ines-okafor") == "/authors/ines-okafor/")
    #expect(SiteAddresses.numberedPage(12, of: "/tags/moon/") == "/tags/moon/page/12/")
  }

  @Test func firstParts() {
    #expect(
      ReservedPathPart.allCases.map(\.rawValue) == [
        "page", "assets", "feeds", "search", "corrections", "_broadsheet",
      ])
  }
}
