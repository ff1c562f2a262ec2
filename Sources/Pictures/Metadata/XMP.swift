import Markup

/// Packets of the Extensible Metadata Platform, ISO 16684-1; properties of the IPTC Photo Metadata Standard and PLUS.
enum XMP {
  enum Namespace {
    static let meta: StaticString = "adobe:ns:meta/"
    static let rdf: StaticString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    static let dublinCore: StaticString = "http://purl.org/dc/elements/1.1/"
    static let photoshop: StaticString = "http://ns.adobe.com/photoshop/1.0/"
    static let rights: StaticString = "http://ns.adobe.com/xap/1.0/rights/"
    static let iptc: StaticString = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
    static let iptcExtension: StaticString = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
    static let plus: StaticString = "http://ns.useplus.org/ldf/xmp/1.0/"
    static let creativeCommons: StaticString = "http://creativecommons.org/ns#"
  }

  private static let head = #"<?xpacket begin="\#u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>"#
  private static let end = #"<?xpacket end="w"?>"#

  /// Writes a packet with all creators and texts; empty if there are none.
  static func written(_ metadata: PictureMetadata) -> [UInt8] {
    guard !metadata.creators.isEmpty || !metadata.texts.isEmpty else { return [] }
    let document = XMLWriter.document("x:xmpmeta", ["xmlns:x": "\(Namespace.meta)"]) { xml in
      xml.element("rdf:RDF", ["xmlns:rdf": "\(Namespace.rdf)"]) { xml in
        xml.element("rdf:Description", namespaces) { xml in write(metadata, &xml) }
      }
    }
    // The packet's own instruction takes the place of the XML declaration, ISO 16684-1, 7.3.2.
    let body = document.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    return Array(head.utf8) + body + Array(end.utf8)
  }

  private static var namespaces: KeyValuePairs<StaticString, String> {
    [
      "rdf:about": "", "xmlns:dc": "\(Namespace.dublinCore)", "xmlns:photoshop": "\(Namespace.photoshop)",
      "xmlns:xmpRights": "\(Namespace.rights)", "xmlns:Iptc4xmpCore": "\(Namespace.iptc)",
      "xmlns:Iptc4xmpExt": "\(Namespace.iptcExtension)", "xmlns:plus": "\(Namespace.plus)",
    ]
  }

  private static func write(_ metadata: PictureMetadata, _ xml: inout XMLWriter) {
    if !metadata.creators.isEmpty {
      xml.element("dc:creator") { xml in
        xml.element("rdf:Seq") { xml in for name in metadata.creators { xml.element("rdf:li", text: name) } }
      }
    }
    for property in PictureMetadata.Property.allCases {
      if let text = metadata[property] { write(text, property, &xml) }
    }
  }

  private static func write(_ text: String, _ property: PictureMetadata.Property, _ xml: inout XMLWriter) {
    switch property {
    case .credit: xml.element("photoshop:Credit", text: text)
    case .source: xml.element("photoshop:Source", text: text)
    case .copyright: alternative("dc:rights", text, &xml)
    case .usageTerms: alternative("xmpRights:UsageTerms", text, &xml)
    case .license: xml.element("xmpRights:WebStatement", text: text)
    case .licensor:
      xml.element("plus:Licensor") { xml in
        xml.element("rdf:Seq") { xml in
          xml.element("rdf:li", ["rdf:parseType": "Resource"]) { xml in xml.element("plus:LicensorURL", text: text) }
        }
      }
    case .caption: alternative("dc:description", text, &xml)
    case .alternativeText: alternative("Iptc4xmpCore:AltTextAccessibility", text, &xml)
    case .digitalSource: xml.element("Iptc4xmpExt:DigitalSourceType", text: text)
    case .dataMining: xml.element("plus:DataMining", text: text)
    }
  }

  /// Writes a text as a language alternative with the default alone.
  private static func alternative(_ name: StaticString, _ text: String, _ xml: inout XMLWriter) {
    xml.element(name) { xml in
      xml.element("rdf:Alt") { xml in xml.element("rdf:li", ["xml:lang": "x-default"], text: text) }
    }
  }
}
