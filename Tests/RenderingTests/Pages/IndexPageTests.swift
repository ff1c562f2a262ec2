import Testing

/// The index of tags and the page for what is not found, through the default theme.
@Suite struct IndexPageTests {
  private static func project(_ tags: String) -> String {
    """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/
    sections: [Local]
    -- Content/articles/2024-05-04-four.md --
    ---
    title: Four
    section: Local
    tags: [\(tags)]
    ---
    """
  }

  @Test func tagsStandUnderTheirLetters() throws {
    let page = try #require(try RenderedSite(Self.project("élan, Zoo, Energy, 3D, Ökonomie")).pages["tags/index.html"])
    let letters = page.split(separator: "\n").compactMap { line -> String? in
      if line.hasPrefix("<h2>") { return line.dropFirst(4).prefix(1) + ":" }
      guard line.hasPrefix("<li><a href=\"/tags/"), let start = line.firstIndex(of: ">") else { return nil }
      return String(line[start...].dropFirst().drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
    }
    #expect(letters == ["3:", "3D", "E:", "Energy", "élan", "O:", "Ökonomie", "Z:", "Zoo"])
  }

  @Test func whoIsLostIsOfferedSectionsAndTags() throws {
    let page = try #require(try RenderedSite(Self.project("Zoo")).pages["404.html"])
    #expect(page.contains(#"<li><a href="/local/">Local</a></li>"#))
    #expect(page.contains(#"<li><a href="/tags/zoo/">Zoo</a></li>"#))
  }
}
