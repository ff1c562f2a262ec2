/// A place in the quoted value of an attribute.
enum AttributePlace: Hashable {
  /// Text that is safe once it is escaped.
  case plain
  /// A script: an event attribute, the type of a script, or an attribute that an SVG animation sets.
  case script
  case style
  /// The HTML of a page: `srcdoc`.
  case page
  /// A list of addresses with sizes, as in `srcset`; `isStart` is true where the next item may begin.
  case candidates(isStart: Bool)
  case address(AddressPlace)
  /// The `content` of a redirecting `meta` tag; `read` bytes of `url=` were read.
  case refresh(read: Int)
  /// The value of `http-equiv` read so far, in lower case.
  case httpEquiv(String)
  /// An attribute whose name depends on the page's data.
  case unknown

  /// Creates the place at the start of an attribute's value; both names are in lower case.
  ///
  /// `isRefresh` is true if the `meta` tag was declared a redirect.
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

  /// Attributes that hold addresses: WHATWG HTML, the index of attributes, and obsolete ones that browsers support.
  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "cite", "poster", "background", "longdesc", "manifest", "ping", "codebase",
    "archive", "classid", "profile", "icon", "lowsrc", "dynsrc",
  ]

  private static func isAnimation(_ name: String, of element: String) -> Bool {
    ["set", "animate"].contains(element) && ["attributename", "to", "from", "by", "values"].contains(name)
  }

  /// True for `http-equiv="refresh"`, or a value that may become that by a character reference.
  var namesRefresh: Bool {
    if case .httpEquiv(let text) = self { text == "refresh" || text.contains("&") } else { false }
  }

  /// The limit of names that are collected, in bytes: longer than any name compared with.
  fileprivate static let longestName = 32

  private static let refreshMark = Array("url=".utf8)

  /// Moves behind a byte of literal text.
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

  /// Moves behind a value that is no HTML; returns the encoding it needs.
  mutating func write(_ kind: HTMLPlace.ValueKind) -> HTMLPlace.ValueEncoding {
    switch self {
    case .plain: return .escaped
    case .script, .style, .page, .unknown, .httpEquiv, .refresh:
      return kind == .number ? .escaped : .refused(.attribute(self))
    case .candidates(let isStart):
      self = .candidates(isStart: false)
      return kind == .number || kind == .url && isStart ? .escaped : .refused(.attribute(.candidates(isStart: isStart)))
    case .address(let place):
      if place == .query { return .percentEncoded }
      let isAllowed = kind == .url ? place == .start : kind == .number && place != .start
      if place != .script { self = .address(.path) }
      return isAllowed ? .escaped : .refused(.attribute(.address(place)))
    }
  }

  /// Merges the places at the ends of two branches; nil if they are incompatible.
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
  /// At the start of the address.
  case start
  /// In a possible scheme; its letters so far, in lower case.
  case scheme(String)
  /// Behind the scheme, and before a `?` or `#`.
  case path
  /// Either at the start or in the path.
  case startOrPath
  /// Behind a `?` or `#`.
  case query
  /// In an address whose scheme may run scripts: no text is safe in it.
  case script

  /// Schemes whose addresses are scripts or hold pages.
  private static let scriptSchemes: Set<String> = ["javascript", "vbscript", "livescript", "mocha", "data", "jar"]

  /// The place behind a byte of literal text.
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
      if byte == UInt8(ascii: "&") { return .script }  // a character reference may be any letter
      if byte == UInt8(ascii: ":") { return Self.scriptSchemes.contains(name) ? .script : .path }
      let isSchemeByte = byte.isASCIILetter || byte.isASCIIDigit || "+-.".utf8.contains(byte)
      if isSchemeByte, name.utf8.count >= AttributePlace.longestName { return .path }
      if isSchemeByte { return .scheme(name + String(UnicodeScalar(byte.isASCIILetter ? byte | 0x20 : byte))) }
      return byte < 0x20 ? self : .path  // browsers ignore tabs and line ends
    }
  }

  /// Merges the places at the ends of two branches; the result is safe for both.
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
