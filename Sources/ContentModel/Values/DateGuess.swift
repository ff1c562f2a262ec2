import Diagnostics

/// Guesses the meaning of a date in another form, if there is only one.
enum DateGuess {
  /// The date as `2024-02-14`, or with a time `2024-02-14 09:30`; nil if it cannot be told.
  ///
  /// It is guessed from `Feb 14, 2024, 9:30 am` and the like. With an offset the time follows a `T`.
  static func text(for text: String) -> String? {
    // At most 60 bytes: a longer text is taken for no date.
    guard text.utf8.count <= 60 else { return nil }
    if let date = seconds(text) { return date }
    if let (rest, offset) = splitOffset(text) {
      return self.text(for: rest).flatMap { $0.contains(":") ? $0.replacing(" ", with: "T") + offset : nil }
    }
    var numbers: [String] = []
    var month: Int?
    var clock: String?
    var isAfternoon: Bool?
    for word in words(of: text) {
      if word.contains(":") {
        guard clock == nil else { return nil }
        clock = word
      } else if word.utf8.allSatisfy(\.isASCIIDigit) {
        numbers.append(word)
      } else if word == "am" || word == "pm" {
        isAfternoon = word == "pm"
      } else if let number = monthNumber(word) {
        guard month == nil else { return nil }
        month = number
      } else if !fillers.contains(word) {
        return nil
      }
    }
    guard let date = date(numbers, month) else { return nil }
    guard let clock else { return isAfternoon == nil ? "\(date)" : nil }
    return time(clock, isAfternoon).map { "\(date) \($0)" }
  }

  /// The day in digits with marks between them; nil if it cannot be told.
  ///
  /// It is `2024-02-14` for `20240214-`, `2024_2_14` and `14-02-2024`.
  static func day(in digits: String) -> String? {
    let day = text(for: digits)
    // A day without a time has 10 bytes; the digits and marks have at most 12.
    return day?.utf8.count == 10 && digits.utf8.count <= 12 ? day : nil
  }

  /// The moment of 10 digits of seconds or 13 of milliseconds since 1970, from 2001 on.
  private static func seconds(_ text: String) -> String? {
    guard text.utf8.allSatisfy(\.isASCIIDigit), text.utf8.count == 10 || text.utf8.count == 13, let count = Int(text)
    else { return nil }
    return Moment(seconds: text.utf8.count == 13 ? count / 1000 : count).shown(in: .utc).iso8601
  }

  /// Words that a date may hold, and that are ignored.
  private static let fillers: Set<String> = [
    "the", "of", "at", "t", "th", "st", "nd", "rd", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ]

  /// The runs of letters, and of digits and colons, in lower case; other characters are left out.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLetter = false
    for character in text.lowercased() {
      let isLetter = character.isLetter
      let isClock = character.isASCII && (character.isNumber || (character == ":" && !word.isEmpty && !wasLetter))
      if !word.isEmpty, !(isLetter && wasLetter) && !(isClock && !wasLetter) {
        words.append(word)
        word = ""
      }
      if isLetter || isClock {
        word.append(character)
        wasLetter = isLetter
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func monthNumber(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let index = DateProblem.monthNames.firstIndex { name in
      let name = name.lowercased()
      return name == word || name.prefix(3) == word || (word == "sept" && name == "september")
    }
    return index.map { $0 + 1 }
  }

  private static func date(_ numbers: [String], _ month: Int?) -> CivilDate? {
    let values = numbers.compactMap { Int($0) }
    guard values.count == numbers.count else { return nil }
    if let month {
      guard numbers.count == 2, let year = numbers.firstIndex(where: { $0.utf8.count == 4 }) else { return nil }
      return CivilDate(year: values[year], month: month, day: values[1 - year])
    }
    if numbers.count == 1, numbers[0].utf8.count == 8 {
      return CivilDate(year: values[0] / 10_000, month: values[0] / 100 % 100, day: values[0] % 100)
    }
    guard numbers.count == 3 else { return nil }
    if numbers[0].utf8.count == 4 { return CivilDate(year: values[0], month: values[1], day: values[2]) }
    guard numbers[2].utf8.count == 4 else { return nil }
    let monthFirst = CivilDate(year: values[2], month: values[0], day: values[1])
    let dayFirst = CivilDate(year: values[2], month: values[1], day: values[0])
    // 03/02/2024 is 3 February to some, 2 March to others.
    if let monthFirst, let dayFirst { return monthFirst == dayFirst ? monthFirst : nil }
    return monthFirst ?? dayFirst
  }

  /// The time of day as `09:30`; `isAfternoon` is nil on a clock of 24 hours.
  private static func time(_ clock: String, _ isAfternoon: Bool?) -> String? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(parts.count), var hour = parts[0], let minute = parts[1],
      let second = parts.count == 3 ? parts[2] : 0
    else { return nil }
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return CivilTime(date: CivilDate(daysSince1970: 0), hour: hour, minute: minute, second: second)?.clockText
  }
}
