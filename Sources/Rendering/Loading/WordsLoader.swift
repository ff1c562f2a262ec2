import ContentModel
import Diagnostics
import Templating
import YAML

/// Reads the theme's words for a language.
enum WordsLoader {
  /// The language's words over those of the language in its region, and of its primary language (`sr-Latn-RS`, `sr-RS`,
  /// `sr`), over English.
  ///
  /// `broken` are the paths of files that cannot be read.
  static func load(
    _ files: ThemeFiles, language: String, without broken: Set<String> = [], keys: inout KeyTable
  ) -> (words: Words, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let tags = tags(of: language)
    if tags.allSatisfy({ files.words(of: $0).isEmpty }) { diagnostics.append(.unknownLanguage(language)) }
    var pairs: [(word: String, text: String)] = []
    var own: Set<String> = []
    for tag in tags.contains("en") ? tags : ["en"] + tags {
      for source in files.words(of: tag) where !broken.contains(source.path) {
        let (found, problems) = read(source)
        pairs += found
        diagnostics += problems
        if tags.contains(tag) { own.formUnion(found.map(\.word)) }
      }
    }
    if !diagnostics.containsError, let file = files.ownWords(of: tags) {
      let missing = missing(own, among: pairs)
      if !missing.isEmpty { diagnostics.append(.missingWords(missing, in: file)) }
    }
    if !diagnostics.containsError { diagnostics += slips(files, tags, without: broken) }
    return (Words(pairs, language: language, keys: &keys), diagnostics)
  }

  /// What is wrong with the newspaper's own files of words for these tags.
  private static func slips(_ files: ThemeFiles, _ tags: [String], without broken: Set<String>) -> [Diagnostic] {
    let own = files.overlay.filter { file in
      !broken.contains(file.source.path)
        && tags.contains { file.name.lowercased() == "i18n/\($0).yml".lowercased() }
    }
    if own.isEmpty { return [] }
    let base = files.base.filter { $0.name.hasPrefix("i18n/") }
    let english = base.first { $0.name == "i18n/en.yml" }.map { read($0.source).pairs } ?? []
    let others = base.filter { file in tags.contains { file.name == "i18n/\($0).yml" } }
      .flatMap { read($0.source).pairs.map(\.word) }
    let check = WordsCheck(
      english: english, others: others,
      templates: files.overlay.filter { $0.name.hasSuffix(".mustache") }.map(\.source))
    return own.flatMap { check.problems(in: $0.source) }
  }

  /// The tags of which files count, from the primary language to the whole: `sr`, `sr-RS`, `sr-Latn-RS`.
  private static func tags(of language: String) -> [String] {
    let parts = language.split(separator: "-").map(String.init)
    guard let primary = parts.first?.lowercased() else { return [] }
    var tags = [primary]
    let region = parts.dropFirst().prefix { $0.utf8.count > 1 }.last { part in
      part.utf8.count == 2 && part.utf8.allSatisfy(\.isASCIILetter) || part.utf8.count == 3 && Int(part) != nil
    }
    for tag in [region.map { "\(primary)-\($0)" }, language].compactMap(\.self)
    where !tags.contains(where: { $0.lowercased() == tag.lowercased() }) { tags.append(tag) }
    return tags
  }

  /// The words that a language's own files leave to English, in order; but for those that it can do without.
  private static func missing(_ own: Set<String>, among pairs: [(word: String, text: String)]) -> [String] {
    let patterns = pairs.filter { $0.word.hasSuffix("_pattern") }
    let texts = Dictionary(patterns.map { ($0.word, $0.text) }, uniquingKeysWith: { $1 }).values
    func isUsed(_ field: String) -> Bool { texts.contains { $0.contains(field) } }
    let (usesHalves, usesWeekdays, usesMonths) = (isUsed("{ampm}"), isUsed("{weekday}"), isUsed("{month}"))
    var seen: Set<String> = []
    return pairs.map(\.word).filter { word in
      guard !own.contains(word), seen.insert(word).inserted else { return false }
      switch word {
      case "thousands", "thousands_from": return false
      case "am", "pm": return usesHalves
      case _ where word.hasPrefix("weekday_"): return usesWeekdays
      case _ where word.hasPrefix("month_") && word != "month_pattern": return usesMonths
      default: return !word.hasSuffix("_one") || !own.contains(word.dropLast("one".count) + "other")
      }
    }
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

  /// `words` are at least one.
  static func missingWords(_ words: [String], in file: SourceFile) -> Diagnostic {
    let names = words.prefix(5).map { "'\($0)'" }.joined(separator: ", ") + (words.count > 5 ? " …" : "")
    let isOne = words.count == 1
    return Diagnostic(
      .missingWords, .warning,
      "\(words.count) word\(isOne ? " is" : "s are") missing, so readers see \(isOne ? "it" : "them") in English: \(names)",
      at: .wholeFile(file.path), hint: "'broadsheet theme i18n/en.yml' prints all words")
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

extension ThemeFiles {
  /// The newspaper's own file of words for the first of these tags that has one.
  fileprivate func ownWords(of tags: [String]) -> SourceFile? {
    tags.lazy.compactMap { tag in
      overlay.first { $0.name.lowercased() == "i18n/\(tag).yml".lowercased() }?.source
    }.first
  }
}
