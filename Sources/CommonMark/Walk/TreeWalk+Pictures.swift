import Ccmark
import Diagnostics

/// The descriptions of pictures, and the braces after them.
extension TreeWalk {
  /// Warns about a picture without a description; `addressRange` is the range of its address.
  mutating func noteDescription(of picture: OpaquePointer, at addressRange: Range<Int>) {
    guard options.pictures, let text = open.alternativeText, !Pictures.isDecoration(picture) else { return }
    if text.isEmpty { return diagnostics.append(.missingDescription(isHTML: false, at: range(addressRange))) }
    let description = String(decoding: text.bytes, as: UTF8.self)
    let address = String(decoding: search.bytes[addressRange], as: UTF8.self)
    guard EmptyDescription.saysNothing(description, of: address) else { return }
    diagnostics.append(.emptyDescription(description, at: range(addressRange)))
  }

  /// The traits of a picture outside other pictures' descriptions.
  func traits(of picture: OpaquePointer) -> Reference.Traits {
    let figure = Pictures.figure(around: picture)
    var traits: Reference.Traits = figure == nil ? [] : .isFigure
    if let gallery = cmark_node_parent(figure), Figure.part(gallery) == .gallery {
      let isPair = cmark_node_next(cmark_node_first_child(gallery)) == cmark_node_last_child(gallery)
      traits.insert(isPair ? .isInPair : .isInGallery)
    }
    if Pictures.isDecoration(picture) { traits.insert(.isDecoration) }
    if elements.contains("picture") { traits.insert(.hasSources) }
    return traits
  }

  /// Sets the class and id written after a picture within a line.
  mutating func setAttributes(ofPicture picture: OpaquePointer) {
    guard let written = writtenPictures[picture] else { return }
    let bracesRange = note(written)
    guard let braces = written.braces else { return }
    if !braces.credit.isEmpty { diagnostics.append(.creditInLine(at: range(bracesRange))) }
    Marker.mark(picture, attributes: attributes(braces, at: bracesRange))
  }

  /// Sets the class and id written after a figure.
  mutating func setAttributes(ofFigure figure: OpaquePointer) {
    guard let written = writtenPictures[figure] else { return }
    let bracesRange = note(written)
    guard let braces = written.braces else { return }
    Figure.set(attributes(braces, at: bracesRange), of: figure)
  }

  private mutating func attributes(_ braces: Braces, at bracesRange: Range<Int>) -> [UInt8] {
    var attributes: [UInt8] = []
    if !braces.classes.isEmpty { attributes += " class=\"\(braces.classes.joined(separator: " "))\"".utf8 }
    if let id = braces.id, claim(id, at: bracesRange) { attributes += " id=\"\(id)\"".utf8 }
    return attributes
  }

  /// Reports mistakes in braces; returns their range.
  private mutating func note(_ written: Pictures.ParsedBraces) -> Range<Int> {
    let bracesRange = self.bracesRange(of: written)
    guard let braces = written.braces else {
      diagnostics.append(.unreadBraces(at: range(bracesRange)))
      return bracesRange
    }
    for key in braces.unknownPictureKeys { diagnostics.append(.unknownPictureKey(key, at: range(bracesRange))) }
    if braces.alternative?.isEmpty == false { diagnostics.append(.descriptionInBraces(at: range(bracesRange))) }
    return bracesRange
  }

  private mutating func bracesRange(of written: Pictures.ParsedBraces) -> Range<Int> {
    guard let start = written.beginning.withUnsafeBufferPointer({ search.find($0) }) else { return search.firstLine }
    let rest = search.bytes[start.upperBound..<search.block.upperBound].prefix(Self.braceLimit)
    let end = rest.firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? start.upperBound
    return search.line(of: start.lowerBound..<end)
  }

  /// The most bytes in which the closing brace is searched for.
  private static let braceLimit = 1000
}

extension Diagnostic {
  static func missingDescription(isHTML: Bool, at range: SourceRange) -> Diagnostic {
    missingDescription(
      hint: isHTML
        ? "write 'alt=\"…\"' with what it shows, or 'alt=\"\"' if it is mere decoration"
        : "write what it shows between the brackets, or '{alt=\"\"}' behind it if it is mere decoration",
      at: range)
  }

  static func creditInLine(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .pictureBraces, .warning, "a picture beside text shows no credit, so it is left out", at: range,
      hint: "put the picture into a paragraph of its own")
  }

  static func descriptionInBraces(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .pictureBraces, .warning,
      "in braces only 'alt=\"\"' is allowed, for a picture that is decoration, so this is left out",
      at: range, hint: "write the description between the brackets, or 'alt=\"\"'")
  }

  static func unknownPictureKey(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .pictureBraces, .warning, "a picture has no key '\(key)', so it is left out", at: range,
      hint: Suggestion.hint(for: key, among: Braces.pictureKeys)
        ?? "write 'credit=\"…\"', '.class' or '#id'; a caption stands in quotes behind the address")
  }

  static func unreadBraces(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .pictureBraces, .warning, "the braces behind the picture cannot be read, so they are printed as typed", at: range,
      hint: "write '{credit=\"…\" .class #id}', each of them if it is needed")
  }
}
