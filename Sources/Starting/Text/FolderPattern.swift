import ContentModel

/// The folders below `Content/articles` in which articles lie, as far as dates and sections tell them.
struct FolderPattern: Hashable {
  /// An article as far as its folder hangs on it.
  typealias Place = (file: String, date: Moment, section: String?)

  private enum Part: Hashable {
    case date(DatedFolder)
    case section
    case name(String)
  }

  private var parts: [Part]

  /// The pattern by which most of the ten newest articles lie, the newest first if as many lie by another.
  ///
  /// Folders of drafts, whose names begin with an underscore, do not count. If each article lies by a pattern of its own, its
  /// folder has the name of a subject, which no other article has to share.
  init(of newestFirst: [Place], rule: AddressRule) {
    let patterns = newestFirst.lazy.filter { !$0.file.contains("/_") }.prefix(10).map { FolderPattern($0, rule) }
    var counts: [FolderPattern: Int] = [:]
    for pattern in patterns { counts[pattern, default: 0] += 1 }
    let most = counts.values.max()
    parts = patterns.first { counts[$0] == most }?.parts ?? []
    if most == 1, counts.count > 1 {
      parts = Array(parts.prefix { if case .name = $0 { false } else { true } })
    }
  }

  private init(_ place: Place, _ rule: AddressRule) {
    var folders = place.file.split(separator: "/").dropFirst(2).dropLast().map(String.init)
    if place.file.hasSuffix("/index.md") { folders = folders.dropLast() }
    let section = place.section.flatMap { Slug(term: $0, rule: rule)?.text }
    var unused = DatedFolder.allCases
    parts = folders.map { folder in
      if let index = unused.firstIndex(where: { $0.name(at: place.date) == folder }) {
        return .date(unused.remove(at: index))
      }
      return folder == section ? .section : .name(folder)
    }
  }

  /// The folder for an article of that date and section, with a slash at its end; empty: `Content/articles` itself.
  func folder(at moment: Moment, section: String?, rule: AddressRule) -> String {
    parts.map { part in
      switch part {
      case .date(let dated): dated.name(at: moment) + "/"
      case .section: section.flatMap { Slug(term: $0, rule: rule) }.map { "\($0)/" } ?? ""
      case .name(let name): name + "/"
      }
    }.joined()
  }
}

/// A folder that is named by a date.
private enum DatedFolder: CaseIterable {
  case year, yearAndMonth, date, month, shortMonth, day, shortDay

  func name(at moment: Moment) -> String {
    switch self {
    case .year: Digits.padded(moment.year, to: 4)
    case .yearAndMonth: "\(Digits.padded(moment.year, to: 4))-\(Digits.padded(moment.month))"
    case .date: "\(moment.civil.date)"
    case .month: Digits.padded(moment.month)
    case .shortMonth: "\(moment.month)"
    case .day: Digits.padded(moment.day)
    case .shortDay: "\(moment.day)"
    }
  }
}
