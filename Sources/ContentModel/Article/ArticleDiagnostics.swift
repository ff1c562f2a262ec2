import Diagnostics

extension Diagnostic {
  static func missingKey(_ key: String, hint: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.missingKey, .error, "'\(key)' is missing", at: range, hint: hint)
  }

  /// A `date` that differs from the day in the file's name.
  ///
  /// `id` is the id that the path yields; nil: the id is written, or the path yields none.
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

  /// A list of several sections.
  ///
  /// `names` are all of them, in the order written.
  static func severalSections(_ names: [String], at range: SourceRange) -> Diagnostic {
    let section = YAMLText.written(names.first ?? "")
    let tags = YAMLText.list(Array(names.dropFirst()))
    return Diagnostic(
      .severalSections, .error, "an article stands in one section only", at: range,
      hint: "keep one of them and make tags of the others: 'section: \(section)' and 'tags: \(tags)'")
  }

  /// A status that means a public text in other tools.
  static func publicStatus(_ status: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .foreignKey, .warning, "'status: \(status)' is of other tools, and says nothing here", at: range,
      hint: "leave it out: what is no draft is public from its date on")
  }

  /// One text that looks like several sections.
  ///
  /// `names` are the parts of the text, in order.
  static func oneSection(_ name: String, key: String, names: [String], at range: SourceRange) -> Diagnostic {
    let (first, others) = (names.first ?? name, YAMLText.list(Array(names.dropFirst())))
    return Diagnostic(
      .oneName, .warning, "'\(name)' counts as one name", at: range,
      hint: """
        an article stands in one section: write '\(key): \(first)' and 'tags: \(others)'; or put the one name in \
        quotes
        """)
  }

  static func reasonWithoutStatus(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .reasonWithoutStatus, .warning, "a reason without 'status: withdrawn' has no effect", at: range,
      hint: "add 'status: withdrawn', or delete this line")
  }
}
