import Diagnostics

/// The reason that a value cannot be written without quotes.
enum QuoteReason {
  case startsWith(Character)
  case holdsColon
  case textAfter(Character)

  var message: String {
    switch self {
    case .startsWith(let mark): "text that starts with '\(mark)' must be in quotes"
    case .holdsColon: "text that holds ': ' must be in quotes"
    case .textAfter(let mark): "more text follows the closing '\(mark)'"
    }
  }
}

/// The diagnostics of YAML syntax errors, in words for an editor.
extension Diagnostic {
  static func valueMustBeQuoted(_ reason: QuoteReason, _ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.yamlSyntax, .error, reason.message, at: range, hint: QuotedText.hint(for: text))
  }

  static func partMustBeQuoted(_ reason: QuoteReason, at range: SourceRange) -> Diagnostic {
    Diagnostic(.yamlSyntax, .error, reason.message, at: range, hint: "put quotes around this item")
  }

  static func blockMarkBeforeText(_ mark: Character, _ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "text may not follow '\(mark)' on the same line", at: range,
      hint: "\(QuotedText.hint(for: text)), or begin a long text on the next line, indented")
  }

  static func tabIndentation(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "a tab is used as indentation", at: range,
      hint: "use spaces instead: two for each level")
  }

  static func unclosedQuote(_ mark: Character, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "the quote that opens here is never closed", at: range,
      hint: mark == "'"
        ? "add ' at the end; an apostrophe that belongs to the text needs \"…\" around the whole value"
        : "add \" at the end; a quotation mark that belongs to the text needs '…' around the whole value")
  }

  static func quoteClosedTooEarly(_ mark: Character, _ text: String, at range: SourceRange) -> Diagnostic {
    let name = mark == "'" ? "apostrophe" : "quotation mark"
    return Diagnostic(
      .yamlSyntax, .error, "this \(name) ends the quoted text too early", at: range,
      hint: text.utf8.count <= QuotedText.longest
        ? "write \(QuotedText.quoted(text))" : "put the other kind of quotes around the whole value")
  }

  static func badEscape(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "'\(text)' means nothing between double quotes", at: range,
      hint: "write \\\\ for a backslash, or use single quotes around the value")
  }

  static func missingSpaceAfterColon(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "a space is missing after the colon", at: range, hint: "write '\(key): '")
  }

  static func missingSpaceAfterDash(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "a space is missing after the dash of a list item", at: range, hint: "write '- '")
  }

  static func lineWithoutKey(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "this line has no 'key: value'", at: range,
      hint: "write a key and a colon before it, or indent it if it continues the value above")
  }

  static func keyWithoutName(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "nothing stands before this colon", at: range, hint: "write the key before it")
  }

  static func keyTooLong(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "a key of more than 1024 characters cannot be read", at: range,
      hint: "if it is text, put quotes around the whole value")
  }

  static func indentedUnderValue(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "this key is indented under a line that has a value already", at: range,
      hint: "align it with the key it stands beside; if it is part of the text above, put that in quotes")
  }

  static func unevenIndentation(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "the indentation matches none of the lines above", at: range,
      hint: "align this line with the one it belongs beside")
  }

  static func firstKeyIndented(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "the first key is indented, unlike the lines below it", at: range,
      hint: "remove the spaces before it")
  }

  static func itemWhereKeyExpected(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "a list item stands where a key is expected", at: range,
      hint: "put it below a key that has no value of its own, or remove the dash")
  }

  static func keyWhereItemExpected(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "a list item is expected here", at: range,
      hint: "start the line with '- ', or align it with the key above the list")
  }

  static func signOfItem(_ sign: String, _ item: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "'\(sign)' does not begin an item of a list", at: range,
      hint: "write a hyphen and a blank in its place: '- \(item)'")
  }

  static func itemBesideKey(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "a list may not begin on the line of its key", at: range,
      hint: "put each item on a line of its own, or write [one, two]; a dash that is text needs quotes")
  }

  static func unclosedBracket(_ mark: Character, hasComment: Bool, at range: SourceRange) -> Diagnostic {
    let close = mark == "[" ? "]" : "}"
    return Diagnostic(
      .yamlSyntax, .error, "the '\(mark)' that opens here is never closed", at: range,
      hint: hasComment
        ? "a '#' before '\(close)' begins a comment: put quotes around words that start with '#'"
        : "add '\(close)' at the end, or put quotes around the whole value if it is text")
  }

  static func missingComma(at range: SourceRange) -> Diagnostic {
    Diagnostic(.yamlSyntax, .error, "a comma is missing before this", at: range, hint: "write ', ' between two items")
  }

  static func missingItem(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "nothing stands before this comma", at: range, hint: "remove the comma, or write the item")
  }

  static func dashInBrackets(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "a dash may not stand before an item in brackets", at: range,
      hint: "remove the dash")
  }

  static func bracketClosesNothing(at range: SourceRange) -> Diagnostic {
    Diagnostic(.yamlSyntax, .error, "this bracket closes nothing", at: range, hint: "remove it")
  }

  static func textAfterDocumentMark(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "text may not follow '---' on the same line", at: range,
      hint: "put it on the next line")
  }

  static func yamlUnreadable(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .controlCharacter, .error, "a character stands here that text may not hold", at: range,
      hint: "delete it; it may be invisible")
  }

  static func yamlUnclear(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "this cannot be read", at: range,
      hint: "look for a missing quote, colon or space here or in the line above")
  }
}
