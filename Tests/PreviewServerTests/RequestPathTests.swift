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

@Suite struct HostRuleTests {
  @Test(arguments: [
    "localhost", "localhost:8000", "LOCALHOST:8000", "localhost.", "paper.localhost:1", "127.0.0.1", "127.0.0.1:8000",
    "192.168.1.7:80", "[::1]", "[::1]:8000", "[fe80::1]:9",
  ])
  func isAllowed(host: String) { #expect(LocalHostNames.allows(host)) }

  @Test(arguments: [
    "", "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example", "1.2.3", "1.2.3.4.5",
    "1.2.3.400", "1.2.3.", "0x7f.0.0.1", "127.0.0.1:a", "127.0.0.1:80:80", "[::1", "::1]", "[evil]", "evil]",
    "localhost@evil.example", "notlocalhost", "127.0.0.1 evil.example",
  ])
  func isRefused(host: String) { #expect(!LocalHostNames.allows(host)) }
}

@Suite struct ByteRangeTests {
  @Test(
    arguments: [
      (nil, ByteRange.whole), ("bytes=0-0", .part(0..<1)), ("bytes=2-5", .part(2..<6)), ("bytes=2-", .part(2..<10)),
      ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("bytes=5-99", .part(5..<10)),
      ("BYTES=1-1", .part(1..<2)),
      ("bytes= 1 - 2 ", .part(1..<3)), ("bytes=10-", .outside), ("bytes=10-20", .outside), ("bytes=-0", .outside),
      ("bytes=0-1,3-4", .whole), ("bytes=5-2", .whole), ("bytes=a-b", .whole), ("bytes=-", .whole), ("bytes=1", .whole),
      ("lines=0-1", .whole), ("bytes=99999999999999999999-", .whole), ("bytes=0-99999999999999999999", .whole),
      ("bytes=+1-2", .whole), ("bytes=--1", .whole), ("", .whole),
    ] as [(String?, ByteRange)])
  func ofTenBytes(header: String?, range: ByteRange) { #expect(ByteRange(header, size: 10) == range) }

  @Test(arguments: ["bytes=0-", "bytes=0-0", "bytes=-1"])
  func ofNothing(header: String) { #expect(ByteRange(header, size: 0) == .outside) }
}

@Suite struct HeaderTests {
  @Test(arguments: [
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
    (1_709_164_799, "Wed, 28 Feb 2024 23:59:59 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
  ])
  func dates(seconds: Int, text: String) { #expect(Moment(seconds: seconds).httpDate == text) }

  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("A.CSS", "text/css; charset=utf-8"), ("a.b.svg", "image/svg+xml"),
    ("feed.xml", "application/xml; charset=utf-8"), ("a", "application/octet-stream"),
    (".html", "application/octet-stream"), ("a.unknown", "application/octet-stream"),
    ("a.", "application/octet-stream"),
  ])
  func mediaTypes(name: String, type: String) { #expect(MediaType.of(name) == type) }
}
