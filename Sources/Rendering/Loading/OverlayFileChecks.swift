import ContentModel
import Diagnostics

/// Checks for useless assets and words of the newspaper's own, and for foreign template tags.
enum OverlayFileChecks {
  /// Returns warnings about the newspaper's own files, in the order of the files.
  static func check(_ files: ThemeFiles, language: String) -> [Diagnostic] {
    if files.overlay.isEmpty { return [] }
    return files.overlay.flatMap { file -> [Diagnostic] in
      let path = file.source.path
      if file.name.hasPrefix("i18n/") { return words(file.name, path) }
      if file.name.hasSuffix(".mustache") { return foreignTag(in: file.source).map { [$0] } ?? [] }
      guard file.name.hasPrefix("assets/") else { return [] }
      let name = String(file.name.dropFirst("assets/".count))
      return [stylesSource(name, path), emptyStyles(file), unnamed(name, path, files)].compactMap(\.self).prefix(1)
        + brokenAddresses(file)
    }
  }

  /// A warning about a file of words that is not named by a language code, of two or three letters.
  private static func words(_ name: String, _ path: String) -> [Diagnostic] {
    let tag = String(name.dropFirst("i18n/".count).prefix { $0 != "." })
    let primary = tag.prefix { $0 != "-" && $0 != "_" }
    return (2...3).contains(primary.count) ? [] : [.wordsOfNoLanguage(tag, LanguageTag.correction(of: tag), in: path)]
  }

  /// A warning at the first `{% … %}`.
  private static func foreignTag(in source: SourceFile) -> Diagnostic? {
    guard let start = source.bytes.firstRange(ofText: "{%")?.lowerBound,
      let end = source.bytes.firstRange(ofText: "%}", from: start)?.upperBound,
      !source.bytes[start..<end].contains(UInt8(ascii: "\n"))
    else { return nil }
    return .foreignTemplateTag(source, start..<end)
  }

  private static func stylesSource(_ name: String, _ path: String) -> Diagnostic? {
    let endings = [".scss", ".sass", ".less", ".styl"]
    return endings.first { name.lowercased().hasSuffix($0) }.map { .stylesSource($0, path) }
  }

  private static func emptyStyles(_ file: ThemeFiles.File) -> Diagnostic? {
    file.name == "assets/style.css" && file.source.bytes.allSatisfy(\.isBlankOrLineEnd)
      ? .emptyStyles(file.source.path) : nil
  }

  /// A warning about a style sheet or script that no template or other asset names.
  private static func unnamed(_ name: String, _ path: String, _ files: ThemeFiles) -> Diagnostic? {
    guard name.hasSuffix(".css") || name.hasSuffix(".js"), name != "feed.css" else { return nil }
    let word = AssetFile.word(of: name)
    let last = name.split(separator: "/").last ?? ""
    let isNamed = files.files.contains { file in
      if file.source.path == path { return false }
      let text = file.name.hasSuffix(".mustache") ? "assets.\(word)" : String(last)
      return !file.name.hasPrefix("i18n/") && file.source.bytes.firstRange(ofText: text) != nil
    }
    return isNamed ? nil : .unnamedAsset(path, word: word, isStyleSheet: name.hasSuffix(".css"))
  }

  private static func brokenAddresses(_ file: ThemeFiles.File) -> [Diagnostic] {
    guard file.name.lowercased().hasSuffix(".css") else { return [] }
    return StyleSheetScan.brokenAddresses(in: file.source.bytes).map { .brokenStyleAddress(file.source, $0) }
  }
}

extension Diagnostic {
  static func wordsOfNoLanguage(_ tag: String, _ cure: String?, in path: String) -> Diagnostic {
    Diagnostic(
      .unusedTemplate, .warning, "no language has the code '\(tag)', so these words are not read", at: .wholeFile(path),
      hint: cure.map { "rename the file: \($0).yml" } ?? "name the file by a code, such as en.yml or pt-BR.yml")
  }

  static func foreignTemplateTag(_ source: SourceFile, _ tag: Range<Int>) -> Diagnostic {
    Diagnostic(
      .unsupportedSyntax, .warning,
      "'\(String(decoding: source.bytes[tag], as: UTF8.self))' is a tag of other tools, so readers see it as it is",
      at: source.range(tag), hint: "templates are Mustache: a condition is written {{#name}}…{{/name}}")
  }

  static func stylesSource(_ ending: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .unusedTemplate, .warning, "browsers do not read files in '\(ending)'", at: .wholeFile(path),
      hint: "translate it to CSS, and put the style sheet here instead")
  }

  static func emptyStyles(_ path: String) -> Diagnostic {
    Diagnostic(
      .emptyTemplate, .warning, "this style sheet is empty, and takes the place of the built-in one",
      at: .wholeFile(path), hint: "delete the file: the built-in style sheet then counts")
  }

  static func unnamedAsset(_ path: String, word: String, isStyleSheet: Bool) -> Diagnostic {
    let tag =
      isStyleSheet
      ? "<link rel=\"stylesheet\" href=\"{{assets.\(word)}}\">" : "<script src=\"{{assets.\(word)}}\" defer></script>"
    return Diagnostic(
      .unusedTemplate, .warning, "no template names this file, so no page uses it", at: .wholeFile(path),
      hint: "write '\(tag)' into Templates/partials/head-extra.mustache")
  }

  static func brokenStyleAddress(_ source: SourceFile, _ range: Range<Int>) -> Diagnostic {
    let address = String(decoding: source.bytes[range], as: UTF8.self)
    return Diagnostic(
      .missingAsset, .warning, "browsers pass over this address, since it has a space or a quotation mark in it",
      at: source.range(range), hint: "put quotes around it: url(\"\(address)\")")
  }
}
