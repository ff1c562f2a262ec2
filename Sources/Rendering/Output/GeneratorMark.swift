/// The mark of files that Broadsheet made.
///
/// A marked file may be replaced even if the manifest is lost. Each format has its own form: HTML a
/// `<meta name="generator" content="Broadsheet …">` in the head, XML a comment before the root element, lines of text
/// a comment at the start, JSON the first member of the outermost object, in the form of JSON Feed's extensions
/// (version 1.1, "Extensions").
public enum GeneratorMark {
  /// The mark of HTML up to the tool's name, UTF-8; every page holds it.
  public static let bytes: [UInt8] = Array(#"name="generator" content="Broadsheet"#.utf8)
  /// The number of bytes from the start of a file within which the mark counts.
  public static let reach = 4096

  private static let html = Array("<meta ".utf8) + bytes + Array("\">\n".utf8)
  private static let xml = Array(#"<!-- generator="Broadsheet" -->"#.utf8)
  private static let text = Array(#"# generator="Broadsheet""#.utf8)
  private static let json = Array(#""_generator":{"name":"Broadsheet"}"#.utf8)

  /// True if the mark of any format is within ``reach``; `start` may be a whole file or its first bytes.
  public static func isMarked(_ start: [UInt8]) -> Bool {
    let start = start.prefix(reach)
    return isMarkedHTML(start) || isMarkedXML(start) || isMarkedJSON(start) || start.starts(with: text)
  }

  /// The bytes that mark a whole file, and their offset; nil for a file that cannot carry a mark.
  ///
  /// XML and JSON stay well-formed. A JSON text that is no object cannot be marked.
  static func insertion(into file: [UInt8], as format: OutputFormat) -> (bytes: [UInt8], offset: Int)? {
    switch format {
    case .html: return (html, InsertionPoints.startOfHead(in: file))
    case .xml: return (xml + [UInt8(ascii: "\n")], startOfProlog(in: file[...]))
    case .json:
      guard let start = startOfMembers(in: file[...]) else { return nil }
      let isEmpty = file[start...].drop(while: \.isJSONSpace).first == UInt8(ascii: "}")
      return (isEmpty ? json : json + [UInt8(ascii: ",")], start)
    case .text: return (text + [UInt8(ascii: "\n")], 0)
    case .other: return nil
    }
  }

  // MARK: - HTML

  private static func isMarkedHTML(_ start: ArraySlice<UInt8>) -> Bool {
    let last = start.count - bytes.count
    guard last >= 0 else { return false }
    return (0...last).contains { offset in
      start[offset] == bytes[0] && start[offset..<offset + bytes.count].elementsEqual(bytes)
    }
  }

  // MARK: - XML

  private static func isMarkedXML(_ start: ArraySlice<UInt8>) -> Bool {
    start[startOfProlog(in: start)...].starts(with: xml)
  }

  /// The offset after the byte order mark and the XML declaration, and after the line feed that follows it.
  ///
  /// A comment is allowed there, but not before (XML 1.0, section 2.8).
  private static func startOfProlog(in file: ArraySlice<UInt8>) -> Int {
    var rest = file
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    guard rest.starts(with: Array("<?xml ".utf8)),
      let end = rest.firstIndex(of: UInt8(ascii: ">"))
    else { return rest.startIndex }
    rest = rest[(end + 1)...]
    return rest.first == UInt8(ascii: "\n") ? rest.startIndex + 1 : rest.startIndex
  }

  // MARK: - JSON

  private static func isMarkedJSON(_ start: ArraySlice<UInt8>) -> Bool {
    startOfMembers(in: start).map { start[$0...].starts(with: json) } == true
  }

  /// The offset after the opening brace of the outermost object; nil if the text is no object.
  private static func startOfMembers(in file: ArraySlice<UInt8>) -> Int? {
    let text = file.drop(while: \.isJSONSpace)
    return text.first == UInt8(ascii: "{") ? text.startIndex + 1 : nil
  }
}

extension UInt8 {
  /// True for white space between tokens of JSON (RFC 8259, section 2).
  fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
