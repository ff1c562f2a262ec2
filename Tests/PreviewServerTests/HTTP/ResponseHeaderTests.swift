import ContentModel
import Testing

@testable import PreviewServer

@Suite struct ResponseHeaderTests {
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
