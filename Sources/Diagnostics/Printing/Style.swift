/// The style of words on a terminal (ECMA-48, section 8.3.117); plain text where colour is off.
struct Style {
  let color: Bool

  /// The word for a severity: bold, and red, yellow or cyan.
  func word(for severity: Diagnostic.Severity) -> String {
    paint(severity.word, as: severity)
  }

  private func paint(_ text: String, as severity: Diagnostic.Severity) -> String {
    guard color else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }
}
