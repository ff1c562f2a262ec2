import ByteCoding
import Foundation
import Testing

@testable import Pictures

/// Pictures of 24 x 16 pixels in `Files`, with position, serial numbers, thumbnails and the word SECRET wherever their
/// formats hold texts, beside the rights that stay.
@Suite struct CleanPictureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Files")

  private static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private static let all = ["camera.jpg", "camera.png", "camera.webp", "camera.avif", "camera.gif"]

  @Test(arguments: all)
  func privateMetadataGoes(name: String) throws {
    let bytes = try Self.file(name)
    let picture = try #require(try CleanPicture(of: bytes))
    let text = String(decoding: picture.bytes, as: UTF8.self)
    for word in ["SECRET", "GPS", "Comment", "History", "CreatorTool"] { #expect(!text.contains(word), "\(word)") }
    #expect(String(decoding: bytes, as: UTF8.self).contains("SECRET"))
    let again = try #require(try CleanPicture(of: picture.bytes))
    #expect(again.bytes == picture.bytes)
    #expect(again.metadata == picture.metadata)
  }

  @Test(arguments: all)
  func rightsAndDescriptionsStay(name: String) throws {
    let metadata = try #require(try CleanPicture(of: try Self.file(name))).metadata
    guard name != "camera.gif" else {
      #expect(metadata.creators == ["Ines Okafor"])
      return
    }
    #expect(metadata.creators == ["Ines Okafor", "Ben Ade"])
    #expect(
      metadata.texts == [
        .credit: "The Paper/Ines Okafor", .source: "Agency", .copyright: "© 2024 The Paper", .usageTerms: "Ask first",
        .license: "https://paper.example/license", .licensor: "https://paper.example/buy",
        .caption: "The bridge at dawn", .alternativeText: "A bridge in fog",
        .digitalSource: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
      ])
    #expect(metadata.orientation == 6)
  }

  /// Rights that stand in Exif alone, and in IPTC-IIM alone.
  @Test func olderForms() throws {
    let tiff = EXIF.written(Self.metadata(["Ann", "Bo"], copyright: "©"))
    var read = PictureMetadata()
    EXIF.read(tiff, into: &read)
    #expect(read == Self.metadata(["Ann", "Bo"], copyright: "©"))

    let iptc: [UInt8] =
      [0x1C, 2, 25, 0, 6] + "SECRET".utf8 + [0x1C, 2, 80, 0, 3] + "Ann".utf8 + [0x1C, 2, 116, 0, 1, 0xA9]
    #expect(IPTC.cleaned(iptc) == [0x1C, 2, 80, 0, 3] + Array("Ann".utf8) + [0x1C, 2, 116, 0, 1, 0xA9])
    #expect(PictureMetadata(RawMetadata(iptc: iptc)) == Self.metadata(["Ann"], copyright: "©"))
  }

  private static func metadata(_ creators: [String], copyright: String) -> PictureMetadata {
    var metadata = PictureMetadata()
    metadata.creators = creators
    metadata.texts[.copyright] = copyright
    return metadata
  }

  @Test(
    arguments: [
      // Properties as attributes; several languages; a licence as a resource.
      (#"<rdf:Description photoshop:Credit="The &lt;Paper&gt;"/>"#, [.credit: "The <Paper>"]),
      (
        #"""
        <rdf:Description><dc:description><rdf:Alt><rdf:li xml:lang="de">Brücke</rdf:li>
        <rdf:li xml:lang="x-default">Bridge</rdf:li><rdf:li xml:lang="fr">Pont</rdf:li></rdf:Alt></dc:description>
        <cc:license rdf:resource="https://cc.example/by"/></rdf:Description>
        """#, [.caption: "Bridge", .license: "https://cc.example/by"]
      ),
      // What came before a fault counts.
      ("<rdf:Description><photoshop:Credit>A</photoshop:Credit></rdf:Wrong>", [.credit: "A"]),
      ("<rdf:Description><photoshop:Credit>A", [:]),
      ("no XML <", [:]),
    ] as [(String, [PictureMetadata.Property: String])])
  func packets(content: String, expected: [PictureMetadata.Property: String]) {
    #expect(Self.texts(Self.packet(content)) == expected)
  }

  /// Entities are never expanded: one that holds a thousand others would take all memory.
  @Test func documentType() {
    let bomb = #"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>"#
    #expect(Self.texts(bomb + Self.packet("<rdf:Description photoshop:Credit='&b;'/>")) == [:])
  }

  private static func texts(_ packet: String) -> [PictureMetadata.Property: String] {
    PictureMetadata(RawMetadata(xmp: Array(packet.utf8))).texts
  }

  private static func packet(_ content: String) -> String {
    """
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" \
    xmlns:cc="http://creativecommons.org/ns#">\(content)</rdf:RDF></x:xmpmeta>
    """
  }

  /// A file that is cut off anywhere, or one byte of which is another, ends in a clean picture or in an error.
  @Test(arguments: all)
  func damage(name: String) throws {
    let bytes = try Self.file(name)
    for end in stride(from: 0, to: bytes.count, by: 7) { _ = try? CleanPicture(of: Array(bytes[..<end])) }
    for offset in stride(from: 0, to: bytes.count, by: 5) {
      var changed = bytes
      changed[offset] ^= 0xFF
      if let picture = try? CleanPicture(of: changed) { #expect(picture.bytes.count < bytes.count * 2) }
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 0x00], .jpeg), ([0xFF, 0xD8, 0xFF, 0xD9], .jpeg),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 9], .png),
      (Array("RIFF\0\0\0\0WEBPEXIF\0\0\0\u{7F}".utf8), .webP), (Array("GIF89a".utf8), .gif),
      // Twice the whole file: without widths, with offsets alone, and for an item that is not read.
      (avif(iloc: [0, 0, 0, 1, 0, 1, 0, 0, 0, 2]), .avif),
      (avif(iloc: [0x40, 0, 0, 1, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]), .avif),
      (avif(iloc: [0, 0, 0, 2, 0, 1, 0, 0, 0, 1, 0, 2, 0, 0, 0xFF, 0xFF]), .avif),
    ] as [([UInt8], RasterFormat)])
  func damaged(bytes: [UInt8], format: RasterFormat) {
    #expect(throws: DamagedPicture(format: format)) { try CleanPicture(of: bytes) }
  }

  /// The whole of a file may be one extent.
  @Test(arguments: [[0, 0, 0, 1, 0, 1, 0, 0, 0, 1], [0x40, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0]] as [[UInt8]])
  func wholeFile(iloc: [UInt8]) throws { #expect(try CleanPicture(of: Self.avif(iloc: iloc)) != nil) }

  /// An AVIF with one item, Exif, whose place is told by an `iloc` of version 0.
  private static func avif(iloc: [UInt8]) -> [UInt8] {
    func box(_ type: String, _ payload: [UInt8]) -> [UInt8] {
      [UInt8](bigEndian: 8 + payload.count, count: 4) + type.utf8 + payload
    }
    let entry = box("infe", [2, 0, 0, 0, 0, 1, 0, 0] + Array("Exif\0".utf8))
    let boxes = box("iinf", [0, 0, 0, 0, 0, 1] + entry) + box("iloc", [0, 0, 0, 0] + iloc)
    return box("ftyp", Array("avif\0\0\0\0".utf8)) + box("meta", [0, 0, 0, 0] + boxes)
  }

  @Test(arguments: ["", "<svg/>", "BM", "II*\0", "\u{0}\u{0}\u{0}\u{18}ftypheic\u{0}\u{0}\u{0}\u{0}mif1heic"])
  func otherFormats(bytes: String) throws {
    #expect(try CleanPicture(of: Array(bytes.utf8)) == nil)
  }
}
