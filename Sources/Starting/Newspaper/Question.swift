import ContentModel
import Diagnostics

/// A question on a new newspaper; the cases are in the order of asking.
public enum Question: String, CaseIterable, Sendable {
  case title, language, timezone, url, sections, replies

  /// The question as it is printed.
  public var text: String {
    switch self {
    case .title: "The name of the newspaper"
    case .language: "Its language (such as en, de, pt-PT)"
    case .timezone: "Its time zone (such as Europe/Paris)"
    case .url: "The address that the site will have"
    case .sections: "Its sections, with commas between them (- for none)"
    case .replies: "May readers reply? (yes or no)"
    }
  }
}

extension Answers {
  /// Returns the present answer to a question, as it would be typed.
  public func text(of question: Question) -> String {
    switch question {
    case .title: title
    case .language: language
    case .timezone: timezone
    case .url: url
    case .sections: sectionNames.isEmpty ? "-" : sectionNames.joined(separator: ", ")
    case .replies: takesReplies ? "yes" : "no"
    }
  }

  /// Returns the answers with a new one to a question.
  ///
  /// Throws a ``Refusal`` if the answer is more than one line of plain text, is not understood, or makes a newspaper in
  /// which a build would find a problem.
  public func with(_ text: String, for question: Question) throws(Refusal) -> Answers {
    guard text.isLine else { throw Refusal("an answer is one line of plain text", hint: nil) }
    let text = text.trimmed
    var answers = self
    switch question {
    case .title: answers.title = text
    case .language: answers.language = text.replacing("_", with: "-")
    case .timezone: answers.timezone = text
    case .url: answers.url = text.contains("://") || text.isEmpty ? text : "https://\(text)"
    case .sections: answers.sections = text == "-" ? [] : text.split(separator: ",").map(\.trimmed)
    case .replies: answers.takesReplies = try Self.decision(text)
    }
    try answers.check()
    return answers
  }

  private static func decision(_ text: String) throws(Refusal) -> Bool {
    guard let answer = FlagWord.value(of: text) ?? FlagWord.guess(of: text) else {
      throw Refusal("'\(text)' is neither yes nor no", hint: nil)
    }
    return answer
  }

  /// Throws a ``Refusal`` with the first problem that a build would find, for an empty name or an unknown language.
  private func check() throws(Refusal) {
    if title.isEmpty { throw Refusal("a newspaper needs a name", hint: nil) }
    if let problem = NewNewspaper(self, moment: Moment(seconds: 0)).problems.sorted().first {
      guard problem.range.path != SiteConfiguration.path else { throw Refusal(problem.message, hint: problem.hint) }
      throw Refusal("a section cannot have this name: \(problem.message)", hint: "choose another")
    }
    if !StarterTexts.languages.contains(where: { LanguageTag($0).primary == LanguageTag(language).primary }) {
      let known = StarterTexts.languages.filter { !$0.contains("-") }.joined(separator: ", ")
      throw Refusal(
        "there are no words in '\(language)' yet", hint: "choose one of \(known); another needs words in Templates/i18n"
      )
    }
  }
}
