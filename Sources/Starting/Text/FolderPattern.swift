import ContentModel
import Inspecting

/// The folders below `Content/articles` in which articles lie, as far as their dates and sections tell them.
struct FolderPattern: Hashable {
  private enum Part: Hashable {
    case year, month, day
    case section
    case name(String)
  }

  private let parts: [Part]

  /// The pattern by which most of the newest articles lie, the newest first if as many lie by another; drafts folders, whose
  /// names begin with an underscore, do not count.
  init(of articles: [ArticleSummary], rule: AddressRule) {
    let patterns = articles.lazy.filter { !$0.file.contains("/_") }.prefix(10).map { FolderPattern($0, rule) }
    var counts: [FolderPattern: Int] = [:]
    for pattern in patterns { counts[pattern, default: 0] += 1 }
    let most = counts.values.max()
    self = patterns.first { counts[$0] == most } ?? FolderPattern(parts: [])
  }

  private init(parts: [Part]) { self.parts = parts }

  private init(_ article: ArticleSummary, _ rule: AddressRule) {
    var folders = article.file.split(separator: "/").dropFirst(2).dropLast()
    if article.file.hasSuffix("/index.md") { folders = folders.dropLast() }
    let section = article.section.flatMap { Slug(term: $0, rule: rule)?.text }
    parts = folders.map { folder in
      switch String(folder) {
      case Digits.padded(article.date.year, to: 4): .year
      case Digits.padded(article.date.month): .month
      case Digits.padded(article.date.day): .day
      case section: .section
      default: .name(String(folder))
      }
    }
  }

  /// The folder for an article of that date and section, with a slash at its end, or empty.
  func folder(at moment: Moment, section: String?, rule: AddressRule) -> String {
    parts.map { part in
      switch part {
      case .year: Digits.padded(moment.year, to: 4) + "/"
      case .month: Digits.padded(moment.month) + "/"
      case .day: Digits.padded(moment.day) + "/"
      case .section: section.flatMap { Slug(term: $0, rule: rule) }.map { "\($0)/" } ?? ""
      case .name(let name): name + "/"
      }
    }.joined()
  }
}
