/// A place in the quoted value of an attribute.
enum AttributePlace: Hashable {
  /// Text, which escaping makes safe.
  case plain
  /// A script: an event attribute, or a name and value that an animation of SVG sets.
  case script
  case style
  /// A page within an attribute.
  case page
  /// Addresses with their sizes, between commas; whether the next thing is an address.
  case candidates(isStart: Bool)
  case address(AddressPlace)
  /// The `content` of a `meta` tag that leads to another page; how much of `url=` was read.
  case refresh(read: Int)
  /// The value of `http-equiv`, as far as it was read.
  case httpEquiv(String)
  /// An attribute whose name depends on what a page shows.
  case unknown

  /// The beginning of the value of an attribute; both names are in lower case.
  init(of name: String, in element: String, isRefresh: Bool) {
    if name.hasPrefix("on") || Self.isAnimation(name, of: element) || name == "type" && element == "script" {
      self = .script
    } else if name == "style" {
      self = .style
    } else if name == "srcdoc" {
      self = .page
    } else if name == "srcset" || name == "imagesrcset" {
      self = .candidates(isStart: true)
    } else if Self.addresses.contains(name) || name.hasSuffix(":href") || name == "data" && element == "object" {
      self = .address(.start)
    } else if element == "meta", name == "http-equiv" {
      self = .httpEquiv("")
    } else if element == "meta", name == "content", isRefresh {
      self = .refresh(read: 0)
    } else {
      self = .plain
    }
  }

  /// Attributes that hold addresses (WHATWG HTML, the index of attributes, and what browsers keep of earlier versions).
  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "cite", "poster", "background", "longdesc", "manifest", "ping", "codebase",
    "archive", "classid", "profile", "icon", "lowsrc", "dynsrc",
  ]

  private static func isAnimation(_ name: String, of element: String) -> Bool {
    ["set", "animate"].contains(element) && ["attributename", "to", "from", "by", "values"].contains(name)
  }

  /// True at the end of `http-equiv="refresh"`, or of what may become that by a reference.
  var namesRefresh: Bool {
    if case .httpEquiv(let text) = self { text == "refresh" || text.contains("&") } else { false }
  }

  /// Longer than any name that is looked for.
  fileprivate static let longestName = 32

  private static let refreshMark = Array("url=".utf8)

  /// Goes on behind a byte of literal text.
  mutating func advance(_ byte: UInt8) {
    switch self {
    case .plain, .script, .style, .page, .unknown: break
    case .candidates(let isStart): self = .candidates(isStart: byte == UInt8(ascii: ",") || isStart && byte.isSpace)
    case .address(let place): self = .address(place.advanced(over: byte))
    case .refresh(let read):
      let isNext = byte | 0x20 == Self.refreshMark[read] | 0x20
      let count = isNext ? read + 1 : byte.isSpace ? read : byte | 0x20 == UInt8(ascii: "u") ? 1 : 0
      self = count == Self.refreshMark.count ? .address(.start) : .refresh(read: count)
    case .httpEquiv(let text):
      if text.utf8.count < Self.longestName { self = .httpEquiv(text + String(UnicodeScalar(byte)).lowercased()) }
    }
  }

  /// Goes on behind a value that is no HTML.
  mutating func write(_ sort: HTMLPlace.Sort) -> HTMLPlace.Writing {
    switch self {
    case .plain: return .escaped
    case .script, .style, .page, .unknown, .httpEquiv, .refresh:
      return sort == .number ? .escaped : .refused(.attribute(self))
    case .candidates(let isStart):
      self = .candidates(isStart: false)
      return sort == .number || sort == .url && isStart ? .escaped : .refused(.attribute(.candidates(isStart: isStart)))
    case .address(let place):
      if place == .query { return .percentEncoded }
      let isAllowed = sort == .url ? place == .start : sort == .number && place != .start
      if place != .script { self = .address(.path) }
      return isAllowed ? .escaped : .refused(.attribute(.address(place)))
    }
  }

  /// The place behind a section; nil where the two have nothing in common.
  static func merged(_ left: AttributePlace, _ right: AttributePlace) -> AttributePlace? {
    switch (left, right) {
    case (let left, let right) where left == right: left
    case (.address(let first), .address(let second)): .address(.merged(first, second))
    case (.candidates, .candidates): .candidates(isStart: false)
    case (.httpEquiv, .httpEquiv): .httpEquiv("refresh")
    case (.refresh, .refresh), (.refresh, .address), (.address, .refresh): .unknown
    default: nil
    }
  }
}

/// A place in an address (RFC 3986, section 3).
enum AddressPlace: Hashable {
  /// Nothing was written yet.
  case start
  /// The beginning of a possible scheme, in lower case.
  case scheme(String)
  /// Before a `?` or `#`.
  case path
  /// Nothing was written yet, or an address up to its path.
  case startOrPath
  /// Behind a `?` or `#`.
  case query
  /// An address whose scheme runs what follows, or may do so: what stands in it is never safe.
  case script

  /// Schemes whose addresses are scripts, or hold pages.
  private static let scriptSchemes: Set<String> = ["javascript", "vbscript", "livescript", "mocha", "data", "jar"]

  func advanced(over byte: UInt8) -> AddressPlace {
    let isMark = byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    switch self {
    case .query, .script: return self
    case .path: return isMark ? .query : .path
    case .startOrPath: return isMark ? .query : byte == UInt8(ascii: "/") ? .path : .script
    case .start:
      if byte <= 0x20 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return .start }
      return AddressPlace.scheme("").advanced(over: byte)
    case .scheme(let name):
      if isMark { return .query }
      if byte == UInt8(ascii: "&") { return .script }  // a reference may stand for any letter
      if byte == UInt8(ascii: ":") { return Self.scriptSchemes.contains(name) ? .script : .path }
      let isSchemeByte = byte.isASCIILetter || byte.isASCIIDigit || "+-.".utf8.contains(byte)
      if isSchemeByte, name.utf8.count >= AttributePlace.longestName { return .path }
      if isSchemeByte { return .scheme(name + String(UnicodeScalar(byte.isASCIILetter ? byte | 0x20 : byte))) }
      return byte < 0x20 ? self : .path  // browsers pass over tabs and line ends
    }
  }

  static func merged(_ left: AddressPlace, _ right: AddressPlace) -> AddressPlace {
    switch (left, right) {
    case (let left, let right) where left == right: left
    case (.script, _), (_, .script), (.scheme, _), (_, .scheme), (.start, .query), (.query, .start): .script
    case (.query, .startOrPath), (.startOrPath, .query): .script
    case (.path, .query), (.query, .path): .path
    default: .startOrPath
    }
  }
}
