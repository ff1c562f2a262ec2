import Diagnostics

/// The default id, the date and the name in an article's path.
package struct ArticlePath {
  /// The path below `Content/articles` without extension or `/index`.
  private let stem: String
  /// The day at the start of the name, `2024-02-14`; nil: there is none.
  let day: String?
  /// The name without day and extension.
  let name: String

  /// Splits a path such as `Content/articles/2024/2024-02-14-slug.md`, or `…/2024-02-14-slug/index.md`.
  init(_ path: String) {
    // Bytes, not characters: each article has a path.
    let folder = SourceKind.article.folder.utf8
    var stem = path.utf8[...]
    if stem.starts(with: folder) { stem = stem.dropFirst(folder.count) }
    for ending in [".md", "/index"] where stem.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      stem = stem.dropLast(ending.utf8.count)
    }
    self.stem = String(Substring(stem))
    let name = Substring(stem.lastIndex(of: UInt8(ascii: "/")).map { stem[stem.index(after: $0)...] } ?? stem)
    if let day = Self.day(of: name) {
      self.day = String(day)
      self.name = String(Substring(name[day.endIndex...].utf8.drop { "-_ ".utf8.contains($0) }))
    } else {
      day = nil
      self.name = String(name)
    }
  }

  /// The default id: the path as a slug, slashes as hyphens; nil without letters and digits.
  ///
  /// Comments refer to it, so its Latin letters are ASCII even if the site's addresses keep theirs.
  func id(_ rule: AddressRule) -> String? { Slug(term: stem, rule: rule.forIDs)?.text }

  /// True if a slug can be made of the name.
  var hasSlug: Bool { Slug(title: name, rule: AddressRule(language: "en")) != nil }

  /// The day in another form, and the file name that would hold it.
  ///
  /// The day is in the name, `20240214-slug`, or in three folders, `2024/02/14/slug`; nil: there is none.
  var nearDay: (day: String, name: String)? {
    let parts = stem.split(separator: "/")
    let isMark: (Character) -> Bool = { "-_. ".contains($0) }
    let start = name.prefix { $0.isASCII && $0.isNumber || isMark($0) }
    if let day = DateGuess.day(in: String(start)) {
      let rest = name.dropFirst(start.count)
      return (day, rest.isEmpty ? "\(day).md" : "\(day)-\(rest).md")
    }
    guard parts.count > 3, let day = DateGuess.day(in: parts.dropLast().suffix(3).joined(separator: "-")) else {
      return nil
    }
    return (day, "\(day)-\(name).md")
  }

  /// The `YYYY-MM-DD` at the start of a name; nil if there is none.
  ///
  /// No digit may follow it. Its form is checked, not the calendar.
  package static func day(of name: Substring) -> Substring? {
    guard name.utf8.first?.isASCIIDigit == true else { return nil }
    // The 10 bytes of a day and the byte behind them.
    let bytes = Array(name.utf8.prefix(11))
    guard bytes.count >= 10 else { return nil }
    for (index, byte) in bytes.prefix(10).enumerated() {
      let isHyphen = index == 4 || index == 7
      guard isHyphen ? byte == UInt8(ascii: "-") : byte.isASCIIDigit else { return nil }
    }
    if bytes.count == 11, bytes[10].isASCIIDigit { return nil }
    return Substring(name.utf8.prefix(10))
  }
}
