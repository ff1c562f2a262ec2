import Diagnostics
import Foundation
import SiteModel
import Testing

@Suite struct OutputPathTests {
  @Test(arguments: ["index.html", "a/b/c.html", "é/index.html", ".nojekyll", ".well-known/security.txt", "..a/b"])
  func valid(path: String) {
    #expect(OutputPath(path)?.string == path)
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", ".", "..", "a/../b", "a/./b", "a\\b", "a\u{0}b", "a\nb",
    String(repeating: "x", count: 256), Array(repeating: "abc", count: 1200).joined(separator: "/"),
  ])
  func invalid(path: String) {
    #expect(OutputPath(path) == nil)
  }
}
