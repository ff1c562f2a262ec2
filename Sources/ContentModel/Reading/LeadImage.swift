import ByteCoding
import CommonMark
import Diagnostics

/// The picture at the head of an article.
public struct LeadImage: Sendable, Equatable {
  /// The picture's address as written, such as `/pictures/moon.png` or `bridge.jpg`.
  public let file: Located<String>
  /// The description of the picture, for those who cannot see it.
  ///
  /// Empty: the picture is mere decoration; nil: its author does not say.
  public internal(set) var alt: String?
  /// The text below the picture; nil: none.
  public let caption: String?
  /// The maker or the owner of the picture; nil: none is named.
  public let credit: String?
}

extension LeadImage {
  /// Returns the picture with another description.
  public func showing(_ alt: String) -> LeadImage {
    var image = self
    image.alt = alt
    return image
  }
}

extension FieldReader {
  /// Reads a picture, a file or a mapping; nil if absent, or invalid, which is reported.
  ///
  /// `needsDescription`: a picture without `alt` is reported; an empty `alt` marks mere decoration.
  mutating func picture(_ key: String, needsDescription: Bool = false) -> LeadImage? {
    guard let entry = take(key) else { return nil }
    guard case .mapping = entry.value.value else {
      let file = words(entry.value, of: entry.key, .picture)
      if needsDescription, let file { report(.missingDescription(of: file.value, in: key, at: range(file.range))) }
      return file.map { LeadImage(file: $0, alt: nil, caption: nil, credit: nil) }
    }
    guard var nested = mapping(entry.value, of: entry.key, .picture, foreignKeys: .ofPictures) else { return nil }
    let file = nested.text("file", example: "bridge.jpg")
    let alt = nested.prose("alt", example: "The old bridge")
    let caption = nested.prose("caption", example: "The bridge at dawn")?.value
    let credit = nested.prose("credit", example: "Ines Okafor")?.value
    if file == nil {
      nested.reportMissing("file", hint: "name the picture's file", at: range(entry.keyRange))
    }
    if let file, let alt, EmptyDescription.saysNothing(alt.value, of: file.value) {
      nested.report(.emptyDescription(alt.value, at: range(alt.range)))
    } else if needsDescription, let file, !nested.isText("alt") {
      nested.report(.missingDescription(of: nil, in: key, at: range(file.range)))
    }
    let description = alt?.value ?? (nested.isText("alt") ? "" : nil)
    finishNested(nested)
    return file.map { LeadImage(file: $0, alt: description, caption: caption, credit: credit) }
  }
}

extension LeadImage: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(file)
    writer.write(alt)
    writer.write(caption)
    writer.write(credit)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    file = try reader.read()
    alt = try reader.read()
    caption = try reader.read()
    credit = try reader.read()
  }
}

extension Diagnostic {
  /// A picture without a description.
  ///
  /// `file` is the value of the key; nil: the key has a mapping.
  static func missingDescription(of file: String?, in key: String, at range: SourceRange) -> Diagnostic {
    let line = file.map { "\(key): {file: \(YAMLText.written($0, inBrackets: true)), alt: …}" } ?? "alt: …"
    return missingDescription(
      hint: "write '\(line)' with what it shows, or 'alt: \"\"' if it is mere decoration", at: range)
  }
}
