import ContentModel
import Diagnostics
import Templating
import YAML

/// Reads the theme's words for a language.
enum WordsLoader {
  /// The language's words over those of its primary language (`pt` for `pt-BR`), over English.
  ///
  /// `broken` are the paths of files that cannot be read.
  static func load(
    _ files: ThemeFiles, language: String, without broken: Set<String> = [], keys: inout KeyTable
  ) -> (words: Words, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let primary = String(language.prefix { $0 != "-" })
    if files.words(of: language).isEmpty, files.words(of: primary).isEmpty {
      diagnostics.append(.unknownLanguage(language))
    }
    var languages = ["en"]
    for tag in [primary, language] where !languages.contains(tag) { languages.append(tag) }
    var pairs: [(word: String, text: String)] = []
    for source in languages.flatMap(files.words(of:)) where !broken.contains(source.path) {
      let (found, problems) = read(source)
      pairs += found
      diagnostics += problems
    }
    return (Words(pairs, language: language, keys: &keys), diagnostics)
  }

  private static func read(_ source: SourceFile) -> (pairs: [(word: String, text: String)], diagnostics: [Diagnostic]) {
    var (root, diagnostics) = YAMLParser.parse(source)
    guard let root else { return ([], diagnostics) }
    guard case .mapping(let entries) = root.content else {
      diagnostics.append(.wordIsNoText("the file", at: SourceRange(path: source.path, offsets: root.range)))
      return ([], diagnostics)
    }
    var pairs: [(word: String, text: String)] = []
    for entry in entries {
      if let hint = Contract.gone[entry.key] {
        let range = SourceRange(path: source.path, offsets: entry.keyRange)
        diagnostics.append(.goneWord(entry.key, at: range, hint: hint))
      }
      if case .scalar(let scalar) = entry.value.content {
        pairs.append((entry.key, scalar.text))
      } else {
        let range = SourceRange(path: source.path, offsets: entry.value.range)
        diagnostics.append(.wordIsNoText("'\(entry.key)'", at: range))
      }
    }
    return (pairs, diagnostics)
  }
}

extension Diagnostic {
  static func unknownLanguage(_ language: String) -> Diagnostic {
    Diagnostic(
      .unknownLanguage, .warning, "the theme has no words in the language '\(language)', so they are English",
      at: .wholeFile(SiteConfiguration.path), hint: "write them into Templates/i18n/\(language).yml")
  }

  static func goneWord(_ word: String, at range: SourceRange, hint: String) -> Diagnostic {
    Diagnostic(.unknownTemplateKey, .warning, "no template asks for the word '\(word)'", at: range, hint: hint)
  }

  static func wordIsNoText(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, "\(name) must be text", at: range,
      hint: "write each word as 'word: text' on a line of its own")
  }
}
