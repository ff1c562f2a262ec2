import ContentModel
import DefaultTheme
import Diagnostics

/// The built-in texts of a new newspaper in one language.
struct StarterTexts {
  /// By path below `Texts`.
  private static let files = Dictionary(
    EmbeddedFiles.all.map { ($0.path.dropFirst("Texts/".count).description, $0.bytes) },
    uniquingKeysWith: { first, _ in first })

  /// The languages in which pages have built-in words.
  static let languages = DefaultTheme.files.compactMap { file in
    file.path.hasPrefix("i18n/") ? String(file.path.dropFirst("i18n/".count).dropLast(".yml".count)) : nil
  }

  /// The folder of the language.
  private let folder: String

  /// The texts in a language, a BCP 47 tag; English texts if it has none.
  init(language: String) {
    let primary = LanguageTag(language).primary
    folder = Self.files["\(primary)/article.md"] == nil ? "en" : primary
  }

  /// The first article, its values to be filled in.
  var article: String { Self.text("\(folder)/article.md") }

  /// The default names of sections, in order.
  var sections: [String] { Self.lines("\(folder)/sections.txt") }

  /// The sentence of consent beside the box in the form for replies.
  var consent: String { Self.lines("\(folder)/consent.txt").joined(separator: " ") }

  /// Returns the names of the pages' files, and their texts, in the order of the menu.
  func pages(legal: Bool) -> [(name: String, text: String)] {
    let folders = ["pages", "legal"].prefix(legal ? 2 : 1)
    return folders.flatMap { part in
      let prefix = "\(folder)/\(part)/"
      let paths = Self.files.keys.filter { $0.hasPrefix(prefix) }.sorted()
      // A number gives their order: `1-about.md`.
      return paths.map { (String($0.dropFirst(prefix.count).drop { $0 != "-" }.dropFirst()), Self.text($0)) }
    }
  }

  /// Returns a built-in text by its path below `Texts`; empty if there is none.
  static func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// Returns the bytes of a built-in file by its path below `Texts`; empty if there is none.
  static func bytes(_ path: String) -> [UInt8] { files[path] ?? [] }

  private static func lines(_ path: String) -> [String] { text(path).split(separator: "\n").map(String.init) }
}
