import Diagnostics

/// An id that an author gave to a heading.
struct AuthoredHeadingID {
  let id: String
  /// The byte range of the id in the file; for one in raw HTML, that of its tag.
  let range: Range<Int>

  var isValid: Bool { Self.isValid(id) }

  /// True for an id of letters, marks and digits of any script, `-`, `_`, `.` and `:`.
  static func isValid(_ id: String) -> Bool {
    !id.isEmpty && id.unicodeScalars.allSatisfy { $0 == "-" || $0 == "." || $0 == ":" || HeadingIDs.isIDCharacter($0) }
  }
}

extension Diagnostic {
  static func headingID(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidID, .warning, "'\(id)' cannot be the id of a heading, so it is printed as typed", at: range,
      hint: "use letters, digits and '-'")
  }

  static func takenID(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateAnchor, .warning, "something else on the page has the id '\(id)', so this heading gets another",
      at: range, hint: "give it another id, or none")
  }
}
