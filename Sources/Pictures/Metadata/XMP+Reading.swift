import Cexpat

extension XMP {
  /// Reads a packet, which may be damaged or hostile, up to the first error.
  ///
  /// A document type stops the parser: no packet has one, and its entities could expand without end.
  static func read(_ packet: [UInt8], into metadata: inout PictureMetadata) {
    guard let parser = XML_ParserCreateNS("UTF-8", XML_Char(bitPattern: UInt8(ascii: "|"))) else { return }
    let reader = PacketReader(parser)
    defer { XML_ParserFree(parser) }
    XML_SetUserData(parser, Unmanaged.passUnretained(reader).toOpaque())
    XML_SetElementHandler(
      parser,
      { user, name, attributes in PacketReader.of(user)?.open(PacketReader.text(name), attributes) },
      { user, _ in PacketReader.of(user)?.close() })
    XML_SetCharacterDataHandler(parser) { user, bytes, count in
      PacketReader.of(user)?.add(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
      if let parser = PacketReader.of(user)?.parser { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
    }
    packet.withUnsafeBytes { bytes in
      _ = XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), 1)
    }
    withExtendedLifetime(reader) {
      metadata.add(reader.creators)
      for (property, text) in reader.texts { metadata.add(text, as: property) }
    }
  }

  /// The properties by name as expat writes it: namespace, `|`, local name.
  private static let properties: [String: PictureMetadata.Property] = [
    "\(Namespace.photoshop)|Credit": .credit,
    "\(Namespace.photoshop)|Source": .source,
    "\(Namespace.dublinCore)|rights": .copyright,
    "\(Namespace.rights)|UsageTerms": .usageTerms,
    "\(Namespace.rights)|WebStatement": .license,
    "\(Namespace.creativeCommons)|license": .license,
    "\(Namespace.plus)|LicensorURL": .licensor,
    "\(Namespace.dublinCore)|description": .caption,
    "\(Namespace.iptc)|AltTextAccessibility": .alternativeText,
    "\(Namespace.iptcExtension)|DigitalSourceType": .digitalSource,
    "\(Namespace.plus)|DataMining": .dataMining,
  ]
  private static let creator = "\(Namespace.dublinCore)|creator"
  private static let item = "\(Namespace.rdf)|li"
  private static let resource = "\(Namespace.rdf)|resource"
  private static let language = "http://www.w3.org/XML/1998/namespace|lang"

  /// The state of a parser that reads one packet.
  private final class PacketReader {
    let parser: XML_Parser
    var creators: [String] = []
    var texts: [PictureMetadata.Property: String] = [:]
    /// The properties of the open elements, outermost first; nil for an element of no property.
    private var path: [PictureMetadata.Property?] = []
    /// The depth of the open `dc:creator`; nil outside of one.
    private var creatorDepth: Int?
    /// The text of the element at hand, UTF-8.
    private var characters: [UInt8] = []

    init(_ parser: XML_Parser) { self.parser = parser }

    static func of(_ user: UnsafeMutableRawPointer?) -> PacketReader? {
      user.map { Unmanaged<PacketReader>.fromOpaque($0).takeUnretainedValue() }
    }

    static func text(_ characters: UnsafePointer<XML_Char>?) -> String { characters.map { String(cString: $0) } ?? "" }

    func open(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
      characters = []
      let property = XMP.properties[name]
      path.append(property ?? (name == XMP.item ? path.compactMap(\.self).last : nil))
      if name == XMP.creator { creatorDepth = path.count }
      guard let attributes else { return }
      var index = 0
      while let key = attributes[index] {
        let (key, value) = (Self.text(key), Self.text(attributes[index + 1]))
        // A property of one text may be an attribute of `rdf:Description`, ISO 16684-1, 7.9.2.2.
        if let own = XMP.properties[key] { note(value, own) }
        if key == XMP.resource, let property { note(value, property) }
        // Of several languages `x-default` counts.
        if key == XMP.language, value == "x-default", let own = path.last ?? nil { texts[own] = nil }
        index += 2
      }
    }

    /// Adds text up to the greatest length: a Unicode scalar has at most four bytes of UTF-8.
    func add(_ bytes: UnsafeRawBufferPointer) {
      if characters.count < PictureMetadata.longest * 4 { characters += bytes }
    }

    func close() {
      let text = String(decoding: characters, as: UTF8.self)
      characters = []
      if let depth = creatorDepth, path.count >= depth {
        if !text.allSatisfy(\.isWhitespace) { creators.append(text) }
        if path.count == depth { creatorDepth = nil }
      } else if let property = path.last ?? nil {
        note(text, property)
      }
      path.removeLast()
    }

    private func note(_ text: String, _ property: PictureMetadata.Property) {
      if texts[property] == nil, !text.allSatisfy(\.isWhitespace) { texts[property] = text }
    }
  }
}
