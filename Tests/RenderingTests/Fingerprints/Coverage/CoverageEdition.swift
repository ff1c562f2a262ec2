import ContentModel
import DefaultTheme
import SiteModel
import Testing

@testable import Rendering

/// A state of the newspaper from which edits start.
struct CoverageEdition: Sendable {
  /// The day of the article that most edits change: it is read by others according to its place among them.
  let day: String
  let visibility: Visibility

  static let middle = CoverageEdition(day: "2024-05-20", visibility: .published)
  static let newest = CoverageEdition(day: "2024-05-31", visibility: .published)
  static let oldest = CoverageEdition(day: "2019-01-02", visibility: .published)
  static let preview = CoverageEdition(
    day: "2024-05-20", visibility: Visibility(drafts: true, future: true, expired: true))

  private static let moment = "2024-06-01T12:00:00Z"

  /// The words of the default theme; all templates are the newspaper's own.
  private static let words = DefaultTheme.files.filter { $0.path.hasPrefix("i18n/") }.map {
    ThemeFiles.File(name: $0.path, source: $0)
  }

  private var text: String {
    CoverageNewspaper.text.replacing("date: 2024-05-20T09:30", with: "date: \(day)T09:30")
  }

  /// The newspaper before any edit, at a moment.
  func start(
    at moment: String = moment, since other: AssembledSite? = nil, adjust: (Article) -> Article = { $0 }
  ) throws -> AssembledSite {
    try AssembledSite(
      text, theme: Self.words, at: moment, visibility: visibility, since: other, adjust: adjust)
  }

  /// The newspaper after an edit; `start` is what it was before.
  func after(_ edit: CoverageEdit, since start: AssembledSite) throws -> AssembledSite {
    var text = text
    for (old, new) in edit.replacements {
      try #require(text.ranges(of: old).count == 1, "'\(old)' has to stand in the newspaper once")
      text.replace(old, with: new)
    }
    return try AssembledSite(
      text + edit.file, theme: Self.words, at: edit.moment ?? Self.moment, visibility: edit.visibility ?? visibility,
      since: start)
  }
}
