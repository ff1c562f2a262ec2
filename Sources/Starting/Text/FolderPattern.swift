import ContentModel

/// The pattern of folders below `Content/articles`, in terms of dates and sections.
struct FolderPattern: Hashable {
  /// The facts of an article on which its folder depends.
  typealias Example = (file: String, date: Moment, section: String?)

  private enum Part: Hashable {
    case date(DatedFolder)
    case section
    case name(String)
  }

  private var parts: [Part]

  /// Finds the pattern of most of the ten newest articles; of equally common ones, the newest article's.
  ///
  /// Folders of drafts, whose names begin with an underscore, do not count. If each article has a pattern of its own,
  /// the pattern ends before the first fixed name: that is of a subject, which no other article has to share.
  init(of newestFirst: [Example], rule: AddressRule) {
    let patterns = newestFirst.lazy.filter { !$0.file.contains("/_") }.prefix(10).map { FolderPattern($0, rule) }
    var counts: [FolderPattern: Int] = [:]
    for pattern in patterns { counts[pattern, default: 0] += 1 }
    let most = counts.values.max()
    parts = patterns.first { counts[$0] == most }?.parts ?? []
    if most == 1, counts.count > 1 {
      parts = Array(parts.prefix { if case .name = $0 { false } else { true } })
    }
  }

  private init(_ example: Example, _ rule: AddressRule) {
    var folders = example.file.split(separator: "/").dropFirst(2).dropLast().map(String.init)
    if example.file.hasSuffix("/index.md") { folders = folders.dropLast() }
    let section = example.section.flatMap { Slug(term: $0, rule: rule)?.text }
    var unused = DatedFolder.allCases
    parts = folders.map { folder in
      if let index = unused.firstIndex(where: { $0.name(at: example.date) == folder }) {
        return .date(unused.remove(at: index))
      }
      return folder == section ? .section : .name(folder)
    }
  }

  /// Returns the folder for an article below `Content/articles`, with a slash at its end; empty: that itself.
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
