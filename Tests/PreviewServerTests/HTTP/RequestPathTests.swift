import ContentModel
import Testing

@testable import PreviewServer

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", "", true), ("/a", "a", false), ("/a/", "a", true), ("/2024/05/x/", "2024|05|x", true),
    ("/a%20b.html", "a b.html", false), ("/caf%C3%A9/", "café", true), ("/%61", "a", false), ("/a%2eb", "a.b", false),
    ("/...", "...", false), ("/.well-known/x", ".well-known|x", false), ("/a+b&c=d", "a+b&c=d", false),
    ("/%252e%252e/", "%2e%2e", true),
  ])
  func isRead(target: String, parts: String, isFolder: Bool) throws {
    let path = try #require(RequestPath(target: target))
    #expect(path.parts.joined(separator: "|") == parts)
    #expect(path.isFolder == isFolder)
  }

  @Test(arguments: [
    "", "a", "*", "http://127.0.0.1/", "//", "//evil.example/", "/a//b", "/..", "/../etc/passwd", "/a/../../etc", "/.",
    "/a/./b", "/%2e%2e/etc", "/%2E%2E%2Fetc", "/..%2fetc", "/%2e", "/a%2fb", "/a%5cb", "/a\\b", "/..\\etc", "/a%00",
    "/%0d%0aX: y", "/a%7f", "/a\tb", "/%", "/%2", "/%zz", "/%+1", "/%C3%28", "/%ff", "/%c0%ae%c0%ae/etc",
    "/" + String(repeating: "a", count: 256), "/" + String(repeating: "a/", count: 2100),
  ])
  func isRefused(target: String) { #expect(RequestPath(target: target) == nil) }
}
