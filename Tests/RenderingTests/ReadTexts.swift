import Foundation
import FoundationXML
import Testing

/// The texts of an output as programs read them, and how often each element stands in it with which attributes.
struct ReadTexts {
  private(set) var texts: [String] = []
  private(set) var elements: [String: Int] = [:]
  /// The contents of scripts with structured data.
  private(set) var scripts: [String] = []

  /// The texts with their typography taken back, so that they are as typed.
  var typed: String { texts.joined(separator: "\n").replacing("–", with: "--").replacing("’", with: "'") }

  /// Adds what another output holds.
  mutating func add(_ other: ReadTexts) {
    texts += other.texts
    elements.merge(other.elements, uniquingKeysWith: +)
    scripts += other.scripts
  }

  init() {}

  /// Reads JSON; the texts of `html` keys are read as HTML as well.
  init(json: String, html: Set<String> = []) throws {
    try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)).visit { path, text in
      if html.contains(path.last ?? "") { add(ReadTexts(html: text)) } else { texts.append(text) }
      elements[path.joined(separator: "."), default: 0] += 1
    }
  }

  /// Reads well-formed XML; the texts of `html` elements are read as HTML as well.
  init(xml: String, html: Set<String> = []) throws {
    let reader = XMLReader()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError)): \(xml)")
    elements = reader.elements
    for (name, text) in reader.texts {
      if html.contains(name) { add(ReadTexts(html: text)) } else { texts.append(text) }
    }
  }

  /// Reads HTML as browsers split it into tags and text.
  init(html: String) {
    var rest = Substring(html)
    while let tag = rest.firstIndex(of: "<") {
      texts.append(Self.decoded(rest[..<tag]))
      rest = rest[tag...].dropFirst()
      if rest.hasPrefix("!--") {
        elements["!--", default: 0] += 1
        rest = Self.behind("-->", in: rest)
      } else if rest.first?.isLetter == true || rest.hasPrefix("/") || rest.hasPrefix("!") {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "-" || $0 == "!" }
        rest = rest.dropFirst(name.count)
        let attributes = readAttributes(&rest)
        elements[([String(name)] + attributes).joined(separator: " "), default: 0] += 1
        if name == "script" || name == "style" { readRaw(String(name), attributes, &rest) }
      } else {
        texts.append("<")
      }
    }
    texts.append(Self.decoded(rest))
  }

  private mutating func readAttributes(_ rest: inout Substring) -> [String] {
    var names: [String] = []
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      guard let first = rest.first, first != ">" else { break }
      let name = rest.prefix { !$0.isWhitespace && !"=>/".contains($0) }
      rest = rest.dropFirst(max(1, name.count))
      names.append(String(name))
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst()
      let quote = rest.first.flatMap { "\"'".contains($0) ? $0 : nil }
      if quote != nil { rest = rest.dropFirst() }
      let value = rest.prefix { quote == nil ? !$0.isWhitespace && $0 != ">" : $0 != quote }
      texts.append(Self.decoded(value))
      rest = rest.dropFirst(value.count + (quote == nil ? 0 : 1))
    }
    rest = rest.dropFirst()
    return names
  }

  /// Reads the content of an element in which there are no tags.
  private mutating func readRaw(_ name: String, _ attributes: [String], _ rest: inout Substring) {
    let end = "</\(name)"
    let content = rest.ranges(of: end).first.map { rest[..<$0.lowerBound] } ?? rest
    if name == "script", attributes == ["type"] { scripts.append(String(content)) }
    rest = Self.behind(">", in: rest.dropFirst(content.count))
  }

  private static func behind(_ end: String, in text: Substring) -> Substring {
    text.firstRange(of: end).map { text[$0.upperBound...] } ?? ""
  }

  /// The text with characters in place of references to them.
  private static func decoded(_ text: Substring) -> String {
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
    return String(text).replacing(/&(#x?)?([0-9a-zA-Z]+);/) { match in
      guard let number = match.output.1 else { return known[String(match.output.2)] ?? String(match.output.0) }
      let scalar = UInt32(match.output.2, radix: number == "#x" ? 16 : 10).flatMap(Unicode.Scalar.init)
      return scalar.map { String($0) } ?? String(match.output.0)
    }
  }
}

/// Any value of JSON that holds texts.
private enum JSONValue: Decodable {
  case object([String: JSONValue])
  case array([JSONValue])
  case text(String)
  case other

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let object = try? value.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? value.decode([JSONValue].self) {
      self = .array(array)
    } else {
      self = (try? value.decode(String.self)).map(Self.text) ?? .other
    }
  }

  /// Calls `visit` with each text and the keys that lead to it.
  func visit(_ path: [String] = [], _ visit: ([String], String) -> Void) {
    switch self {
    case .object(let object): for (key, value) in object { value.visit(path + [key], visit) }
    case .array(let array): for value in array { value.visit(path, visit) }
    case .text(let text): visit(path, text)
    case .other: break
    }
  }
}

/// The texts of elements and attributes of a document, and its elements.
private final class XMLReader: NSObject, XMLParserDelegate {
  private(set) var texts: [(name: String, text: String)] = []
  private(set) var elements: [String: Int] = [:]
  private var open: [String] = []
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(name)
    text = ""
    elements[([name] + attributes.keys.sorted()).joined(separator: " "), default: 0] += 1
    for value in attributes.values { texts.append(("", value)) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { text += String(decoding: block, as: UTF8.self) }

  func parser(_ parser: XMLParser, foundComment comment: String) { elements["!--", default: 0] += 1 }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    texts.append((open.suffix(2).joined(separator: " "), text))
    open.removeLast()
    text = ""
  }
}
