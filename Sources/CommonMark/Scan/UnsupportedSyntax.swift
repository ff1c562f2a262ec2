import Diagnostics

/// Syntax of another tool, which is printed as typed.
struct UnsupportedSyntax {
  /// Its byte range in the source; of a pair of shortcodes, that of the opening one.
  let range: Range<Int>
  private let form: Form
  /// The syntax as typed, or its short form.
  private let shown: String
  /// The name of a shortcode, tag or alert.
  ///
  /// For attributes, braces and marked text it is the text that the hint repeats; for a formula in a line, `$`. It is
  /// empty in all other cases.
  private let name: String

  fileprivate enum Form {
    /// `{{ page.title }}`
    case liquidOutput
    /// `{% include file %}`
    case liquidTag
    /// `{{< figure … >}}`, `{{% note %}}`
    case hugo
    /// `[caption …]` of WordPress, and `[b]` of forums.
    case bracketed
    /// `{: .wide}`
    case attributes
    /// `[toc]`
    case contents
    /// `$$…$$`
    case formula
    /// `==…==`
    case mark
    /// `{.wide}` after a picture and a space.
    case spacedBraces
    /// `[[Page]]`
    case wikiLink
    /// `![[picture.png]]`
    case wikiFile
    /// `[!NOTE]`
    case alert
  }

  /// The most bytes searched before and after the start.
  private static let limit = 1000
  /// The most bytes shown as typed.
  private static let shownLimit = 40

  /// The syntax that begins at `offset` of a block; nil if there is none.
  init?(_ bytes: Bytes, at offset: Int, in block: Range<Int>) {
    let source = Bytes(rebasing: bytes[offset..<min(block.upperBound, offset + Self.limit)])
    let isImage = offset > block.lowerBound && LinkSyntax.isImage(bytes, offset)
    let isAlone = source.isAloneInLine(behind: bytes[block.lowerBound..<offset])
    let before = Bytes(rebasing: bytes[max(block.lowerBound, offset - Self.limit)..<offset])
    guard let found = Self.read(source, behind: before, isImage: isImage, isAlone: isAlone) else { return nil }
    form = found.form
    name = found.name
    range = (isImage && form == .wikiFile ? offset - 1 : offset)..<offset + found.length
    let typed = bytes[range]
    let isShort = typed.count <= Self.shownLimit && !typed.contains(where: \.isLineEnd)
    shown = isShort ? String(decoding: typed, as: UTF8.self) : form.short(name)
  }

  private typealias Found = (form: Form, name: String, length: Int)

  private static func read(_ source: Bytes, behind before: Bytes, isImage: Bool, isAlone: Bool) -> Found? {
    if source.begins("{{<") { return shortcode(source, .hugo, closing: ">}}") }
    if source.begins("{{%") { return shortcode(source, .hugo, closing: "%}}") }
    if source.begins("{{") { return output(source) }
    if source.begins("{%") { return shortcode(source, .liquidTag, closing: "%}") }
    if source.begins("{:") { return attributes(source, behind: before) }
    if source.begins("{") { return spacedBraces(source, behind: before) }
    if source.begins("==") { return mark(source, behind: before) }
    if source.begins("$$") { return formula(source, closing: "$$") }
    if source.begins("$") { return formulaInLine(source, behind: before) }
    if source.begins("\\\\(") { return formula(source, closing: "\\\\)") }
    if source.begins("\\\\[") { return formula(source, closing: "\\\\]") }
    if source.begins("\\(") { return formula(source, closing: "\\)") }
    if source.begins("\\[") { return formula(source, closing: "\\]") }
    if source.begins("[!") { return alert(source) }
    if source.begins("[") {
      if let length = contentsLength(source, isAlone: isAlone) { return (.contents, "", length) }
      return source.begins("[[") ? wikiLink(source, isImage: isImage) : bracketed(source, isAlone: isAlone)
    }
    return nil
  }

  // MARK: - Braces

  /// A tag with a name, unless it closes another tag.
  private static func shortcode(_ source: Bytes, _ form: Form, closing: StaticString) -> Found? {
    let opening = form == .hugo ? 3 : 2
    guard let end = source.end(of: closing, from: opening) else { return nil }
    let start = source[opening..<end].firstIndex { !$0.isBlankOrLineEnd && $0 != UInt8(ascii: "-") } ?? end
    let name = source.word(from: start)
    return name.isEmpty || name.hasPrefix("end") ? nil : (form, name, end)
  }

  /// An output of a name or a quoted text, perhaps with filters after a `|`.
  private static func output(_ source: Bytes) -> Found? {
    guard let end = source.end(of: "}}", from: 2) else { return nil }
    let inner = source[2..<end - 2].prefix { $0 != UInt8(ascii: "|") }
    let value = inner.split(whereSeparator: \.isBlankOrLineEnd).filter { !$0.elementsEqual("-".utf8) }
    guard let first = value.first?.first, value.count == 1 || "\"'".utf8.contains(first) else { return nil }
    let isName = value[0].allSatisfy { $0.isWordByte || ".-[]\"'$".utf8.contains($0) }
    guard isName && !first.isASCIIDigit || "\"'".utf8.contains(first) else { return nil }
    return (.liquidOutput, "", end)
  }

  private static func attributes(_ source: Bytes, behind before: Bytes) -> Found? {
    guard let end = source.end(of: "}", from: 2) else { return nil }
    let inner = source[2..<end - 1].drop(while: \.isBlank)
    guard let first = inner.first, !inner.contains(where: \.isLineEnd) else { return nil }
    if inner.starts(with: "toc".utf8) { return (.contents, "", end) }
    let isList = ".#:".utf8.contains(first) || first.isASCIILetter && inner.contains(UInt8(ascii: "="))
    guard isList else { return nil }
    let names = inner.split(whereSeparator: \.isBlank).filter {
      $0.count > 1 && (".#".utf8.contains($0[$0.startIndex]))
    }
    let shown = before.endsWithPicture ? names.map { String(decoding: $0, as: UTF8.self) } : []
    return (.attributes, shown.joined(separator: " "), end)
  }

  /// Braces that would be attributes without the space between them and the picture before them.
  private static func spacedBraces(_ source: Bytes, behind before: Bytes) -> Found? {
    guard before.last?.isBlankOrLineEnd == true, let end = source.end(of: "}", from: 1), before.endsWithPicture,
      !source[..<end].contains(where: \.isLineEnd)
    else { return nil }
    let inner = source[1..<end - 1].drop(while: \.isBlank)
    let isRead = [".", "#", "credit=", "alt="].contains { key in
      inner.starts(with: key.utf8) && inner.dropFirst(key.utf8.count).first?.isBlank == false
    }
    return isRead ? (.spacedBraces, String(decoding: source[..<end], as: UTF8.self), end) : nil
  }

  /// Marked text between signs that touch it, with no word character outside.
  private static func mark(_ source: Bytes, behind before: Bytes) -> Found? {
    guard let end = source.end(of: "==", from: 2), before.last.map({ $0.isWordByte || $0 == UInt8(ascii: "=") }) != true
    else { return nil }
    let inner = source[2..<end - 2]
    guard let first = inner.first, let last = inner.last, !inner.contains(where: \.isLineEnd) else { return nil }
    let touches = !first.isBlank && !last.isBlank && first != UInt8(ascii: "=")
    let ends = end == source.count || !source[end].isWordByte && source[end] != UInt8(ascii: "=")
    return touches && ends ? (.mark, String(decoding: inner, as: UTF8.self), end) : nil
  }

  // MARK: - Brackets

  private static func wikiLink(_ source: Bytes, isImage: Bool) -> Found? {
    guard let end = source.end(of: "]]", from: 2) else { return nil }
    let inner = source[2..<end - 2]
    guard let first = inner.first, !first.isBlank, !inner.contains(where: { "[]\n\r".utf8.contains($0) }),
      !inner.allSatisfy(\.isASCIIDigit)
    else { return nil }
    return (isImage ? .wikiFile : .wikiLink, "", end)
  }

  /// The kind of an alert or callout.
  private static func alert(_ source: Bytes) -> Found? {
    let name = source.word(from: 2)
    let length = 2 + name.utf8.count
    let isClosed = length < source.count && source[length] == UInt8(ascii: "]")
    return isClosed && alertNames.contains(name.lowercased()) ? (.alert, name, length + 1) : nil
  }

  private static let alertNames: Set<String> = [
    "abstract", "bug", "caution", "danger", "error", "example", "failure", "faq", "important", "info", "note",
    "question", "quote", "success", "summary", "tip", "todo", "warning",
  ]

  private static func contentsLength(_ source: Bytes, isAlone: Bool) -> Int? {
    let forms: [StaticString] = ["[[toc]]", "[[TOC]]", "[[_TOC_]]"] + (isAlone ? ["[toc]", "[TOC]"] : [])
    return forms.first { source.begins($0) }?.utf8CodeUnitCount
  }

  /// A known shortcode with values, or any shortcode with a closing one.
  private static func bracketed(_ source: Bytes, isAlone: Bool) -> Found? {
    let name = source.word(from: 1)
    guard let first = name.utf8.first, first.isASCIILetter, name.utf8.count < 40,
      let end = source.end(of: "]", from: 1)
    else { return nil }
    let values = source[1 + name.utf8.count..<end - 1]
    let next = values.first ?? 0x20
    guard next.isBlankOrLineEnd || next == UInt8(ascii: "=") else { return nil }
    if bracketNames.contains(name), hasValues(values) || isAlone && name == "gallery" {
      return (.bracketed, name, end)
    }
    let closing = Array("[/\(name)]".utf8)
    return source.range(of: closing, from: end) == nil ? nil : (.bracketed, name, end)
  }

  /// True for `=value`, `key=value`, an address or the number of a film.
  private static func hasValues(_ values: Slice<Bytes>) -> Bool {
    let words = values.split(whereSeparator: \.isBlankOrLineEnd)
    if values.contains(UInt8(ascii: "=")) { return true }
    return words.count == 1 && words[0].contains { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
  }

  private static let bracketNames: Set<String> = [
    "audio", "caption", "code", "contact-form", "contact-form-7", "embed", "gallery", "gist", "googlemaps", "instagram",
    "playlist", "soundcloud", "sourcecode", "spotify", "tweet", "twitter", "video", "vimeo", "wp_caption", "youtube",
  ]

  // MARK: - Formulas

  private static func formula(_ source: Bytes, closing: StaticString) -> Found? {
    let opening = closing.utf8CodeUnitCount
    guard let end = source.end(of: closing, from: opening) else { return nil }
    let inner = source[opening..<end - opening]
    guard let first = inner.first, let last = inner.last else { return nil }
    let isPrice = opening == 2 && !isFormula(inner, first, last)
    return isPrice || end < source.count && source[end] == UInt8(ascii: "$") ? nil : (.formula, "", end)
  }

  /// A formula between single dollars that touch it, with no word, price or dollar before or after.
  private static func formulaInLine(_ source: Bytes, behind before: Bytes) -> Found? {
    guard let end = source.end(of: "$", from: 1), before.last.map({ $0.isWordByte || "$\\".utf8.contains($0) }) != true
    else { return nil }
    let inner = source[1..<end - 1]
    guard let first = inner.first, let last = inner.last, !first.isBlank, !last.isBlank,
      !inner.contains(where: \.isLineEnd), end == source.count || !source[end].isWordByte
    else { return nil }
    let isLetter = inner.count == 1 && first.isASCIILetter
    return isLetter || isFormulaInLine(inner, first, last) ? (.formula, "$", end) : nil
  }

  /// True if a command makes it a formula; else for signs of mathematics without words, and more than amounts of money.
  private static func isFormulaInLine(_ inner: Slice<Bytes>, _ first: UInt8, _ last: UInt8) -> Bool {
    guard isFormula(inner, first, last) else { return false }
    if inner.contains(UInt8(ascii: "\\")) { return true }
    let hasWord = inner.split { !$0.isASCIILetter }.contains { $0.count > 2 }
    return !hasWord && (!first.isASCIIDigit || inner.contains { "^_=".utf8.contains($0) })
  }

  /// True for letters or digits with signs of mathematics; else `$$` may be a range of prices, `\(` a parenthesis.
  private static func isFormula(_ inner: Slice<Bytes>, _ first: UInt8, _ last: UInt8) -> Bool {
    guard first != UInt8(ascii: "$"), first.isBlankOrLineEnd == last.isBlankOrLineEnd else { return false }
    let hasSign = inner.contains { "\\^_=+{}".utf8.contains($0) }
    let hasValue = inner.contains { $0.isASCIILetter || $0.isASCIIDigit }
    return hasSign && hasValue
  }
}

extension UInt8 {
  /// True for a byte of a name: a letter in any script, a digit or `_`.
  fileprivate var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 || self == UInt8(ascii: "_") }
}

extension Bytes {
  fileprivate func begins(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && (0..<text.utf8CodeUnitCount).allSatisfy { self[$0] == text.utf8Start[$0] }
  }

  /// The offset after the next `text`; nil if there is none.
  fileprivate func end(of text: StaticString, from start: Int) -> Int? {
    range(of: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), from: start)?.upperBound
  }

  fileprivate func range(of text: some Collection<UInt8>, from start: Int) -> Range<Int>? {
    guard let first = text.first else { return nil }
    var index = start
    while index + text.count <= count {
      if self[index] == first, self[index...].starts(with: text) { return index..<index + text.count }
      index += 1
    }
    return nil
  }

  /// The letters, digits, `_` and `-` from `start` on.
  fileprivate func word(from start: Int) -> String {
    let word = self[start...].prefix { $0.isWordByte || $0 == UInt8(ascii: "-") }
    return String(decoding: word, as: UTF8.self)
  }

  /// True if these bytes end with a picture, and perhaps space.
  fileprivate var endsWithPicture: Bool {
    let text = self[..<((lastIndex { !$0.isBlankOrLineEnd } ?? -1) + 1)]
    guard text.last == UInt8(ascii: ")") else { return false }
    var index = text.count - 1
    while index > 0, !(self[index] == UInt8(ascii: "(") && self[index - 1] == UInt8(ascii: "]")) { index -= 1 }
    var depth = 0
    while index > 0 {
      index -= 1
      if self[index] == UInt8(ascii: "]") { depth += 1 }
      if self[index] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 { break }
    }
    return index > 0 && LinkSyntax.isImage(self, index)
  }

  /// True if these bytes begin a line, of which nothing else but one pair of brackets is part.
  fileprivate func isAloneInLine(behind before: Slice<Bytes>) -> Bool {
    let previous = before.last { !$0.isBlank && $0 != UInt8(ascii: ">") }
    guard previous == nil || previous?.isLineEnd == true else { return false }
    let line = prefix { !$0.isLineEnd }
    return line.last { !$0.isBlank } == UInt8(ascii: "]") && line.count { $0 == UInt8(ascii: "]") } <= 2
  }
}

// MARK: - Messages

extension UnsupportedSyntax.Form {
  /// Returns the short form, shown for long syntax.
  fileprivate func short(_ name: String) -> String {
    switch self {
    case .liquidOutput: "{{ … }}"
    case .liquidTag: "{% \(name) … %}"
    case .hugo: "{{< \(name) … >}}"
    case .bracketed: "[\(name) …]"
    case .attributes: "{: … }"
    case .contents: "[toc]"
    case .formula: name.isEmpty ? "$$…$$" : "$…$"
    case .mark: "==…=="
    case .spacedBraces: "{…}"
    case .wikiLink: "[[…]]"
    case .wikiFile: "![[…]]"
    case .alert: "[!…]"
    }
  }

  fileprivate var noun: String {
    switch self {
    case .liquidOutput, .liquidTag: "Liquid"
    case .hugo: "a shortcode of Hugo"
    case .bracketed: "a shortcode"
    case .attributes: "an attribute list of kramdown"
    case .contents: "a sign for a table of contents"
    case .formula: "a formula in TeX"
    case .mark: "a sign for marked text"
    case .spacedBraces: "a list of attributes with a space before it"
    case .wikiLink: "a wiki link"
    case .wikiFile: "a file in the manner of a wiki"
    case .alert: "the head of an alert"
    }
  }

  fileprivate func hint(_ name: String) -> String {
    switch self {
    case .liquidOutput: "write here what it stands for; \(Self.quoting)"
    case .liquidTag, .hugo, .bracketed:
      UnsupportedSyntax.advice(onShortcode: name) ?? "write here what it stands for, in Markdown; \(Self.quoting)"
    case .attributes where !name.isEmpty: "write '{\(name)}' straight behind the picture"
    case .attributes: "delete it: the theme says how a text looks"
    case .spacedBraces: "delete the space before it: '![description](file)\(name)'"
    case .mark: "write '<mark>\(name)</mark>'"
    case .contents: "delete it, or link to the headings: '- [Heading](#heading)'"
    case .formula: "write it in plain characters, such as 'x² + y²', or show it as a picture"
    case .wikiLink: "write '[text](file.md)', with the file of the article"
    case .wikiFile: "write '![description](file)'"
    case .alert: "write '**\(name.prefix(1).uppercased() + name.dropFirst().lowercased()):**'"
    }
  }

  private static let quoting = "if readers are to see it, put it between backticks"
}

extension UnsupportedSyntax {
  func diagnostic(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsupportedSyntax, .warning, "'\(shown)' is \(form.noun), which is not read here: it stays as typed",
      at: range, hint: form.hint(name))
  }
}
