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
    "<?xpacket begin='x' id='y'?><g data-name=\"on\"/>",
  ])
  func harmless(inside: String) {
    #expect(SVGCheck(Array("\(Self.start)\(inside)</svg>".utf8)).finding == nil)
  }

  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>", "<?xml version='1.0' encoding = 'iso-8859-1'?>\n",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n",
    "\u{FEFF}",
  ])
  func harmlessHeads(head: String) {
    #expect(SVGCheck(Array("\(head)\(Self.start)</svg>".utf8)).finding == nil)
  }

  /// The place is marked.
  @Test(
    arguments: [
      ("«<script»>alert(1)</script>", "a script"),
      ("«<SVG:Script» href='#a'/>", "a script"),
      ("«<foreignObject»><p/></foreignObject>", "a page of its own"),
      (#"<h:div «xmlns:h="http://www.w3.org/1999/xhtml"»/>"#, "a page of its own"),
      (#"<h:div «xmlns:h="http://www.w3.org/1999/&#x78;html"»/>"#, "a page of its own"),
      ("<g «onclick='x()'»/>", "an event attribute"),
      ("<g\n«OnLoad\n=\n\"x()\"»/>", "an event attribute"),
      (#"<a «xlink:href="javascript:alert(1)"»><g/></a>"#, "an address outside of it"),
      (#"<a «href="&#106;ava&#x09;script:alert(1)"»/>"#, "an address outside of it"),
      (#"<image «href="https://elsewhere.example/a.png"»/>"#, "an address outside of it"),
      (#"<image «href="//elsewhere.example/a.png"»/>"#, "an address outside of it"),
      (#"<use «xlink:href="other.svg#a"»/>"#, "an address outside of it"),
      (#"<use «href="data:image/svg+xml;base64,AAAA"»/>"#, "an address outside of it"),
      (#"<g «xml:base="https://elsewhere.example/"»/>"#, "an address outside of it"),
      (#"<rect «fill="url(https://elsewhere.example/a.svg#b)"»/>"#, "an address outside of it"),
      (#"<rect «style="fill:URL( 'a.svg' )"»/>"#, "an address outside of it"),
      (#"<rect «style="fill:u\72l(a.svg)"»/>"#, "an address outside of it"),
      ("<style>«.a{background:url(//elsewhere.example)}»</style>", "an address outside of it"),
      ("<style>«.a{background:u<!-- -->rl(a.png)}»</style>", "an address outside of it"),
      ("<style>«@import 'a.css';»</style>", "a style sheet from elsewhere"),
      ("<style>«@im&#112;ort 'a.css';»</style>", "a style sheet from elsewhere"),
      ("<style><![CDATA[@import 'a.css';]]>", "a style sheet from elsewhere"),
      (##"<set «attributeName="xlink:href"» to="#a"/>"##, "an animated address"),
      (#"<set «attributeName="onclick"» to="x()"/>"#, "an animated address"),
      ("<text>«&secret;»</text>", "an entity"),
      ("<text>«&»</text>", "an entity"),
      ("«<»!-- no end", "a part that never ends"),
      ("«<»g a='b'", "a part that never ends"),
      ("<g «a»=b/>", "an attribute without quotes"),
      ("<g «a»/>", "an attribute without a value"),
      ("«<?xml-stylesheet href='a.css'?>»", "a style sheet from elsewhere"),
    ] as [(String, String)])
  func refused(inside: String, expected: String) {
    let marked = MarkedText("\(Self.start)\(inside)")
    let finding = SVGCheck(marked.bytes).finding
    #expect(finding?.what == expected)
    if let range = marked.ranges.first { #expect(finding?.range == range) }
  }

  @Test(arguments: [
    ("<!DOCTYPE svg [ <!ENTITY a \"b\"> ]>", "an entity"),
    ("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]>", "an entity"),
    ("<!ENTITY a 'b'>", "an entity"), ("<?xml version='1.0' encoding='UTF-7'?>", "an unknown encoding"),
    ("\0<\0s", "an unknown encoding"),
  ])
  func refusedHeads(head: String, expected: String) {
    #expect(SVGCheck(Array("\(head)\(Self.start)</svg>".utf8)).finding?.what == expected)
  }
}
