import Diagnostics

/// The facts told by an article's path: its default id, the date and the slug in its name.
package struct ArticlePath {
  /// The path below `Content/articles` without extension or `/index`.
  private let stem: String
  /// The day in the name, `2024-02-14`, if it begins with one.
  let day: String?
  /// The name without day and extension.
  let name: String

  /// Splits a path such as `Content/articles/2024/2024-02-14-slug.md`, or `…/2024-02-14-slug/index.md`.
  init(_ path: String) {
    let folder = SourceKind.article.folder
    var stem = path.hasPrefix(folder) ? path.dropFirst(folder.count) : Substring(path)
    if stem.hasSuffix(".md") { stem = stem.dropLast(3) }
    if stem.hasSuffix("/index") { stem = stem.dropLast("/index".count) }
    let slash = UInt8(ascii: "/")
    self.stem = String(stem)
    let name = stem.utf8.lastIndex(of: slash).map { stem[stem.utf8.index(after: $0)...] } ?? stem
    if let day = Self.day(of: name) {
      self.day = String(day)
      self.name = String(name.dropFirst(day.count).drop { $0 == "-" || $0 == "_" || $0 == " " })
    } else {
      day = nil
      self.name = String(name)
    }
  }

  /// The path as a slug, slashes as hyphens; nil without letters and digits.
  ///
  /// Comments hang on it, so that it stays when the newspaper keeps the letters of its addresses.
  func id(_ rule: AddressRule) -> String? { Slug(term: stem.replacing("/", with: "-"), rule: rule.forIDs)?.text }

  /// True if a slug can be made of the name.
  var hasSlug: Bool { Slug(title: name, rule: AddressRule(language: "en")) != nil }

  /// The day that the name or the folders tell otherwise, such as `20240214-slug` and `2024/02/14/slug`, and the name of
  /// the file that would tell it.
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

  /// The `YYYY-MM-DD` that a name begins with, if its end or something other than a digit follows.
  package static func day(of name: Substring) -> Substring? {
    guard name.utf8.first?.isASCIIDigit == true else { return nil }
    let bytes = Array(name.utf8.prefix(11))
    guard bytes.count >= 10 else { return nil }
    for (index, byte) in bytes.prefix(10).enumerated() {
      let isHyphen = index == 4 || index == 7
      guard isHyphen ? byte == UInt8(ascii: "-") : byte.isASCIIDigit else { return nil }
    }
    if bytes.count == 11, bytes[10].isASCIIDigit { return nil }
    return name.prefix(10)
  }
}
