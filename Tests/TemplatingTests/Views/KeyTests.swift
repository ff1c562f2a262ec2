import Testing

@testable import Templating

struct KeyTests {
  @Test func wordsAreNumberedInOrder() {
    var keys = KeyTable(["title", "body"])
    #expect(keys.key("title")?.index == 0)
    #expect(keys.key("body")?.index == 1)
    #expect(keys.key("tags") == nil)
    #expect(keys.intern("tags").index == 2)
    #expect(keys.intern("body").index == 1)
    #expect(keys.word(keys.intern("tags")) == "tags")
  }

  @Test func parsingAddsTheWordsOfTheTemplates() {
    var keys = KeyTable(["title"])
    let source = TemplateFile(role: .layout, name: "a", source: .init(path: "a", text: "{{b.c}}{{title}}{{#d}}{{/d}}"))
    _ = TemplateLibrary.parse([source], keys: &keys)
    #expect(["title", "b", "c", "d", "b.c"].map { keys.key($0)?.index } == [0, 1, 2, 3, nil])
  }

  @Test(arguments: [("", ""), ("a", "a"), ("&&", "&amp;&amp;"), ("<é>'\"", "&lt;é&gt;&#39;&quot;"), ("a&b", "a&amp;b")])
  func escaping(_ text: String, _ html: String) {
    #expect(HTML(escaping: text) == HTML(trusted: Array(html.utf8)))
  }
}
