import Building
import ContentModel
import TestSupport
import Testing

/// One rule makes addresses of articles, pages, sections, tags and authors.
@Suite struct AddressRuleTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.make([
      "Content/articles/2024-05-01-Füße.md":
        "---\ntitle: A\nsection: Köln\ntags: [Bär]\nauthors: [Jörg Weiß]\n---\nText\n",
      "Content/pages/Über uns.md": "---\ntitle: Us\n---\nText\n",
    ])
  }

  /// Builds with these lines of `site.yml`; the pages that are not lists of all.
  private func pages(_ settings: String) async throws -> [String] {
    try folder.make(["Content/site.yml": "title: The Paper\nurl: https://paper.example/\n\(settings)\n"])
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600, offset: 0))
    let report = try await Build(options).run()
    #expect(report.diagnostics == [])
    let ending = "/index.html"
    let paths = try folder.tree("Public").keys.filter { $0.hasSuffix(ending) }.map { $0.dropLast(ending.count) }
    let lists: Set<Substring> = ["2024", "2024/05", "2024/05/01", "tags", "authors"]
    return paths.filter { !lists.contains($0) }.map(String.init).sorted()
  }

  /// A build of another language takes nothing from the cache that was named by the one before.
  @Test func everyKindAndEveryLanguage() async throws {
    #expect(
      try await pages("language: en") == [
        "2024/05/01/fusse", "authors/jorg-weiss", "koln", "tags/bar", "uber-uns",
      ])
    #expect(
      try await pages("language: de") == [
        "2024/05/01/fuesse", "authors/joerg-weiss", "koeln", "tags/baer", "ueber-uns",
      ])
    #expect(
      try await pages("language: de\naddresses: letters") == [
        "2024/05/01/füße", "authors/jörg-weiß", "köln", "tags/bär", "über-uns",
      ])
    // Comments hang on the id, so that it does not change with them.
    #expect(try await pages("language: de\naddresses: letters\npermalink: /{id}/").contains("2024-05-01-fuesse"))
  }

  /// Names that differ in a letter or sign are as many tags.
  @Test func differentNamesAreDifferentTags() async throws {
    let names = [
      "C", "C++", "'C#'", "F♯", "F", "CO", "CO₂", "m", "m²", "½", "①", "№", "й", "и", "ў", "у", "ё", "е", "I ♥ NY",
      "I NY", "5 €",
      "5", "Ꜳ", "A", "🎉", "10²", "102",
    ]
    try folder.make([
      "Content/articles/2024-05-01-Füße.md": "---\ntitle: A\ntags: [\(names.joined(separator: ", "))]\n---\nText\n"
    ])
    let tags = try await pages("language: en").filter { $0.hasPrefix("tags/") }.map { $0.dropFirst("tags/".count) }
    #expect(
      tags.sorted() == [
        "1", "1-2", "10-2", "102", "5", "5-euro", "a", "c", "c-plus-plus", "c-sharp", "co", "co2", "f", "f-sharp",
        "i-heart-ny", "i-ny", "m", "m2", "no", "party-popper", "е", "и", "й", "у", "ё", "ў", "ꜳ",
      ])
  }
}
