import ContentModel
import Diagnostics
import TestSupport
import Testing

/// Every key with every sort of value: it is taken, or a message says what to write.
@Suite struct WrongTypeTests {
  /// A file with a value in place of `%`, and the sorts of values that are taken without a word.
  struct Key: CustomTestStringConvertible, Sendable {
    let file: String
    let line: String
    let sorts: [Sort]
    var testDescription: String { "\(file): \(line)" }
  }

  enum Sort: String, CaseIterable, Sendable {
    case text = "zzz"
    case number = "5"
    case flag = "true"
    case list = "[zzz, yyy]"
    case keys = "{zzz: yyy}"
    case empty = ""
  }

  private static let text: [Sort] = [.text, .number, .empty]
  private static let texts: [Sort] = text + [.list]
  private static let flag: [Sort] = [.flag, .empty]

  private static func keys(_ file: String, _ lines: [(String, [Sort])]) -> [Key] {
    lines.map { Key(file: file, line: $0.0, sorts: $0.1) }
  }

  static let articles = keys(
    "articles/2024-01-01-a.md",
    [
      ("title: %", [.text, .number]), ("date: %", [.empty]), ("updated: %", [.empty]), ("expires: %", []),
      ("id: %", text), ("slug: %", text), ("permalink: %", [.empty]), ("aliases: %", [.empty]),
      ("canonical: %", [.empty]),
      ("translations: %", [.empty]), ("layout: %", text), ("noindex: %", flag), ("draft: %", [.flag]),
      ("pinned: %", flag), ("standfirst: %", text), ("description: %", text), ("kicker: %", text),
      ("dateline: %", text), ("kind: %", [.empty]), ("section: %", text), ("category: %", text),
      ("tags: %", texts), ("authors: %", texts), ("author: %", texts), ("lead_image: %", text),
      ("corrections: %", [.empty]), ("sources: %", [.empty]), ("status: %", []), ("comments: %", flag),
      ("status: withdrawn\nreason: %", text), ("extra: %", [.keys, .empty]),
      ("extra: {a: %}", texts + [.flag, .keys]), ("translations: {de: %}", [.empty]),
      ("lead_image: {file: %}", [.text, .number]), ("lead_image: {file: a.jpg, alt: %}", text),
      ("lead_image: {file: a.jpg, caption: %}", text), ("lead_image: {file: a.jpg, credit: %}", text),
      ("authors: [{id: %}]", [.text, .number]), ("authors: [{id: a, role: %}]", [.empty]),
      ("corrections: [{date: %, text: a}]", []), ("corrections: [{date: 2024-01-02, text: %}]", [.text, .number]),
      ("corrections: [{date: 2024-01-02, text: a, kind: %}]", [.empty]), ("sources: [{title: %}]", [.text, .number]),
      ("sources: [{title: a, url: %}]", [.empty]), ("sources: [{title: a, note: %}]", text),
      ("tags: [a, %]", text), ("authors: [a, %]", text), ("corrections: [%]", [.empty]), ("sources: [%]", [.empty]),
    ])

  static let undated =
    keys(
      "pages/a.md",
      [
        ("title: %", [.text, .number]), ("standfirst: %", text), ("updated: %", [.empty]), ("draft: %", [.flag]),
        ("noindex: %", flag), ("canonical: %", [.empty]), ("translations: %", [.empty]), ("layout: %", text),
        ("aliases: %", [.empty]), ("slug: %", text), ("permalink: %", [.empty]), ("extra: %", [.keys, .empty]),
      ])
    + keys(
      "authors/a.md",
      [
        ("name: %", [.text, .number]), ("name: A\ndescription: %", text), ("name: A\nsynonyms: %", texts),
        ("name: A\nphoto: %", text), ("name: A\nlinks: %", [.empty]), ("name: A\nfediverse: %", [.empty]),
        ("name: A\nlinks: [{label: %, url: /a/}]", [.text, .number]), ("name: A\nlinks: [{label: a, url: %}]", []),
      ])
    + keys(
      "sections/a.md",
      [
        ("label: %", text), ("image: %", text), ("kind: %", [.empty]), ("authors: %", texts), ("layout: %", text),
        ("description: %", text), ("synonyms: %", texts),
      ])
    + keys("tags/a.md", [("label: %", text), ("description: %", text), ("synonyms: %", texts)])

  static let pictures = keys(
    "static/a.jpg.yml",
    [
      ("alt: %", text), ("caption: %", text), ("credit: %", text), ("license: %", text), ("source: %", text),
      ("expires: %", []), ("focus: %", [.empty]),
    ])

  static let site = keys(
    "site.yml",
    [
      ("title: %", [.text, .number]), ("url: %", []), ("tagline: %", text),
      ("language: %", text.filter { $0 != .number }),
      ("timezone: %", [.empty]), ("quotes: %", [.empty]), ("publisher: %", text), ("publisher: {name: %}", text),
      ("publisher: {logo: %}", [.empty]), ("publisher: {url: %}", [.empty]), ("publisher: {same_as: %}", [.empty]),
      ("publisher: {policies: %}", [.empty]), ("publisher: {policies: {masthead: %}}", [.empty]),
      ("image: %", [.empty]), ("sections: %", texts), ("menus: %", [.empty]), ("menus: {main: %}", [.empty]),
      ("permalink: %", [.empty]), ("addresses: %", [.empty]), ("served_elsewhere: %", [.empty]),
      ("redirects: %", [.empty]), ("redirects: {/a/: %}", []), ("hosts: %", [.empty]), ("csp: %", flag),
      ("page_size: %", [.number, .empty]), ("front: %", [.empty]), ("front: {lead: %}", text),
      ("front: {lead_days: %}", [.number, .empty]), ("front: {blocks: %}", texts), ("front: {banner: %}", [.empty]),
      ("front: {banner: {text: %, until: 2024-02-14}}", [.text, .number]),
      ("front: {banner: {text: a, until: %}}", []), ("front: {banner: {text: a, until: 2024-02-14, url: %}}", [.empty]),
      ("html: %", [.empty]), ("comments: %", flag), ("comments: {action: %}", [.empty]),
      ("comments: {consent: %}", text), ("comments: {close_after_days: %}", [.number, .empty]),
      ("comments: {fields: %}", [.empty]), ("sitemaps: %", flag), ("crawlers: %", flag),
      ("crawlers: {training: %}", [.empty]), ("feeds: %", flag), ("feeds: {items: %}", [.number, .empty]),
      ("feeds: {content: %}", [.empty]), ("feeds: {formats: %}", [.empty]), ("feeds: {of: %}", [.empty]),
      ("images: %", flag), ("images: {widths: %}", [.empty]), ("images: {formats: %}", [.empty]),
      ("images: {quality: %}", [.number, .empty]), ("images: {originals: %}", [.empty]), ("images: {sizes: %}", text),
      ("theme: %", [.empty]), ("theme: {colors: %}", [.empty]), ("theme: {colors: {ink: %}}", [.empty]),
      ("theme: {typeface: %}", [.empty]), ("theme: {logo: %}", text), ("extra: %", [.keys, .empty]),
    ])

  private static func problems(_ key: Key, _ line: String) -> [Diagnostic] {
    let path = "Content/\(key.file)"
    let settings = ParseSettings(zone: .utc, rawHTML: .off)
    if key.file == "site.yml" {
      let needed = ["title: A", "url: https://a.example/"].filter { !line.hasPrefix($0.prefix { $0 != ":" } + ":") }
      let text = (needed + [line]).joined(separator: "\n")
      return SiteConfigurationParser.parse(SourceFile(path: path, text: text)).diagnostics
    }
    if key.file.hasSuffix(".yml") {
      return UndatedContent.parse(SourceFile(path: path, text: line), settings: settings).diagnostics
    }
    let isTitled = line.hasPrefix("title:") || !(key.file.hasPrefix("articles") || key.file.hasPrefix("pages"))
    let source = SourceFile(path: path, text: "---\n\(isTitled ? "" : "title: A\n")\(line)\n---\n")
    if key.file.hasPrefix("articles") { return ArticleParser.parse(source, settings: settings).diagnostics }
    return UndatedContent.parse(source, settings: settings).diagnostics
  }

  @Test(arguments: articles + undated + pictures + site)
  func everySort(key: Key) {
    for sort in Sort.allCases {
      let problems = Self.problems(key, key.line.replacing("%", with: sort.rawValue))
        .filter { $0.id != .missingDescription }
      if key.sorts.contains(sort) {
        #expect(problems == [], "\(sort)")
      } else {
        #expect(!problems.isEmpty, "\(sort)")
      }
      #expect(problems.allSatisfy { $0.hint != nil || $0.id == .unknownKey }, "\(sort): \(problems)")
      for problem in problems where problem.id == .wrongType { tryExample(of: problem, key) }
    }
  }

  /// The line that a hint names, in place of the one that it is about, is taken.
  private func tryExample(of problem: Diagnostic, _ key: Key) {
    guard let hint = problem.hint, hint.hasPrefix("write '"), let end = hint.lastIndex(of: "'") else { return }
    let example = String(hint[hint.index(hint.startIndex, offsetBy: 7)..<end])
    guard let colon = example.firstRange(of: ": ") else { return }
    let (name, value) = (example[..<colon.lowerBound], example[colon.upperBound...])
    guard key.line.contains("\(name): %") else { return }
    let line = key.line.replacing("%", with: String(value))
    #expect(Self.problems(key, line).filter { $0.id == .wrongType } == [], "\(line)")
  }
}
