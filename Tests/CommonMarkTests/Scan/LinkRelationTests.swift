import CommonMark
import Testing

/// A word that is put into the `rel` of links to one host.
@Suite struct LinkRelationTests {
  @Test(arguments: [
    (#"<p><a href="//b/">x</a></p>"#, #"<p><a href="//b/" rel="paid">x</a></p>"#),
    (#"<a href="/own/">x</a>"#, #"<a href="/own/">x</a>"#),
    (
      #"<a href="//b/"><img src="//b/a.png" alt="" /></a>"#,
      #"<a href="//b/" rel="paid"><img src="//b/a.png" alt="" /></a>"#
    ),
    (
      #"<a href="//b/">x</a> <a href="/c">y</a> <a href="//b/d">z</a>"#,
      #"<a href="//b/" rel="paid">x</a> <a href="/c">y</a> <a href="//b/d" rel="paid">z</a>"#
    ),
    (#"<a rel="nofollow" href="//b/">x</a>"#, #"<a rel="nofollow paid" href="//b/">x</a>"#),
    (#"<a href="//b/" rel='nofollow  ugc'>x</a>"#, #"<a href="//b/" rel='nofollow  ugc paid'>x</a>"#),
    (#"<a href="//b/" rel="nofollow PAID">x</a>"#, #"<a href="//b/" rel="nofollow PAID">x</a>"#),
    (#"<a href="//b/" rel="prepaid">x</a>"#, #"<a href="//b/" rel="prepaid paid">x</a>"#),
    (#"<a href=//b/ rel=nofollow>x</a>"#, #"<a href=//b/ rel="nofollow paid">x</a>"#),
    (#"<a href=//b/>x</a>"#, #"<a href=//b/ rel="paid">x</a>"#),
    (#"<a rel href="//b/">x</a>"#, #"<a rel="paid" href="//b/">x</a>"#),
    (#"<a rel="" href="//b/">x</a>"#, #"<a rel="paid" href="//b/">x</a>"#),
    (#"<A HREF="//b/" REL="ugc">x</A>"#, #"<A HREF="//b/" REL="ugc paid">x</A>"#),
    (#"<area alt="x" href="//b/">"#, #"<area alt="x" href="//b/" rel="paid">"#),
    (#"<a data-href="//b/" title="<a href='//b/'>">x</a>"#, #"<a data-href="//b/" title="<a href='//b/'>">x</a>"#),
    (#"<abbr title="//b/">x</abbr><a name="//b/">x</a>"#, #"<abbr title="//b/">x</abbr><a name="//b/">x</a>"#),
    (
      #"<!-- <a href="//b/"> --><script>"<a href='//b/'>"</script>"#,
      #"<!-- <a href="//b/"> --><script>"<a href='//b/'>"</script>"#
    ),
    ("a &lt; b < c", "a &lt; b < c"), ("", ""), ("<", "<"), ("<a", "<a"), (#"<a href="//b/"#, #"<a href="//b/"#),
  ])
  func added(html: String, expected: String) {
    let bytes = LinkRelation("paid").added(to: Array(html.utf8)) { $0.hasPrefix("//") }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
