import Diagnostics

/// Picture descriptions without content: a placeholder, or a file's name.
package enum EmptyDescription {
  /// The message for a picture without any description.
  fileprivate static let isMissing = "the picture has no description for those who cannot see it"

  /// True if `description` says nothing about the picture in `file`, a path or an address; false if it is empty.
  package static func saysNothing(_ description: String, of file: String) -> Bool {
    let text = description.lowercased()
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return !text.isEmpty }
    let name = file.lowercased().split(separator: "/").last.map(String.init) ?? ""
    return placeholders.contains(text) || text == name || isName(text)
  }

  /// Words used as placeholders.
  private static let placeholders: Set<String> = [
    "alt", "alt text", "alt-text", "alternative text", "description", "fixme", "image", "image description", "img",
    "photo", "picture", "picture description", "tbd", "todo", "untitled", "xxx",
  ]

  /// True for names given by cameras and computers, and for any with the extension of a picture file.
  private static func isName(_ text: String) -> Bool {
    guard !text.contains(" ") else { return false }
    if let dot = text.lastIndex(of: "."), endings.contains(String(text[text.index(after: dot)...])) { return true }
    let digits = text.drop { $0.isLetter || $0 == "_" || $0 == "-" }
    let word = text[..<digits.startIndex].drop { "_-".contains($0) }.prefix { $0.isLetter }
    return digits.count >= 3 && digits.allSatisfy { $0.isNumber || "_-".contains($0) } && cameras.contains(String(word))
  }

  private static let endings: Set<String> = ["avif", "gif", "heic", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp"]
  private static let cameras: Set<String> = ["dsc", "dscf", "dscn", "image", "img", "p", "pict", "pxl", "screenshot"]
}

extension Diagnostic {
  /// The warning for a picture without a description; `hint` says how to write one.
  package static func missingDescription(hint: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.missingDescription, .warning, EmptyDescription.isMissing, at: range, hint: hint)
  }

  /// True for that warning; the picture's record or file may hold a description.
  package var asksForDescription: Bool { id == .missingDescription && message == EmptyDescription.isMissing }

  package static func emptyDescription(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingDescription, .warning, "'\(text)' tells nobody what the picture shows", at: range,
      hint: "write that in a few words, for those who cannot see it")
  }
}
