import Testing

@testable import PreviewServer

@Suite struct RequestTests {
  @Test func isRead() throws {
    let head = "GET /a%20b?c=d?e HTTP/1.1\r\nHost: localhost:1\r\nX-Empty:\r\nRANGE: \t bytes=0-1 \r"
    let request = try #require(Request(head: Array(head.utf8)))
    #expect(request.method == "GET")
    #expect(request.path == "/a%20b")
    #expect(request.query == "c=d?e")
    #expect(request["host"] == "localhost:1")
    #expect(request["x-empty"] == "")
    #expect(request["range"] == "bytes=0-1")
    #expect(request["none"] == nil)
  }

  @Test(arguments: [
    ("HTTP/1.1", "", true), ("HTTP/1.0", "", false), ("HTTP/1.1", "Connection: close", false),
    ("HTTP/1.1", "Connection: upgrade, Close", false), ("HTTP/1.1", "Connection: keep-alive", true),
    ("HTTP/1.1", "Content-Length: 0", true), ("HTTP/1.1", "Content-Length: 5", false),
    ("HTTP/1.1", "Transfer-Encoding: chunked", false),
  ])
  func keepsAlive(version: String, field: String, keepsAlive: Bool) throws {
    let head = "GET / \(version)\r" + (field.isEmpty ? "" : "\n\(field)\r")
    #expect(try #require(Request(head: Array(head.utf8))).keepsAlive == keepsAlive)
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/2.0", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", " GET / HTTP/1.1", "G\u{0}T / HTTP/1.1",
    "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\n: a", "GET / HTTP/1.1\r\nHost : a", "GET / HTTP/1.1\r\n folded: a",
    "GET / HTTP/1.1\r\nHost: a\r\nhost: b", "GET / HTTP/1.1\nHost: a", "GET / HTTP/1.1\r\nX: a\u{0}b",
    "GET / HTTP/1.1\r\nHö: a",
  ])
  func isRefused(head: String) { #expect(Request(head: Array(head.utf8) + [13]) == nil) }
}
