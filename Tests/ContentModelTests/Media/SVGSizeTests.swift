import Testing

@testable import ContentModel

/// Sizes of SVG pictures, as drawing programs and others write them.
@Suite struct SVGSizeTests {
  static let seed = Array(
    "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a '>'>]><!-- > --><svg a=\"&b;\" width='3cm' viewBox='0 0 4 3'>".utf8)

  /// Attributes of the outermost tag.
  @Test(
    arguments: [
      // Lengths
      ("width='30' height='20'", "30×20"),
      ("height=\"20px\"\n\twidth = '30PX'", "30×20"),
      ("width='1in' height='2.54cm'", "96×96"),
      ("width='25.4mm' height='101.6Q'", "96×96"),
      ("width='72pt' height='6pc'", "96×96"),
      ("width=' 30 ' height='+20.'", "30×20"),
      ("width='29.5' height='20.49'", "30×20"),
      ("width='.2' height='0.001'", "1×1"),
      ("width='1000000' height='1000000'", "1000000×1000000"),
      // One or none of them
      ("viewBox='0 0 30 20'", "30×20"),
      ("viewBox='-15,-1e3, 30.4\n20'", "30×20"),
      ("width='60' viewBox='0 0 30 20'", "60×40"),
      ("height='10px' viewBox='0 0 30 20'", "15×10"),
      ("width='100%' height='100%' viewBox='0 0 30 20'", "30×20"),
      ("width='auto' height='50.5%' viewBox='0 0 30 20'", "30×20"),
      ("width='60' height='100%' viewBox='0 0 30 20'", "60×40"),
      ("width='30' height='20' viewBox='nothing'", "30×20"),
      ("width='3' viewBox='0 0 30 1'", "3×1"),
      ("", nil), ("width='30'", nil), ("height='20'", nil), ("width='100%' height='100%'", nil),
      // Numbers that are none, or that no screen shows
      ("width='0' height='20' viewBox='0 0 30 20'", nil),
      ("width='-30' height='20'", nil),
      ("width='1e2' height='20'", nil),
      ("width='NaN' height='20'", nil), ("width='inf' height='20'", nil), ("width='0x1E' height='20'", nil),
      ("width='' height='20'", nil), ("width='%' height='20'", nil), ("width='3 0' height='20'", nil),
      ("width='30 px' height='20'", nil), ("width='--30' height='20'", nil), ("width='1.2.3' height='20'", nil),
      ("width='1000001' height='20'", nil), ("width='\(String(repeating: "9", count: 400))' height='20'", nil),
      ("width='40em' height='20em' viewBox='0 0 40 20'", nil), ("width='50vw' height='20'", nil),
      ("width='calc(1px)' height='20'", nil), ("width='&#51;0' height='20'", nil), ("width='３０' height='20'", nil),
      ("viewBox='0 0 30'", nil), ("viewBox='0 0 30 20 10'", nil), ("viewBox='0 0 0 20'", nil),
      ("viewBox='0 0 -30 -20'", nil), ("viewBox='0 0 1e2 20'", nil), ("viewBox='a b 30 20'", nil),
      ("viewBox='0 0 nan nan'", nil), ("viewBox='0 0 2000000 20'", nil),
      ("width='30' viewBox='0 0 0.000001 999999'", nil),
      // Names are those of SVG, each attribute is there once
      ("WIDTH='30' height='20'", nil), ("viewbox='0 0 30 20'", nil), ("x:width='30' height='20'", nil),
      ("data-width='1' stroke-width='2' width='30' height='20'", "30×20"),
      ("width='30' width='31' height='20'", nil),
      ("title=' width=\"1\" > ' width='30' height='20'", "30×20"),
      ("xmlns=\"&ns_svg;\" width='30' height='20'", "30×20"),
      ("width='30'height='20'", nil), ("width=30 height=20", nil), ("width height='20'", nil), ("='30'", nil),
      ("width='30' height='20", nil), ("width='30' height='20' <", nil),
    ] as [(String, String?)])
  func attributes(_ attributes: String, expected: String?) {
    expectSize(of: "<svg \(attributes)>", expected)
    expectSize(of: "<svg xmlns='http://www.w3.org/2000/svg' \(attributes) />", expected)
  }

  /// The beginning of a file.
  @Test(
    arguments: [
      ("<svg width='30' height='20'><svg width='1' height='1'/></svg>", "30×20"),
      ("\u{FEFF}\n <svg width='30' height='20'/>", "30×20"),
      ("<svg:svg width='30' height='20'>", "30×20"),
      (
        "<?xml version='1.0' standalone=\"no\"?>\n<!-- <svg width='1' height='1'> -->\n<svg width='30' height='20'>",
        "30×20"
      ),
      (
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
          + "<?xml-stylesheet href='a.css'?><svg width='30' height='20'>", "30×20"
      ),
      (
        """
        <!DOCTYPE svg [<!ENTITY a "<svg ]>"> <!-- ' ]> --> <?b ' ?> <!ENTITY c '"'>]>
        <svg width='30' height='20'>
        """,
        "30×20"
      ),
      (
        "<!DOCTYPE svg [<!--> ]><svg width='1' height='1'> -->]><svg width='30' height='20'>", "30×20"
      ),
      ("<svg\u{C}width='30' height='20'>", nil),
      ("<svg", nil), ("<svg ", nil), ("<svg>", nil), ("<svg/>", nil), ("<svgx width='30' height='20'>", nil),
      ("<g><svg width='30' height='20'/></g>", nil), ("text <svg width='30' height='20'>", nil),
      ("<!-- <svg width='30' height='20'>", nil), ("<?xml <svg width='30' height='20'>", nil),
      ("<!DOCTYPE svg [ <svg width='30' height='20'>", nil), ("<!DOCTYPE svg \"> <svg width='30' height='20'>", nil),
      ("<svg width='30' height='20'", nil), ("<svg width='30' height='20", nil),
    ] as [(String, String?)])
  func beginnings(of file: String, expected: String?) {
    expectSize(of: file, expected)
  }

  /// Long files that tell nothing are soon read.
  @Test(arguments: [
    "<!--", "<!---->", "<!", "<!DOCTYPE [", "<?a", "<?a?>", "<svg ", "<svg a='", " a='b'", "'", "[", "]>",
  ])
  func repeatedPieces(piece: String) {
    let long = String(repeating: piece, count: ImageSize.reach / piece.utf8.count)
    for start in ["", "<svg", "<!DOCTYPE svg [", "<svg width='"] { expectSize(of: start + long, nil) }
  }

  private func expectSize(of file: String, _ expected: String?) {
    let size = ImageSize.svg(Array(file.utf8))
    #expect(size.map { "\($0.width)×\($0.height)" } == expected, "\(file.prefix(200))")
  }
}
