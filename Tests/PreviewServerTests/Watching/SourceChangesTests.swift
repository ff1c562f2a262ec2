import Testing

@testable import PreviewServer

@Suite struct SourceChangesTests {
  @Test(
    arguments: [
      (["Templates/assets/style.css"], true, true), (["Templates/assets/a.css", "Content/static/b.css"], true, true),
      (["Templates/assets/a.css", "Content/site.yml"], true, false), (["a.css"], false, false), ([], true, false),
    ] as [([String], Bool, Bool)])
  func styles(paths: [String], isComplete: Bool, areStyles: Bool) {
    #expect(SourceChanges(paths: Set(paths), isComplete: isComplete).areStyles == areStyles)
  }

  @Test(
    arguments: [
      (["Content/articles/a.md"], "Content/articles/a.md"),
      (["Content/articles/x", "Content/articles/x/a.md"], "Content/articles/x/a.md"),
      (["Content/articles/a.md", "Content/articles/b.md"], nil), (["Templates/README.md"], nil), ([], nil),
    ] as [([String], String?)])
  func onlyText(paths: [String], text: String?) {
    #expect(SourceChanges(paths: Set(paths)).onlyText == text)
    #expect(SourceChanges(paths: Set(paths), isComplete: false).onlyText == nil)
  }
}
