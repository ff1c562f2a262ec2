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

@Suite struct PreviewEventTests {
  @Test func bytes() {
    var event = PreviewEvent(PreviewStatus(run: "1a\n2b"))
    #expect(
      String(decoding: event.bytes, as: UTF8.self)
        == #"data: {"build":0,"errors":0,"failed":false,"run":"1a\n2b","styles":false,"version":0,"warnings":0}"#
        + "\n\n")
    event.changed = ["/a/", "/b/"]
    event.navigate = "/a/"
    #expect(
      String(decoding: event.bytes, as: UTF8.self)
        == #"data: {"build":0,"changed":["/a/","/b/"],"errors":0,"failed":false,"navigate":"/a/","run":"1a\n2b","#
        + #""styles":false,"version":0,"warnings":0}"# + "\n\n")
  }
}

@Suite struct HTMLFragmentTests {
  @Test func textIsEscaped() {
    let title = "<b>\"'&"
    let inner: HTMLFragment = "<i>\(title)</i>"
    let text = String(decoding: ("\(inner) \(7)" as HTMLFragment).bytes, as: UTF8.self)
    #expect(text == "<i>&lt;b&gt;&quot;&#39;&amp;</i> 7")
  }
}
