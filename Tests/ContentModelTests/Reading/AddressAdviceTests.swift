import ContentModel
import Testing

/// Hosts and mailboxes as people write them, and files that look like them.
@Suite struct AddressAdviceTests {
  @Test(arguments: [
    ("jo@example.org", "mailto:jo@example.org"),
    ("jo.doe+news@mail.example.co.uk", "mailto:jo.doe+news@mail.example.co.uk"),
    ("shop.example.org/y", "https://shop.example.org/y"), ("example.com", "https://example.com"),
    ("www.example.museum/a/b.html", "https://www.example.museum/a/b.html"),
    ("www.beispiel.xyz", "https://www.beispiel.xyz"),
    ("Example.ORG:8080/x", "https://Example.ORG:8080/x"), ("bücher.de/neu", "https://bücher.de/neu"),
    ("file.pdf", nil), ("file.pdf/x", nil), ("2024-02-14-storm.md", nil), ("images/example.org", nil),
    ("script.py", nil),
    ("archive.zip", nil), ("../example.org", nil), (".org", nil), ("org", nil), ("photo@2x", nil),
    ("photo@2x.png", nil),
    ("a b.org", nil), ("@jo", nil), ("jo@example", nil), ("icons/photo@2x.png", nil), ("www.pdf", nil), ("", nil),
  ])
  func cure(_ text: String, _ expected: String?) { #expect(AddressAdvice.address(for: text) == expected) }
}
