import Diagnostics

extension Checker {
  /// Checks that a value is safe at its place and notes the encoding; moves the place behind it.
  mutating func checkPlace(of type: FieldType, by operation: Int, _ place: inout HTMLPlace) {
    guard let kind = type.kind else { return }
    let tag = program.places[operation]
    let range = sourceRange(tag.tag, tag)
    let word = text(tag.name, tag)
    switch place.write(kind, by: operation) {
    case .refused(let refusal): report(.unsafePlace(word, kind, refusal, at: range))
    case .escaped: note(isEncoded: false)
    case .percentEncoded: note(isEncoded: true)
    }
    func note(isEncoded: Bool) {
      guard kind != .number else { return }  // percent-encoding leaves digits as they are
      if let known = encodings[operation], known != isEncoded {
        report(.twoPlaces(word, at: range))
      } else {
        encodings[operation] = isEncoded
      }
    }
  }

  /// The place behind a template that ends at `end`.
  ///
  /// If the template leaves a comment or a raw element open, reports that and returns `start`, the place before it.
  mutating func closed(_ end: HTMLPlace, in template: Int, from start: HTMLPlace) -> HTMLPlace {
    guard let open = end.unclosed, start.unclosed == nil else { return end }
    let source = library.templates[template].file.source
    let (bytes, marker) = (source.bytes, Array(open.start.utf8))
    let last = bytes.indices.last { bytes[$0...].prefix(marker.count).map { $0 | 0x20 } == marker }
    let range = last.map { SourceRange(path: source.path, offsets: $0..<$0 + marker.count) }
    report(.unclosed(open.start, end: open.end, at: range ?? .wholeFile(source.path)))
    return start
  }

  /// Reports a value in a `content` that a later `http-equiv` turns into a redirect.
  mutating func reportLateRefresh(_ operation: Int) {
    let tag = program.places[operation]
    report(.lateRefresh(text(tag.name, tag), at: sourceRange(tag.tag, tag)))
  }
}

extension FieldType {
  /// The kind of value for checks of places; nil for types that are not written.
  fileprivate var kind: HTMLPlace.ValueKind? {
    switch self {
    case .text, .open, .value: .text
    case .url: .url
    case .number: .number
    case .html: .html
    case .flag, .view, .views, .texts: nil
    }
  }
}

extension Diagnostic {
  static func unsafePlace(
    _ word: String, _ kind: HTMLPlace.ValueKind, _ refusal: HTMLPlace.Refusal, at range: SourceRange
  ) -> Diagnostic {
    let (reason, hint) = refusal.words(for: word, kind)
    return Diagnostic(.unsafePlace, .error, "'\(word)' \(reason)", at: range, hint: hint)
  }

  static func unclosed(_ start: String, end: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsafePlace, .error, "'\(start)' has no end in this template, so the rest of the page would be part of it",
      at: range, hint: "write '\(end)' where it ends")
  }

  static func twoPlaces(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsafePlace, .error, "'\(word)' stands behind the '?' of an address on one page, and elsewhere on another",
      at: range, hint: "make two partials: one for addresses, one for the rest")
  }

  static func lateRefresh(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsafePlace, .error,
      "'\(word)' stands in a '<meta>' tag before its 'http-equiv', so its meaning is not known here",
      at: range,
      hint: "write 'http-equiv' before 'content'")
  }

  static func unevenSection(_ tag: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsafePlace, .error,
      "the section '\(tag)' begins in one part of the HTML and ends in another, such as a tag and a text",
      at: range,
      hint: "open and close tags, quotes and comments on the same side of it")
  }
}

extension HTMLPlace.Refusal {
  private static let scriptHint =
    "write it into an attribute such as data-title=\"{{…}}\", and let the script read that"

  /// The reason as the end of a sentence about the value, and a hint on what to write instead.
  fileprivate func words(for word: String, _ kind: HTMLPlace.ValueKind) -> (reason: String, hint: String) {
    switch self {
    case .tagName:
      return ("stands in the name of a tag", "write the tag itself, within a section for each that it may be")
    case .attributeName:
      return (
        "stands where a tag has the names of its attributes",
        "write the attribute itself, within a section: {{#\(word)}}hidden{{/\(word)}}"
      )
    case .unquoted:
      return ("stands in an attribute without quotes, which a space would end", "put quotes around it: \"{{\(word)}}\"")
    case .comment:
      return ("stands in a comment, which its last letters could end", "take it out, or write it into an element")
    case .html: return ("is HTML, and may stand in the content of elements only", "use a key that is text")
    case .element("script"), .attribute(.script):
      return ("stands in a script, where escaping does not help", Self.scriptHint)
    case .element("style"), .attribute(.style):
      return (
        "stands in a style, where escaping does not help",
        "write it into a class or a data attribute and style that; a picture is an <img>"
      )
    case .element(let name): return ("stands in <\(name)>, where escaping does not help", "take it out")
    case .attribute(.page):
      return ("stands in a page within an attribute, which is read twice", "use 'src' and the address of a page")
    case .attribute(.candidates):
      return (
        "may not stand here in a list of addresses",
        "a URL may stand at its start and behind a comma, sizes are literal"
      )
    case .attribute(.address(.script)):
      return (
        "stands in an address that may run as a script, where escaping does not help",
        "write the beginning of the address as a whole, and not in sections; or use a key of type URL"
      )
    case .attribute(.refresh) where kind == .url: return ("does not stand behind 'url='", "write 'url=' before it")
    case .attribute(.address), .attribute(.refresh):
      let reason = kind == .url ? "is a URL, and does not begin the address" : "is no URL, and stands in an address"
      return (
        reason, "a key of type URL may begin it; text may follow a '?' or '#', and is percent-encoded there"
      )
    case .attribute:
      return (
        "stands in an attribute of which the name is not certain",
        "write the attribute once for each name, with its value"
      )
    }
  }
}
