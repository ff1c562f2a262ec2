import Testing

@testable import PreviewServer

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
