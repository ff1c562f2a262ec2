import Diagnostics

extension DateGuess {
  /// True for a text that begins with four digits and no fifth.
  static func isYearFirst(_ text: String) -> Bool {
    var scanner = DateScanner(text)
    return scanner.digits(4) != nil && !scanner.startsWithDigit
  }

  /// The advice on a text that begins with a year and is no date; nil if none can be given.
  static func advice(onYearFirst text: String) -> String? {
    var scanner = DateScanner(text)
    guard let year = scanner.digits(4), scanner.skip("-"), let month = scanner.digits(2) else { return nil }
    if scanner.isAtEnd, CivilDate(year: year, month: month, day: 1) != nil {
      return "add the day, as in \(text)-01"
    }
    guard scanner.skip("-"), let day = scanner.digits(2), let date = CivilDate(year: year, month: month, day: day)
    else {
      return nil
    }
    _ = scanner.skip("T") || scanner.skip("t")
    return advice(onTime: scanner.rest, on: date)
  }

  /// The advice on the text behind a day, such as ` 09.00 Uhr` or `09:00+1`; nil if none can be given.
  private static func advice(onTime text: String, on date: CivilDate) -> String? {
    var words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    if let sign = first.first, sign == "+" || sign == "-" { return advice(onOffset: first, on: date) }
    let (clock, rest) = parts(of: first)
    words[0] = rest
    words.removeAll { $0.isEmpty || clockWords.contains($0.lowercased()) }
    guard words.count <= 1, let time = time(clock) else { return nil }
    guard let word = words.first else { return "write it as \(date) \(time)" }
    if let offset = zones[word.uppercased()] ?? offset(word) { return "write it as \(date)T\(time)\(offset)" }
    // Up to five capitals may abbreviate a zone; AM and PM are halves of a day.
    guard word != "AM", word != "PM", word.utf8.allSatisfy(\.isASCIILetter), word.utf8.count <= 5,
      word == word.uppercased()
    else { return nil }
    return "write the offset from UTC in place of '\(word)', as in \(date)T\(time)+01:00"
  }

  /// The advice on a day with an offset and no time of day.
  ///
  /// `+17:00` is taken for a time of day, since no place is so far ahead of UTC.
  private static func advice(onOffset text: String, on date: CivilDate) -> String? {
    guard let offset = offset(text) else {
      guard text.hasPrefix("+"), let time = time(String(text.dropFirst())) else { return nil }
      return "write it as \(date) \(time)"
    }
    return "leave the offset out, or write the time of day before it, as in \(date)T09:00\(offset)"
  }

  /// Splits a text behind the digits that begin it, with `:`, `.` or `h` between them.
  private static func parts(of text: String) -> (clock: String, rest: String) {
    let bytes = Array(text.utf8)
    var end = 0
    while end < bytes.count {
      let isMark = ":.hH".utf8.contains(bytes[end]) && end + 1 < bytes.count && bytes[end + 1].isASCIIDigit
      guard bytes[end].isASCIIDigit || isMark else { break }
      end += 1
    }
    return (String(decoding: bytes[..<end], as: UTF8.self), String(decoding: bytes[end...], as: UTF8.self))
  }

  /// The time of day as `09:00` for `9`, `9.00`, `09h00`, `0900`; nil for a time that no clock shows.
  private static func time(_ clock: String) -> String? {
    var numbers = clock.split(whereSeparator: { ":.hH".contains($0) }).map(String.init)
    if numbers.count == 1, numbers[0].utf8.count == 4 {
      numbers = [String(numbers[0].prefix(2)), String(numbers[0].suffix(2))]
    }
    let isShort =
      numbers.first.map { $0.utf8.count <= 2 } == true && numbers.dropFirst().allSatisfy { $0.utf8.count == 2 }
    guard isShort, (1...3).contains(numbers.count) else { return nil }
    let values = numbers.compactMap { Int($0) } + [0, 0]
    let day = CivilDate(daysSince1970: 0)
    return CivilTime(date: day, hour: values[0], minute: values[1], second: values[2])?.clockText
  }

  /// Splits off the offset or zone at the end of a text; nil if there is none.
  ///
  /// In `Tue, 21 May 2024 18:30:00 +0000` it is the last word.
  static func splitOffset(_ text: String) -> (rest: String, offset: String)? {
    guard let blank = text.lastIndex(of: " ") else { return nil }
    let word = String(text[text.index(after: blank)...])
    // An offset has at least the 5 bytes of `+0000`.
    guard let offset = zones[word.uppercased()] ?? (word.utf8.count >= 5 ? offset(word) : nil) else { return nil }
    return (String(text[..<blank]), offset)
  }

  /// The offset as `+01:00` for `+1`, `+01`, `+0100`; nil for one that no place has.
  private static func offset(_ text: String) -> String? {
    guard let sign = text.first, sign == "+" || sign == "-", let time = time(String(text.dropFirst())) else {
      return nil
    }
    return time.utf8.count == 5 && time <= "14:00" ? "\(sign)\(time)" : nil
  }

  private static let clockWords: Set<String> = ["uhr", "h", "hrs", "hours", "o'clock", "heures", "horas", "ore", "klo"]

  /// Abbreviations with one usual offset; `CST`, `IST` and `BST` differ by hours from place to place.
  private static let zones = [
    "UTC": "Z", "GMT": "Z", "WET": "+00:00", "WEST": "+01:00", "CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00",
    "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "JST": "+09:00", "KST": "+09:00",
    "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00", "EST": "-05:00", "EDT": "-04:00",
    "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
  ]
}
