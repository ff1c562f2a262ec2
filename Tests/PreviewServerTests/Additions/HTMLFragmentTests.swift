import Testing

@testable import PreviewServer

@Suite struct HTMLFragmentTests {
  @Test func textIsEscaped() {
    let title = "<b>\"'&"
    let inner: HTMLFragment = "<i>\(title)</i>"
    let text = String(decoding: ("\(inner) \(7)" as HTMLFragment).bytes, as: UTF8.self)
    #expect(text == "<i>&lt;b&gt;&quot;&#39;&amp;</i> 7")
  }
}
