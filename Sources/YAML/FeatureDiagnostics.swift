import Diagnostics

/// The diagnostics of unsupported YAML features, and of exceeded limits.
extension Diagnostic {
  /// `size` and `maximum` are in bytes.
  static func yamlTooLarge(_ size: Int, maximum: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlTooLarge, .error, "\(size) bytes of YAML are too many: at most \(maximum) are read", at: range,
      hint: "move the text below the front matter, or split the file")
  }

  /// `maximum` is a number of collections within each other.
  static func yamlTooDeep(maximum: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlTooDeep, .error, "lists and keys lie more than \(maximum) levels deep", at: range,
      hint: "write this with fewer levels; text that begins with brackets needs quotes")
  }

  static func duplicateKey(_ key: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateKey, .error, "the key '\(key)' stands here a second time", at: range,
      labels: [Label("the first one", at: first)], hint: "keep one of the two")
  }

  static func escapedControl(_ control: Unicode.Scalar, at range: SourceRange) -> Diagnostic {
    let digits = String(control.value, radix: 16, uppercase: true)
    return Diagnostic(
      .controlCharacter, .error,
      "this text holds an invisible control character (U+\(String(repeating: "0", count: 4 - digits.count))\(digits))",
      at: range, hint: "take out its escape, which begins with a backslash")
  }

  static func textLost(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .textLost, .warning, "'\(text)' is lost, since ' #' begins a comment", at: range,
      hint: "put quotes around the whole value, or a space after '#' if it is a comment")
  }

  /// The error for text lost to a comment within brackets, which hides the rest of the line.
  static func textLostInBrackets(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .textLost, .error, "'\(text)' is lost, since ' #' begins a comment", at: range,
      hint: "put quotes around the text that holds it")
  }

  /// The error for text after a comma in braces; `whole` is the whole value, put together again.
  static func textCutByComma(_ text: String, whole: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .textLost, .error, "'\(text)' is lost, since a comma ends a text between { and }", at: range,
      hint: QuotedText.hint(for: whole) + (QuotedText.list(whole).map { ", or write a list: \($0)" } ?? ""))
  }

  static func yamlAnchor(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlFeature, .error, "the anchor '\(word)' is not supported", at: range,
      hint: "put the whole value in quotes if '&' belongs to the text, else remove '\(word)'")
  }

  static func yamlAlias(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlFeature, .error, "the alias '\(word)' is not supported", at: range,
      hint: "put the whole value in quotes if '*' belongs to the text, else write the value out")
  }

  static func yamlTag(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlFeature, .error, "the tag '\(word)' is not supported", at: range,
      hint: "put the whole value in quotes if '!' belongs to the text, else remove '\(word)'")
  }

  static func mergeKey(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlFeature, .error, "the merge key '<<' is not supported", at: range,
      hint: "write the keys out")
  }

  static func yamlDirective(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlFeature, .error, "lines that start with '%' are not supported", at: range,
      hint: "remove the line, or put quotes around text that starts with '%'")
  }

  static func secondDocument(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlFeature, .error, "a second document begins here, and only the first is read", at: range,
      hint: "remove this line, and all after it that is not needed")
  }

  static func keyIsNoText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlFeature, .error, "a key must be a text, not a list or a set of keys", at: range,
      hint: "put quotes around text that begins with a bracket")
  }
}
