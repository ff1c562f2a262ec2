import ContentModel
import Foundation
import TestSupport
import Testing

@testable import Inspecting

/// The addresses that readers may keep.
@Suite struct AddressesTests {
  private static let paper = """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/news/
    page_size: 1
    redirects: { /moved/: /about/ }
    -- Content/articles/2024-02-14-storm.md --
    ---
    title: Storm
    section: Local
    tags: [Wind]
    authors: [Jo]
    aliases: [/old/]
    ---
    It blew.
    -- Content/articles/2024-02-13-gone.md --
    ---
    title: Gone
    status: withdrawn
    ---
    -- Content/articles/2024-02-12-draft.md --
    ---
    title: Draft
    draft: true
    ---
    -- Content/articles/2024-02-11-calm.md --
    ---
    title: Calm
    section: Local
    ---
    -- Content/pages/about.md --
    ---
    title: About
    ---
    -- Content/static/paper.pdf --

    """

  private static let today = [
    "/2024/02/11/calm/ 2024-02-11-calm", "/2024/02/14/storm/ 2024-02-14-storm", "/about/", "/authors/jo/", "/local/",
    "/tags/wind/",
  ]

  /// Those of an older record stay as long as they lead somewhere.
  @Test(
    arguments: [
      ("", []),
      (
        "/old/: x\n/moved/:\n/paper.pdf:\n/lost/:\n/2024/02/12/draft/:\n/2024/02/13/gone/: gone\n/about/: x\n",
        ["/2024/02/13/gone/ gone", "/moved/", "/old/ x", "/paper.pdf"]
      ),
    ] as [(String, [String])])
  func lines(record: String, kept: [String]) async throws {
    let folder = try TemporaryFolder()
    try folder.write(ProjectText(Self.paper))
    if !record.isEmpty { try folder.write(Data(record.utf8), to: AddressList.path) }
    let lines = try await Inspection(InspectedPaper.options(folder)).addresses()
    #expect(
      lines.map { $0.path.value + ($0.id.map { " " + $0 } ?? "") }
        == (Self.today + kept).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }))
  }

  @Test(
    arguments: [
      ("/redirects.caddy", "tells Caddy where old addresses lead and which headers pages have"),
      ("/_redirects", "tells Netlify and Cloudflare where old addresses lead and which headers pages have"),
      ("/moved/", "is the page of Content/pages/about.md"), ("/shop/", "leads on to https://shop.example/"),
    ])
  func why(address: String, verdict: String) async throws {
    let settings = "hosts: [netlify, caddy]\nredirects: { /moved/: /about/, /shop/: https://shop.example/ }"
    let paper = Self.paper.replacing("redirects: { /moved/: /about/ }", with: settings)
    let folder = try TemporaryFolder()
    try folder.write(ProjectText(paper))
    let explanation = try await Inspection(InspectedPaper.options(folder)).explanation(of: address)
    #expect(explanation.verdict == verdict)
  }
}
