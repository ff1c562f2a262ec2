import Diagnostics
import Testing

@testable import ContentModel

/// Addresses at which no reader can find a site.
@Suite struct UnfinishedAddressTests {
  @Test(
    arguments: [
      ("https://example.org", "placeholder"), ("https://www.example.com", "placeholder"),
      ("http://EXAMPLE.net:8080", "placeholder"), ("https://yourdomain.com", "placeholder"),
      ("https://www.your-site.org", "placeholder"), ("https://paper.test", "placeholder"),
      ("https://myexample.com", nil), ("https://paper.example", nil), ("https://news.example.com.au", nil),
      ("http://localhost:8000", "local"), ("http://paper.localhost", "local"), ("http://127.0.0.1", "local"),
      ("http://192.168.1.20:80", "local"), ("http://172.16.0.1", "local"), ("http://10.0.0.7", "local"),
      ("http://desk.local", "local"), ("http://intranet", "local"), ("http://[::1]:8000", "local"),
      ("http://[fd00::1]", "local"), ("http://172.32.0.1", nil), ("http://8.8.8.8", nil), ("http://[2001:db8::1]", nil),
      ("https://localhost.news", nil), ("https://local.it", nil),
    ] as [(String, String?)])
  func kinds(origin: String, expected: String?) {
    #expect(UnfinishedAddress.kind(ofOrigin: origin).map { "\($0)" } == expected)
  }
}
