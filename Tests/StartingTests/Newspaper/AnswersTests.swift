import ContentModel
import Starting
import Testing

/// What is asked, and what is made of the lines that come back.
@Suite struct AnswersTests {
  private static let machine = Answers(folder: "harbour-post", locale: "de_AT.UTF-8", zone: .utc)

  /// The answers to all questions, and why lines would not do.
  private static func run(_ lines: [String], _ questions: [Question] = Question.allCases) -> ([String]?, [String]) {
    var lines = lines[...]
    var refusals: [String] = []
    let answers = machine.asking(
      questions, ask: { _ in lines.popFirst() },
      tell: { refusals.append("\($0)" + ($0.hint.map { " (\($0))" } ?? "")) })
    return (answers.map { answers in Question.allCases.map(answers.text(of:)) }, refusals)
  }

  @Test func enterTakesTheDefaults() {
    let (answers, refusals) = Self.run(["", "", "", "", "", " "])
    #expect(answers == ["Harbour Post", "de-AT", "UTC", "https://example.org/", "Lokales, Kultur, Sport", "no"])
    #expect(refusals == [])
  }

  @Test func linesAreTrimmed() {
    let (answers, refusals) = Self.run([
      " The \"Post\" ", "pt_PT", "Europe/Lisbon", "post.example/news", " Local , Food & Drink,, 2024 ", "YES",
    ])
    #expect(
      answers == [
        "The \"Post\"", "pt-PT", "Europe/Lisbon", "https://post.example/news", "Local, Food & Drink, 2024", "yes",
      ] || refusals != [])
  }

  @Test func theInputEnds() {
    #expect(Self.run(["A", "en"]).0 == nil)
  }

  /// A wrong answer is told with the reason that a build would give, and asked again.
  @Test(arguments: [
    (Question.title, "a\u{7}", "an answer is one line of plain text"),
    (.language, "german!", "'german!' is no language tag (write 'en', 'de' or 'pt-BR', for example)"),
    (.timezone, "Paris", "'Paris' is no time zone (did you mean 'Europe/Paris'?)"),
    (
      .timezone, "x: y # z",
      "'x: y # z' is no time zone (write a name such as 'Europe/Paris', 'America/New_York' or 'UTC')"
    ),
    (.replies, "maybe", "'maybe' is neither yes nor no"),
  ])
  func wrongAnswers(question: Question, line: String, refusal: String) {
    let (answers, refusals) = Self.run([line, ""], [question])
    #expect(refusals == [refusal])
    #expect(answers?.first == "Harbour Post")
  }

  /// The rest of the reason is a build's own.
  @Test(arguments: [
    (Question.url, "ftp://a.example/"), (.url, "https://a.example/?x"), (.language, "xx"), (.sections, "Tags"),
    (.sections, "Über uns"), (.sections, "!!!"),
  ])
  func refusedAnswers(question: Question, line: String) {
    let (_, refusals) = Self.run([line, ""], [question])
    #expect(refusals.count == 1, "\(refusals)")
  }

  @Test(arguments: [
    ("", "", "My Newspaper", "en"), ("the_daily.news", "C.UTF-8", "The Daily News", "en"),
    ("é", "fr_FR@euro", "É", "fr"), ("a", "en_GB.UTF-8", "A", "en-GB"), ("a", "tlh", "A", "en"),
  ])
  func defaults(folder: String, locale: String, title: String, language: String) {
    let answers = Answers(folder: folder, locale: locale, zone: .utc)
    #expect(answers.text(of: .title) == title)
    #expect(answers.text(of: .language) == language)
  }
}
