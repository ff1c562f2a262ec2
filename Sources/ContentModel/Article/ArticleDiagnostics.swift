import Diagnostics

extension Diagnostic {
  static func missingKey(_ key: String, hint: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.missingKey, .error, "'\(key)' is missing", at: range, hint: hint)
  }

  static func datesDiffer(fileName: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .datesDiffer, .warning, "the date differs from the one in the file's name, \(fileName)", at: range,
      hint: "this one is used; rename the file to match")
  }

  static func invalidSlug(_ problem: SlugProblem, at range: SourceRange) -> Diagnostic {
    Diagnostic(.invalidSlug, .error, problem.message, at: range, hint: problem.hint)
  }

  static func noSlug(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidSlug, .error, "no address can be made of a title without letters", at: range,
      hint: "add a line 'slug: …' with letters, digits and hyphens")
  }

  static func invalidID(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidID, .error, "'\(id)' cannot be an id", at: range, hint: "use the letters a to z, digits and hyphens")
  }

  static func severalSections(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .severalSections, .error, "an article stands in one section only", at: range,
      hint: "keep the first and write the others as tags")
  }

  /// `names` are those that one text may hold.
  static func oneSection(_ name: String, key: String, names: [String], at range: SourceRange) -> Diagnostic {
    let (first, others) = (names.first ?? name, NameList.yaml(Array(names.dropFirst())))
    return Diagnostic(
      .oneName, .warning, "'\(name)' counts as one name", at: range,
      hint:
        "an article stands in one section: write '\(key): \(first)' and 'tags: \(others)'; or put the one name in quotes"
    )
  }

  static func reasonWithoutStatus(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .reasonWithoutStatus, .warning, "a reason without 'status: withdrawn' has no effect", at: range,
      hint: "add 'status: withdrawn', or delete this line")
  }
}
