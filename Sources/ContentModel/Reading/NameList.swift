/// Several names that an author wrote as one text: `Ada, Bo`.
enum NameList {
  /// The names between commas and semicolons in a text.
  ///
  /// Names of people are also parted by `&`, `and` and `und`.
  static func names(in text: String, arePeople: Bool = false) -> [String] {
    let names = parts(of: Array(text))
    return arePeople ? names.flatMap(people) : names
  }

  /// The names in a list without blanks behind its hyphens: `-one -two`.
  ///
  /// YAML reads it as one text. Nil for a text that begins otherwise.
  static func hyphened(_ text: String) -> [String]? {
    guard text.utf8.first == UInt8(ascii: "-") else { return nil }
    var names: [String] = []
    for word in text.split(separator: " ") {
      if word.count > 1, word.first == "-", word.dropFirst().first?.isLetter == true {
        names.append(String(word.dropFirst()))
      } else if let last = names.popLast() {
        names.append("\(last) \(word)")
      } else {
        return nil
      }
    }
    return names
  }

  /// The names in a list with other signs than hyphens: `• one • two`.
  ///
  /// YAML reads it as one text. Nil for a text that begins otherwise.
  static func bulleted(_ text: String) -> [String]? {
    guard let sign = text.first, "•·‣▪◦–—".contains(sign) else { return nil }
    let names = text.split(separator: sign).map { ArraySlice($0).trimmed }.filter { !$0.isEmpty }
    return names.isEmpty ? nil : names
  }

  /// A text without the parentheses around the whole of it.
  static func withoutParentheses(_ text: String) -> String {
    text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
  }

  /// The names in a text of several words that all begin with `#`; nil for any other.
  static func hashed(_ text: String) -> [String]? {
    let words = text.split { $0 == " " || $0 == "," }
    guard words.count > 1, words.allSatisfy({ $0.count > 1 && $0.first == "#" }) else { return nil }
    return words.map { String($0.dropFirst()) }
  }

  /// The parts of a text between commas and semicolons, none of them empty.
  ///
  /// A comma between two digits does not count, as in `1,000 days`.
  private static func parts(of characters: [Character]) -> [String] {
    var names: [String] = []
    var start = 0
    for index in characters.indices where characters[index] == "," || characters[index] == ";" {
      let isInNumber =
        index > 0 && index + 1 < characters.count && characters[index - 1].isNumber && characters[index + 1].isNumber
      if characters[index] == ",", isInNumber { continue }
      names.append(characters[start..<index].trimmed)
      start = index + 1
    }
    names.append(characters[start...].trimmed)
    return names.filter { !$0.isEmpty }
  }

  /// The names around `&`, and around `and` or `und` where both look like full names.
  private static func people(_ name: String) -> [String] {
    let words = name.split(separator: " ")
    var people: [[Substring]] = [[]]
    for word in words { if word == "&" { people.append([]) } else { people[people.count - 1].append(word) } }
    people = people.flatMap { words in
      let halves = words.split(maxSplits: 1) { $0 == "and" || $0 == "und" }.map(Array.init)
      return halves.count == 2 && halves.allSatisfy(isFullName) ? halves : [words]
    }
    return people.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  /// True for two or three words with capitals that do not begin with an article.
  private static func isFullName(_ words: [Substring]) -> Bool {
    (2...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
      && words.first != "The" && words.first != "Die"
  }
}
