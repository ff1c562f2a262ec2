import SiteModel
import Testing

/// One change of the newspaper, or of the circumstances in which it is built.
struct CoverageEdit: Sendable, CustomTestStringConvertible {
  let name: String
  /// Stretches of the newspaper's text and their replacements; each stands there once.
  let replacements: [(old: String, new: String)]
  /// A file more.
  var file = ""
  var moment: String?
  var visibility: Visibility?
  /// The reason why no view shows it; nil: at least one does.
  var invisible: String?

  var testDescription: String { name }

  /// Replaces one stretch of text.
  static func text(_ name: String, _ old: String, _ new: String, invisible: String? = nil) -> CoverageEdit {
    CoverageEdit(name: name, replacements: [(old, new)], invisible: invisible)
  }

  /// Replaces two stretches of text.
  static func text(
    _ name: String, _ old: String, _ new: String, and other: String, _ replacement: String
  ) -> CoverageEdit {
    CoverageEdit(name: name, replacements: [(old, new), (other, replacement)])
  }

  /// Adds a file.
  static func file(_ name: String, _ path: String, _ text: String, invisible: String? = nil) -> CoverageEdit {
    CoverageEdit(name: name, replacements: [], file: "-- \(path) --\n\(text)\n", invisible: invisible)
  }

  /// Adds an article of a date, with one key more.
  static func article(
    _ name: String, _ date: String, _ key: String = "kind: news", invisible: String? = nil
  ) -> CoverageEdit {
    file(
      name, "Content/articles/new.md", "---\ntitle: New\ndate: \(date)\n\(key)\n---\nIt is new.",
      invisible: invisible)
  }

  /// Builds at another moment.
  static func moment(_ name: String, _ moment: String, invisible: String? = nil) -> CoverageEdit {
    CoverageEdit(name: name, replacements: [], moment: moment, invisible: invisible)
  }

  /// Shows what readers do not see.
  static func visibility(_ name: String, _ visibility: Visibility) -> CoverageEdit {
    CoverageEdit(name: name, replacements: [], visibility: visibility)
  }

  static let all = article + neighbours + comings + records + pages + configuration + circumstances
}
