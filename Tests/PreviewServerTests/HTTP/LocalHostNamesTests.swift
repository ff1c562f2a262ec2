import ContentModel
import Testing

@testable import PreviewServer

@Suite struct LocalHostNamesTests {
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
