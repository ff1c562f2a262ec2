import TestSupport
import Testing

@testable import ContentModel

/// SVG pictures that are published with an article, and what keeps others from it.
@Suite struct SVGCheckTests {
  private static let start = #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">"#

  /// What drawing programs write.
  @Test(arguments: [
    "",
    ##"<path d="M0 0L1 1" style="fill:url(#a);stroke:none"/><use xlink:href="#b"/><use href = '#b'/>"##,
    #"<image xlink:href="data:image/png;base64,iVBORw0KGgo="/>"#,
    #"<style type="text/css"><![CDATA[.a{fill:url('#b');font-family:"A (B)"}]]></style>"#,
    "<style>.a{content:\"\\201C\"}</style>",
    "<!-- <script> --><title>Tom &amp; Jerry &#8211; &#x2014;</title>",
    "<text>on fire (url), javascript and @home</text>",
    #"<animate attributeName="opacity" values="0;1" dur="1s"/>"#,
    "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/></metadata>",
    "<style>@namespace svg url(http://www.w3.org/2000/svg);a{b:url(\r\n#a)}</style>",
    ##"<rdf:li stEvt:action="saved"/>"##,
    "<?xpacket begin='x' id='y'?><g data-name=\"on\"/>",
    ##"<g inkscape:export-filename="image(1).png" sodipodi:note="url(x.png)"/>"##,
    """
    <style>@font-face{font-family:A;src:url(data:font/woff2;base64,AAAA) \
    format('woff2'),url('data:application/font-woff;base64,AA')}</style>
    """,
  ])
  func harmless(inside: String) {
    #expect(SVGCheck(Array("\(Self.start)\(inside)</svg>".utf8)).harmfulPart == nil)
  }

  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>", "<?xml version='1.0' encoding = 'iso-8859-1'?>\n",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n",
    "\u{FEFF}",
  ])
  func harmlessHeads(head: String) {
    #expect(SVGCheck(Array("\(head)\(Self.start)</svg>".utf8)).harmfulPart == nil)
  }

  /// The place is marked.
  @Test(
    arguments: [
      ("«<script»>alert(1)</script>", "a script"),
      ("«<SVG:Script» href='#a'/>", "a script"),
      ("«<foreignObject»><p/></foreignObject>", "HTML"),
      (#"<h:div «xmlns:h="http://www.w3.org/1999/xhtml"»/>"#, "HTML"),
      (#"<h:div «xmlns:h="http://www.w3.org/1999/&#x78;html"»/>"#, "HTML"),
      ("<g «onclick='x()'»/>", "an event attribute"),
      ("<g\n«OnLoad\n=\n\"x()\"»/>", "an event attribute"),
      (#"<a «xlink:href="javascript:alert(1)"»><g/></a>"#, "a link to another file or site"),
      (#"<a «href="&#106;ava&#x09;script:alert(1)"»/>"#, "a link to another file or site"),
      (#"<image «href="https://elsewhere.example/a.png"»/>"#, "a link to another file or site"),
      (#"<image «href="//elsewhere.example/a.png"»/>"#, "a link to another file or site"),
      (#"<use «xlink:href="other.svg#a"»/>"#, "a link to another file or site"),
      (#"<use «href="data:image/svg+xml;base64,AAAA"»/>"#, "a link to another file or site"),
      (#"<g «xml:base="https://elsewhere.example/"»/>"#, "a link to another file or site"),
      (#"<rect «fill="url(https://elsewhere.example/a.svg#b)"»/>"#, "a link to another file or site"),
      (#"<rect «style="fill:URL( 'a.svg' )"»/>"#, "a link to another file or site"),
      (#"<rect «style="fill:u\72l(a.svg)"»/>"#, "a link to another file or site"),
      ("<style>«.a{background:url(//elsewhere.example)}»</style>", "a link to another file or site"),
      ("<style>«.a{background:u<!-- -->rl(a.png)}»</style>", "a link to another file or site"),
      ("<style>«@import 'a.css';»</style>", "a style sheet from elsewhere"),
      ("<style>«@im&#112;ort 'a.css';»</style>", "a style sheet from elsewhere"),
      ("<style><![CDATA[@import 'a.css';]]>", "a style sheet from elsewhere"),
      (##"<set «attributeName="xlink:href"» to="#a"/>"##, "an animated address"),
      (#"<set «attributeName="onclick"» to="x()"/>"#, "an animated address"),
      ("<text>«&secret;»</text>", "an entity or document type of its own"),
      ("<text>«&»</text>", "an entity or document type of its own"),
      ("«<»?>", "a tag, comment or quote that is not closed"),
      ("<style>@import 'a'; «<style»></style></style>", "a tag within a style sheet"),
      ("<style>«a{b:\\75\r\nrl(//elsewhere.example)}»</style>", "a link to another file or site"),
      ("<style>«a{b:url(\u{301}//elsewhere.example)}»</style>", "a link to another file or site"),
      (##"<g «foo:href="https://elsewhere.example/"»/>"##, "a link to another file or site"),
      ("«<»!-- no end", "a tag, comment or quote that is not closed"),
      ("«<»g a='b'", "a tag, comment or quote that is not closed"),
      ("<g «a»=b/>", "an attribute without quotes"),
      ("<g «a»/>", "an attribute without a value"),
      ("«<?xml-stylesheet href='a.css'?>»", "a style sheet from elsewhere"),
    ] as [(String, String)])
  func refused(inside: String, expected: String) {
    let marked = MarkedText("\(Self.start)\(inside)")
    let harmfulPart = SVGCheck(marked.bytes).harmfulPart
    #expect(harmfulPart?.what == expected)
    if let range = marked.ranges.first { #expect(harmfulPart?.range == range) }
  }

  @Test(arguments: [
    ("<!DOCTYPE svg [ <!ENTITY a \"b\"> ]>", "an entity or document type of its own"),
    ("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]>", "an entity or document type of its own"),
    ("<!ENTITY a 'b'>", "an entity or document type of its own"),
    ("<!DOCTYPE svg SYSTEM \"><!--\">", "an entity or document type of its own"),
    ("<?xml version='1.0' encoding='UTF-7'?>", "a text encoding other than UTF-8"),
    ("\0<\0s", "a text encoding other than UTF-8"),
  ])
  func refusedHeads(head: String, expected: String) {
    #expect(SVGCheck(Array("\(head)\(Self.start)</svg>".utf8)).harmfulPart?.what == expected)
  }
}
