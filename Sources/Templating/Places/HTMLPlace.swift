import Diagnostics

/// A place in a page, as a state of a browser's tokenizer (WHATWG HTML, section 13.2.5).
///
/// It decides which values may be written there, and in which encoding.
struct HTMLPlace: Hashable {
  /// The state of the tokenizer; names are in lower case, as far as they were read.
  enum State: Hashable {
    /// The content of an element, or of the page.
    case text
    /// Behind `<`, and behind `</`.
    case tagOpen, endTagOpen
    /// Behind `<!` and a number of hyphens, 0 or 1.
    case declaration(hyphens: Int)
    /// A doctype, or another bogus comment, up to the next `>`.
    case bogusComment
    /// A comment, with the state of its end: 1 behind `-`, 2 behind `--`, 3 behind `--!`, else 0.
    ///
    /// At its start: -1 behind `<!--`, -2 behind `<!---`.
    case comment(end: Int)
    /// The name of a tag, which is ``HTMLPlace/element``.
    case tagName
    /// Between attributes.
    case tag
    case attributeName(String)
    case afterName(String)
    case beforeValue(String)
    case unquotedValue(AttributePlace)
    case value(AttributePlace, quote: UInt8)
    /// The content of an element in which `<` begins only its own end tag; `end` bytes of `</name` were read.
    case raw(end: Int)
  }

  private(set) var state = State.text
  /// The name of the open tag, or of the element whose raw content this is.
  private(set) var element = ""
  private var isEndTag = false
  /// True if the last byte of the tag was a `/`: in SVG and MathML it closes the element.
  private var isSelfClosing = false
  /// The number of `svg` and `math` elements around: titles and the like hold tags there.
  private var foreignDepth = 0
  /// True if `http-equiv` of this tag says that its `content` leads to another page.
  private var isRefresh = false
  /// The index of the operation that wrote into the `content` of this `meta` tag; nil if none has.
  private var content: Int?
  /// That operation, once a later `http-equiv` has turned the `content` into a redirect.
  private var lateRefresh: Int?

  /// A mark for the end of a name that depends on the page's data.
  private static let uncertain = "?"

  /// Moves behind literal text, UTF-8.
  mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      switch state {
      case .text: index = skip(bytes, from: index) { $0 == UInt8(ascii: "<") }
      case .tagName:
        let end = skip(bytes, from: index) { Self.endsName($0) && $0 != UInt8(ascii: "=") }
        element += Self.name(bytes[index..<end])
        index = end
      case .attributeName(let start):
        let end = skip(bytes, from: index, to: Self.endsName)
        state = .attributeName(start + Self.name(bytes[index..<end]))
        index = end
      case .value(.plain, let quote): index = skip(bytes, from: index) { $0 == quote }
      default: break
      }
      guard index < bytes.count else { return }
      advance(bytes[index])
      index += 1
    }
  }

  private func skip(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to isEnd: (UInt8) -> Bool) -> Int {
    var index = start
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    return index
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
  }

  private static func name(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: bytes.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private mutating func advance(_ byte: UInt8) {
    switch state {
    case .text: state = .tagOpen
    case .tagOpen: openTag(byte)
    case .endTagOpen: openEndTag(byte)
    case .declaration(let hyphens):
      if byte == UInt8(ascii: "-") {
        state = hyphens == 0 ? .declaration(hyphens: 1) : .comment(end: -1)
      } else {
        state = byte == UInt8(ascii: ">") ? .text : .bogusComment
      }
    case .bogusComment: if byte == UInt8(ascii: ">") { state = .text }
    case .comment(let end): state = Self.comment(end, byte)
    case .tagName, .tag: state = inTag(byte)
    case .attributeName(let name), .afterName(let name): state = behindName(name, byte)
    case .beforeValue(let name): state = beforeValue(of: name, byte)
    case .unquotedValue(var place):
      if byte.isSpace || byte == UInt8(ascii: ">") {
        leaveValue(place)
        state = .tag
        if byte == UInt8(ascii: ">") { closeTag() }
      } else {
        place.advance(byte)
        state = .unquotedValue(place)
      }
    case .value(var place, let quote):
      if byte == quote {
        state = .tag
        isSelfClosing = false
        leaveValue(place)
      } else {
        place.advance(byte)
        state = .value(place, quote: quote)
      }
    case .raw(let end): advanceRaw(end, byte)
    }
  }

  private mutating func leaveValue(_ place: AttributePlace) {
    guard place.namesRefresh else { return }
    isRefresh = true
    if let content { lateRefresh = content }
  }

  private mutating func openTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): state = .endTagOpen
    case UInt8(ascii: "!"): state = .declaration(hyphens: 0)
    case UInt8(ascii: "?"): state = .bogusComment
    case UInt8(ascii: "<"): break
    default: if byte.isASCIILetter { beginTag(byte, isEnd: false) } else { state = .text }
    }
  }

  private mutating func openEndTag(_ byte: UInt8) {
    if byte.isASCIILetter { return beginTag(byte, isEnd: true) }
    state = byte == UInt8(ascii: ">") ? .text : .bogusComment
  }

  private mutating func beginTag(_ byte: UInt8, isEnd: Bool) {
    clear()
    state = .tagName
    element = String(UnicodeScalar(byte | 0x20))
    isEndTag = isEnd
  }

  private static func comment(_ end: Int, _ byte: UInt8) -> State {
    switch byte {
    case UInt8(ascii: "-"): .comment(end: end == -1 ? -2 : end == 0 || end == 3 ? 1 : 2)
    case UInt8(ascii: "!"): .comment(end: end == 2 ? 3 : 0)
    case UInt8(ascii: ">"): end >= 2 || end < 0 ? .text : .comment(end: 0)
    default: .comment(end: 0)
    }
  }

  /// Reads a byte between attributes, or at the end of the tag's name; returns the next state.
  private mutating func inTag(_ byte: UInt8) -> State {
    switch byte {
    case UInt8(ascii: ">"):
      closeTag()
      return state
    case UInt8(ascii: "="): return .beforeValue(Self.uncertain)
    case UInt8(ascii: "/"):
      isSelfClosing = true
      return .tag
    default:
      isSelfClosing = false
      return byte.isSpace ? .tag : .attributeName(Self.name(byte))
    }
  }

  private static func name(_ byte: UInt8) -> String {
    withUnsafePointer(to: byte) { name(UnsafeBufferPointer(start: $0, count: 1)[...]) }
  }

  private mutating func behindName(_ name: String, _ byte: UInt8) -> State {
    if byte == UInt8(ascii: "=") { return .beforeValue(name) }
    if byte.isSpace { return .afterName(name) }
    return inTag(byte)
  }

  private mutating func beforeValue(of name: String, _ byte: UInt8) -> State {
    if byte.isSpace { return .beforeValue(name) }
    if byte == UInt8(ascii: ">") { return inTag(byte) }
    var place =
      name.contains(Self.uncertain) ? .unknown : AttributePlace(of: name, in: element, isRefresh: isRefresh)
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return .value(place, quote: byte) }
    place.advance(byte)
    return .unquotedValue(place)
  }

  /// Takes the operation whose value stands in a redirect that was declared too late.
  ///
  /// Nil if there is none, or if it was taken already.
  mutating func takeLateRefresh() -> Int? {
    defer { lateRefresh = nil }
    return lateRefresh
  }

  /// Elements whose content holds no tags (WHATWG HTML, section 13.2.6.2 and following).
  ///
  /// In the first two it is escapable text.
  private static let rawElements: Set<String> = [
    "title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]

  /// The roots of foreign content (WHATWG HTML, section 13.2.6.5), in which `/>` closes an element.
  private static let foreignElements: Set<String> = ["svg", "math"]

  /// Elements whose content is a script or a style sheet, in SVG too.
  private static let codeElements: Set<String> = ["script", "style"]

  /// Resets the state of the tag; the place is in text.
  private mutating func clear() {
    let (depth, late) = (foreignDepth, lateRefresh)
    self = HTMLPlace()
    (foreignDepth, lateRefresh) = (depth, late)
  }

  private mutating func closeTag() {
    let isOpen = !isEndTag && !(isSelfClosing && (foreignDepth > 0 || Self.foreignElements.contains(element)))
    let isRaw = isOpen && (foreignDepth > 0 ? Self.codeElements : Self.rawElements).contains(element)
    if Self.foreignElements.contains(element) {
      foreignDepth = isEndTag ? max(0, foreignDepth - 1) : isOpen ? foreignDepth + 1 : foreignDepth
    }
    let name = element
    clear()
    guard isRaw else { return }
    state = .raw(end: 0)
    element = name
  }

  private mutating func advanceRaw(_ end: Int, _ byte: UInt8) {
    let closing = "</\(element)".utf8
    if end == closing.count, byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      isEndTag = true
      state = inTag(byte)
    } else if end < closing.count, (byte.isASCIILetter ? byte | 0x20 : byte) == closing.dropFirst(end).first {
      state = .raw(end: end + 1)
    } else {
      state = .raw(end: byte == UInt8(ascii: "<") ? 1 : 0)
    }
  }
}

// MARK: - Values

extension HTMLPlace {
  /// A kind of value, as far as places distinguish them.
  enum ValueKind {
    case text, url, number, html
  }

  /// An encoding of a value.
  enum ValueEncoding: Equatable {
    /// With references for special characters; HTML as it is.
    case escaped
    /// With percent-encoding, RFC 3986, section 2.1.
    case percentEncoded
    case refused(Refusal)
  }

  /// A reason for refusing a value.
  enum Refusal: Equatable {
    case tagName, attributeName, unquoted, comment
    /// Within the raw content of the element of that name.
    case element(String)
    /// HTML anywhere but in the content of an element.
    case html
    case attribute(AttributePlace)
  }

  /// Moves behind a value that operation `number` writes; returns the encoding it needs.
  mutating func write(_ kind: ValueKind, by number: Int) -> ValueEncoding {
    switch state {
    case .text: return .escaped
    case .tagOpen, .endTagOpen, .tagName: return .refused(.tagName)
    case .declaration, .bogusComment, .comment:
      // The last letters of a value could begin the end of a comment.
      return kind == .html ? .refused(.html) : kind == .number ? .escaped : .refused(.comment)
    case .tag, .attributeName, .afterName: return .refused(.attributeName)
    case .beforeValue, .unquotedValue:
      state = .unquotedValue(.unknown)
      return .refused(.unquoted)
    case .raw:
      if kind == .html { return .refused(.html) }
      state = .raw(end: 0)
      return kind == .number || element == "title" || element == "textarea" ? .escaped : .refused(.element(element))
    case .value(var place, let quote):
      if kind == .html { return .refused(.html) }
      if element == "meta", place == .plain { content = number }
      let encoding = place.write(kind)
      state = .value(place, quote: quote)
      return encoding
    }
  }

  /// The opening and closing marks of an open comment or raw element; nil if neither is open.
  var unclosed: (start: String, end: String)? {
    switch state {
    case .comment: ("<!--", "-->")
    case .raw: ("<\(element)", "</\(element)>")
    default: nil
    }
  }

  /// Merges the places at the ends of two branches; nil if they are incompatible.
  static func merged(_ left: HTMLPlace, _ right: HTMLPlace) -> HTMLPlace? {
    if left == right { return left }
    guard left.isEndTag == right.isEndTag, left.foreignDepth == right.foreignDepth else { return nil }
    var merged = left
    if left.element != right.element {
      guard left.isInOrdinaryTag, right.isInOrdinaryTag else { return nil }
      merged.element = ""
    }
    merged.isSelfClosing = left.isSelfClosing && right.isSelfClosing
    merged.isRefresh = left.isRefresh || right.isRefresh
    merged.content = left.content ?? right.content
    merged.lateRefresh = left.lateRefresh ?? right.lateRefresh
    switch (left.state, right.state) {
    case (let first, let second) where first == second: break
    case (.value(let first, let quote), .value(let second, let other)) where quote == other:
      guard let place = AttributePlace.merged(first, second) else { return nil }
      merged.state = .value(place, quote: quote)
    case (.comment, .comment): merged.state = .comment(end: 0)
    case (.raw, .raw): merged.state = .raw(end: 0)
    case (let first, let second) where first.isBetweenValues && second.isBetweenValues:
      let isNamed = first.isNamed || second.isNamed
      merged.state = isNamed ? .attributeName(uncertain) : .tag
    default: return nil
    }
    return merged
  }
}

extension HTMLPlace {
  /// True in a tag whose name does not affect the checks in it or behind it.
  private var isInOrdinaryTag: Bool {
    if Self.rawElements.contains(element) || ["meta", "object", "set", "animate"].contains(element) { return false }
    switch state {
    case .tagName, .raw: return false
    default: return !element.isEmpty
    }
  }
}

extension HTMLPlace.State {
  /// True in a tag, but in no value.
  fileprivate var isBetweenValues: Bool {
    switch self {
    case .tagName, .tag, .attributeName, .afterName: true
    default: false
    }
  }

  /// True behind the name of an attribute that may get a value.
  fileprivate var isNamed: Bool {
    switch self {
    case .attributeName, .afterName: true
    default: false
    }
  }
}

extension UInt8 {
  /// True for white space between attributes: space, tab, line feed, form feed, carriage return.
  var isSpace: Bool { isBlankOrLineEnd || self == 0x0C }
}
