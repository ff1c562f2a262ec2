/// Words that may begin or end with an apostrophe.
enum Elision {
  /// True if the word at `index`, after a quote, may begin with an apostrophe: `'90s`, `'tis`, Dutch `'s`.
  static func begins(_ text: Bytes, at index: Int) -> Bool {
    if index + 1 < text.count, text[index].isASCIIDigit, text[index + 1].isASCIIDigit {
      return index + 2 == text.count || !text[index + 2].isASCIIDigit
    }
    var end = index
    while end < text.count, end - index <= longest, text[end].isASCIILetter { end += 1 }
    guard end > index, end - index <= longest, end == text.count || text[end] < 0x80 || text[end] == 0xE2 else {
      return false
    }
    // A word alone between two quotes is quoted.
    if end < text.count, QuoteMark(text, at: end) != nil, end + 3 == text.count || !text[end + 3].isASCIILetter {
      return false
    }
    return beginnings.contains(text[index..<end].map { $0 | 0x20 })
  }

  /// True if the word before `index`, where a quote is, may end with an apostrophe: `workers'`, `goin'`, `5'`.
  static func ends(_ text: Bytes, at index: Int) -> Bool {
    guard index > 0 else { return false }
    var start = index
    while start > 0, index - start < longest, text[start - 1].isASCIILetter { start -= 1 }
    let word = text[start..<index].map { $0 | 0x20 }
    guard let last = word.last else { return text[index - 1].isASCIIDigit }
    return "sxz".utf8.contains(last) || endings.contains(word) || word.count > 3 && word.suffix(2) == Array("in".utf8)
  }

  /// The most letters of a word that are examined.
  private static let longest = 9

  /// English, then Dutch and Afrikaans; no word that exists without the apostrophe in German, or in English with
  /// another meaning.
  private static let beginnings = Set(
    [
      "tis", "twas", "twere", "twill", "twould", "tisn", "twasn", "em", "cause", "cos", "coz", "cuz", "til", "till",
      "bout", "fraid", "gainst", "neath", "nother", "nuff", "scuse", "n", "s", "t", "k", "m", "r", "ns",
    ].map { Array($0.utf8) })

  private static let endings = Set(
    ["an", "o", "ol", "th", "wi", "lil", "mo", "po", "yo", "t", "l"].map { Array($0.utf8) })
}
