import Diagnostics

extension Diagnostic {
  static func unclosedTag(_ tag: String, closing: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.unclosedTag, .error, "the tag '\(tag)' is never closed", at: range, hint: "add '\(closing)'")
  }

  static func emptyTag(at range: SourceRange) -> Diagnostic {
    Diagnostic(.invalidTag, .error, "a tag without a name", at: range, hint: "name a key, or remove the tag")
  }

  static func invalidName(_ name: String, at range: SourceRange, hint: String?) -> Diagnostic {
    Diagnostic(.invalidTag, .error, "'\(name)' is no name", at: range, hint: hint)
  }

  static func badDelimiters(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidTag, .error, "to change delimiters, write two of them with a space between, and without '='", at: range,
      hint: "write it like {{=<% %>=}}")
  }

  static func unknownSigil(_ sigil: String, tag: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsupportedTag, .error, "the tag '\(tag)' starts with '\(sigil)', which has no meaning", at: range,
      hint: "a tag starts with a name or one of # ^ / > < $ & { ! =")
  }

  static func dynamicName(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsupportedTag, .error, "a template cannot be chosen by the value of a key", at: range,
      hint: "name the template itself, without '*'")
  }

  /// A tag that is never closed.
  ///
  /// `change` is the last tag that changes the delimiters behind it; nil if there is none.
  static func unclosedSection(
    _ tag: String, at range: SourceRange, before end: SourceRange, name: String, change: String?
  ) -> Diagnostic {
    Diagnostic(
      .unclosedSection, .error, "'\(tag)' is never closed", at: range,
      labels: [Label("it should have been closed by here", at: end)],
      hint: change.map { "'\($0)' has changed the delimiters: change them back before its closing tag" }
        ?? "add {{/\(name)}}")
  }

  static func mismatchedSection(
    _ tag: String, at range: SourceRange, opening: String, name: String, openedAt: SourceRange
  )
    -> Diagnostic
  {
    Diagnostic(
      .mismatchedSection, .error, "'\(tag)' does not close '\(opening)'", at: range,
      labels: [Label("opened here", at: openedAt)], hint: "did you mean {{/\(name)}}?")
  }

  static func unopenedSection(_ tag: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.unopenedSection, .error, "'\(tag)' closes nothing", at: range, hint: "remove it, or open it before")
  }

  static func nestedTooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nestedTooDeep, .error, "tags are nested more than \(TagPairing.limit) levels deep", at: range,
      hint: "move the inner part to a partial")
  }
}
