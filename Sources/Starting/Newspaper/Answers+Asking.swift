extension Answers {
  /// Asks questions in order, and returns the changed answers; nil at the end of input.
  ///
  /// `ask` prints a question and reads a line, nil at the end of input; `tell` prints why an answer is refused, and the
  /// question is asked again. A blank line takes the answer in brackets.
  public func asking(
    _ questions: [Question], ask: (String) -> String?, tell: (Refusal) -> Void
  ) -> Answers? {
    var answers = self
    for question in questions {
      var isAnswered = false
      while !isAnswered {
        guard let line = ask("\(question.text) [\(answers.text(of: question))]: ") else { return nil }
        do {
          if !line.allSatisfy(\.isWhitespace) { answers = try answers.with(line, for: question) }
          isAnswered = true
        } catch {
          tell(error)
        }
      }
    }
    return answers
  }
}
