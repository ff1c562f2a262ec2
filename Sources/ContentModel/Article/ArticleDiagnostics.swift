import Diagnostics

extension Diagnostic {
  static func missingKey(_ key: String, hint: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.missingKey, .error, "'\(key)' is missing", at: range, hint: hint)
  }

  /// `id` is the one that the article has by its file's name; nil: it is written down.
  static func datesDiffer(fileName: String, id: String?, at range: SourceRange) -> Diagnostic {
    let renaming = id.map { "add 'id: \($0)' and rename the file: feeds and replies know the article by it" }
    return Diagnostic(
      .datesDiffer, .warning, "the date differs from the one in the file's name, \(fileName)", at: range,
      hint: "this one is used: mend it, or \(renaming ?? "rename the file to match")")
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

  /// `names` are all the sections that were written.
  static func severalSections(_ names: [String], at range: SourceRange) -> Diagnostic {
    let section = YAMLText.written(names.first ?? "")
    let tags = YAMLText.list(Array(names.dropFirst()))
    return Diagnostic(
      .severalSections, .error, "an article stands in one section only", at: range,
      hint: "keep one of them and make tags of the others: 'section: \(section)' and 'tags: \(tags)'")
  }

  /// A status of other tools that says that readers see the text.
  static func publicStatus(_ status: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .foreignKey, .warning, "'status: \(status)' is of other tools, and says nothing here", at: range,
      hint: "leave it out: what is no draft is public from its date on")
  }

  /// `names` are those that one text may hold.
  static func oneSection(_ name: String, key: String, names: [String], at range: SourceRange) -> Diagnostic {
    let (first, others) = (names.first ?? name, YAMLText.list(Array(names.dropFirst())))
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
