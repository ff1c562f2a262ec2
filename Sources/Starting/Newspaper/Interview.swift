/// Asks for what a newspaper is to be like.
public enum Interview {
  /// The answers with those that are given; nil where no more lines come.
  ///
  /// `ask` prints a question and reads a line, `tell` prints why an answer will not do; then it is asked again. An empty
  /// line takes the answer in brackets.
  public static func run(
    _ answers: Answers, about questions: [Question], ask: (String) -> String?, tell: (Refusal) -> Void
  ) -> Answers? {
    var answers = answers
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
