import Testing

@testable import ContentModel

@Suite struct WebAddressTests {
  /// Scheme, a usual port, `www.` and a full stop at the end do not matter, nor do capitals.
  @Test(arguments: [
    ("https://news.example/a", "news.example"), ("http://News.Example", "news.example"),
    ("https://www.news.example:443/", "news.example"), ("http://WWW.news.example.:80?a", "news.example"),
    ("https://news.example.#a", "news.example"), ("https://news.example:8080/a", "news.example:8080"),
    ("https://wwwnews.example/", "wwwnews.example"), ("https://www./", "www"), ("https://www/", "www"),
    ("https://a:443", "a"), ("https://a:4433/", "a:4433"), ("https://münchen.example/", "münchen.example"),
  ])
  func hostOfAnAddress(text: String, host: String) throws {
    let address = try #require(WebAddress(text))
    #expect(String(decoding: address.host, as: UTF8.self) == host)
    #expect(address.isOn(Array(host.utf8)))
    #expect(!address.isOn(Array("x\(host.dropFirst())".utf8)))
    #expect(!address.isOn(Array("\(host)x".utf8)))
    #expect(!address.isOn(Array(host.utf8.dropLast())))
  }
}
