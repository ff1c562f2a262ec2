import ContentModel
import Diagnostics
import Templating
import YAML

extension Words {
  /// Loads the words of a language, each from the most specific file that has it.
  ///
  /// The files are those of the whole tag, its region, its script and its primary language (`sr-Latn-RS`, `sr-RS`,
  /// `sr-Latn`, `sr`), then English. Files of other languages are not read, nor those at the paths `broken`.
  static func load(
    _ files: ThemeFiles, language: String, without broken: Set<String> = [], keys: inout KeyTable
  ) -> (words: Words, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func pairs(_ tags: [String]) -> [Pair] {
      tags.flatMap(files.words).filter { !broken.contains($0.path) }.flatMap { source in
        let (pairs, problems) = read(source)
        diagnostics += problems
        return pairs
      }
    }
    let tags = tags(of: language)
    if tags.allSatisfy({ files.words(of: $0).isEmpty }) { diagnostics.append(.unknownLanguage(language)) }
    let english = tags.contains("en") ? [] : pairs(["en"])
    let own = pairs(tags)
    if !diagnostics.containsError, let file = files.ownWords(of: tags) {
      let missing = missing(Set(own.map(\.word)), among: english + own)
      if !missing.isEmpty { diagnostics.append(.missingWords(missing, in: file)) }
    }
    if !diagnostics.containsError { diagnostics += slips(files, tags, without: broken) }
    return (Words(withForms(english, of: own) + own, language: language, keys: &keys), diagnostics)
  }

  /// The problems in the newspaper's own files of words for these tags.
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
    return own.flatMap { check.problems(in: $0.source) + HTMLInPlainText.problems(inWords: $0.source) }
  }

  private typealias Pair = (word: String, text: String)

  /// The tags whose files count, the most general first: `sr`, `sr-Latn`, `sr-RS`, `sr-Latn-RS`.
  ///
  /// For Chinese the script precedes the primary language, since there are no words without a script.
  private static func tags(of language: String) -> [String] {
    let tag = LanguageTag(language)
    let scripted = tag.likelyScript.map { "\(tag.primary)-\($0)" }
    let ordered = tag.primary == "zh" ? [scripted, tag.primary] : [tag.primary, scripted]
    var tags: [String] = []
    for tag in ordered + [tag.region.map { "\(tag.primary)-\($0)" }, language] {
      if let tag, !tags.contains(where: { $0.lowercased() == tag.lowercased() }) { tags.append(tag) }
    }
    return tags
  }

  /// The English words; plural forms are replaced by the language's own `_other` form, if it has one.
  private static func withForms(_ english: [Pair], of own: [Pair]) -> [Pair] {
    let others = Dictionary(own.filter { $0.word.hasSuffix("_other") }, uniquingKeysWith: { $1 })
    return english.map { pair in
      let form = PluralRule.Category.allCases.first { pair.word.hasSuffix("_\($0.rawValue)") }
      let other = form.flatMap { others["\(pair.word.dropLast($0.rawValue.utf8.count))other"] }
      return (pair.word, other ?? pair.text)
    }
  }

  /// The words that are missing in a language's own files, in the order of `pairs`; optional ones are left out.
  private static func missing(_ own: Set<String>, among pairs: [Pair]) -> [String] {
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

  /// Reads the words of a file, in order; errors for values that are no text.
  private static func read(_ source: SourceFile) -> (pairs: [Pair], diagnostics: [Diagnostic]) {
    var (root, diagnostics) = YAMLParser.parse(source)
    guard let root else { return ([], diagnostics) }
    guard case .mapping(let entries) = root.value else {
      diagnostics.append(.wordIsNoText("the file", at: SourceRange(path: source.path, offsets: root.range)))
      return ([], diagnostics)
    }
    var pairs: [Pair] = []
    for entry in entries {
      if let hint = TemplateContract.gone[entry.key] {
        let range = SourceRange(path: source.path, offsets: entry.keyRange)
        diagnostics.append(.goneWord(entry.key, at: range, hint: hint))
      }
      if case .scalar(let scalar) = entry.value.value {
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
      at: .wholeFile(SiteConfiguration.path),
      hint: LanguageTag.correction(of: language).map { "did you mean '\($0)'?" }
        ?? "write them into Templates/i18n/\(language).yml")
  }

  /// Words that a language's files lack; `words` is not empty.
  static func missingWords(_ words: [String], in file: SourceFile) -> Diagnostic {
    // The greatest number of words that the message names.
    let listed = 20
    let rest = words.count > listed ? " and \(words.count - listed) more" : ""
    let names = words.prefix(listed).map { "'\($0)'" }.joined(separator: ", ") + rest
    let isOne = words.count == 1
    return Diagnostic(
      .missingWords, .warning,
      """
      \(words.count) word\(isOne ? " is" : "s are") missing, so readers see \(isOne ? "it" : "them") in English: \
      \(names)
      """,
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
  /// The newspaper's own file of words for the first of these tags that has one; nil if none has.
  fileprivate func ownWords(of tags: [String]) -> SourceFile? {
    tags.lazy.compactMap { tag in
      overlay.first { $0.name.lowercased() == "i18n/\(tag).yml".lowercased() }?.source
    }.first
  }
}
