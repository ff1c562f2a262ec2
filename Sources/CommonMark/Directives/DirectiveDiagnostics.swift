import Diagnostics

extension DirectiveLine {
  /// The colons and the name, without the braces.
  fileprivate var shown: String { (form == .whole ? "::" : ":::") + name }

  /// The hint for the name of a directive of another tool, or a misspelt one; nil for any other.
  fileprivate var advice: String? {
    let name = name.lowercased()
    if name == "embed" { return "write '::embed{url=…}', with two colons and no line ':::'" }
    if Directive.Kind(rawValue: name) != nil { return "write ':::\(name)' with three colons, and ':::' where it ends" }
    switch name {
    case "note", "tip", "warning", "info", "danger", "caution", "important", "success", "error", "details", "aside",
      "callout", "admonition", "alert", "factbox", "fact-box", "sidebar":
      return "write ':::box{title=\"…\"}'"
    case "quote", "pullquote", "blockquote", "epigraph":
      return "write ':::pull-quote'"
    case "keypoints", "key-takeaways", "takeaways", "highlights", "summary", "tldr":
      return "write ':::key-points'"
    case "youtube", "vimeo", "video", "tweet", "twitter", "instagram", "tiktok", "mastodon", "bluesky", "iframe":
      return "write '::embed{url=…}' with the address of the film or post"
    default:
      return Suggestion.hint(for: name, among: Directive.Kind.allCases.map(\.rawValue))
    }
  }
}

extension Diagnostic {
  static func unknownDirective(_ line: DirectiveLine, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownDirective, .error, "there is no '\(line.shown)'", at: range,
      hint: line.advice
        ?? """
        write ':::box', ':::pull-quote', ':::key-points' or '::embed{url=…}'; \
        if readers are to see it, '\\' before it
        """
    )
  }

  static func unreadDirective(_ line: DirectiveLine, at range: SourceRange) -> Diagnostic {
    let hint =
      switch line.kind {
      case .embed: "write '::embed{url=… title=\"…\" image=…}'"
      case .pullQuote: "write ':::pull-quote' or ':::pull-quote{cite=\"…\"}'"
      case .keyPoints: "write ':::key-points' or ':::key-points{title=\"…\"}'"
      case .box, nil: "write ':::box' or ':::box{title=\"…\" .class #id}'"
      }
    return Diagnostic(.invalidDirective, .error, "this line of a directive cannot be read", at: range, hint: hint)
  }

  static func unclosedDirective(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unclosedDirective, .error, "':::\(name)' has no end", at: range,
      hint: "write ':::' on a line of its own where it ends: after an empty line, outside of lists, quotations and HTML"
    )
  }

  static func strayDirectiveEnd(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unclosedDirective, .error, "':::' ends nothing", at: range,
      hint: "delete it, or begin with ':::box'; if readers are to see it, write '\\:::'")
  }

  static func unknownDirectiveKey(_ key: String, of kind: Directive.Kind, at range: SourceRange) -> Diagnostic {
    let keys = DirectiveLine.keys(of: kind)
    return Diagnostic(
      .invalidDirective, .warning, "'\(kind.rawValue)' has no key '\(key)', so it is left out", at: range,
      hint: Suggestion.hint(for: key, among: keys)
        ?? "it knows \(keys.map { "'\($0)'" }.joined(separator: ", ")), '.class' and '#id'")
  }

  static func embedWithoutAddress(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidDirective, .error, "the embed has no address of another site", at: range,
      hint: "write '::embed{url=https://… title=\"…\"}'")
  }

  static func foreignImage(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidDirective, .warning, "the picture is not one of this site, so it is left out", at: range,
      hint: "put a copy beside the article, and write its name")
  }

  static func emptyDirective(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidDirective, .warning, "nothing stands in ':::\(name)'", at: range,
      hint: "write its text between the two lines, or delete both")
  }

  static func misplacedDirective(_ line: DirectiveLine, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidDirective, .warning,
      "'\(line.shown)' stands in a list, a quotation, a note or HTML, so it is printed as typed",
      at: range,
      hint: "put it at the beginning of a line, after an empty one")
  }
}
