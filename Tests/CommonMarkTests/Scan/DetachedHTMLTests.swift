import CommonMark
import Testing

/// Texts away from their pages.
@Suite struct DetachedHTMLTests {
  @Test(arguments: [
    ("<a href=\"/x/?a&amp;b#c\">", "<a href=\"https://a.example/x/?a&amp;b#c\">"),
    ("<a href=\"#fn-1\">", "<a href=\"https://a.example/p/&amp;/#fn-1\">"),
    ("<a href=\"?q\">", "<a href=\"https://a.example/p/&amp;/?q\">"),
    ("<a href=''>", "<a href='https://a.example/p/&amp;/'>"),
    (
      "<img src=a.png><img SRC='a/b.png'>",
      "<img src=https://a.example/p/&amp;/a.png><img SRC='https://a.example/p/&amp;/a/b.png'>"
    ),
    ("<a href=\"//b.example/\">", "<a href=\"https://b.example/\">"),
    (
      "<a href=\"https://b.example/\"><a href=\"mailto:a@b\">", "<a href=\"https://b.example/\"><a href=\"mailto:a@b\">"
    ),
    ("<a href=\"javascript:x\">", "<a href=\"javascript:x\">"),
    ("<a href=\"java&#115;cript:x\">", "<a href=\"java&#115;cript:x\">"),
    ("<a name=\"/x\" title=\"/x\">href=\"/x\"", "<a name=\"/x\" title=\"/x\">href=\"/x\""),
    ("<p class=\"a b\" id=\"c\">", "<p id=\"c\">"), ("<div class='table' role=region tabindex=0>", "<div>"),
    ("<img src=\"/a\" alt=\"\" loading=\"lazy\" />", "<img src=\"https://a.example/a\" alt=\"\" />"),
    (
      """
      <picture><source type="a/b" srcset="/a 2x"><img src="/b" decoding="async" fetchpriority="high"></PICTURE> c
      """,
      "<img src=\"https://a.example/b\"> c"
    ),
    ("<audio><source src=\"/a\"></audio>", "<audio><source src=\"https://a.example/a\"></audio>"),
    ("<img srcset=\"/a 2x\" src=\"b\" sizes=\"1px\">", "<img src=\"https://a.example/p/&amp;/b\">"),
    (
      "<video poster=\"/p\"><object data=\"/o\">",
      "<video poster=\"https://a.example/p\"><object data=\"https://a.example/o\">"
    ),
    (
      "<!-- <a href=\"/x\"> --><script>'<a href=\"/x\">'</script>",
      "<!-- <a href=\"/x\"> --><script>'<a href=\"/x\">'</script>"
    ),
    ("a < b <a href=\"/x", "a < b <a href=\"https://a.example/x"), ("", ""),
  ])
  func html(text: String, expected: String) {
    let detached = DetachedHTML(page: "https://a.example/p/&/", origin: "https://a.example")
    #expect(String(decoding: detached.bytes(of: Array(text.utf8)), as: UTF8.self) == expected)
  }
}
