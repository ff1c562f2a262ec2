import ByteCoding
import ContentModel
import Diagnostics
import Templating

/// Reads and checks a theme for one site.
public enum ThemeLoader {
  /// Loads the theme; nil if there is an error among the diagnostics.
  ///
  /// `layouts` are the uses by published texts. `named` are the layouts that any text names; nil if they are not known,
  /// so unused layouts are not reported.
  public static func load(
    _ files: ThemeFiles, configuration: SiteConfiguration, layouts: [LayoutUse], named: Set<String>? = nil
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var keys = KeyTable(TemplateKey.allCases.map(\.word))
    let broken = files.broken
    var diagnostics = broken.problems
    let (words, wordProblems) = Words.load(
      files, language: configuration.language, without: broken.paths, keys: &keys)
    let tokens = ThemeTokens(configuration.theme)
    let table = AssetTable(files, tokens: tokens.css, address: configuration.address)
    let assets = table.assets
    diagnostics += OverlayFileChecks.check(files, language: configuration.language)
    diagnostics += wordProblems + files.outdated + table.diagnostics + tokens.diagnostics
    let (logo, logoProblems) = Logo.find(configuration.theme, among: assets)
    diagnostics += logoProblems
    let addresses = TextTable(assets.map { ($0.word, configuration.address.rootRelative($0.path)) }, keys: &keys)
    let templates = files.templates(without: broken.paths)
    let (library, syntax) = TemplateLibrary.parse(templates, keys: &keys)
    diagnostics += syntax
    if !syntax.containsError {
      diagnostics += OverlayTemplateChecks.check(files, library, layouts: files.names(of: .layout))
    }
    let (found, missing) = Self.layouts(layouts, in: library, files)
    diagnostics += missing
    if !syntax.containsError, let named {
      diagnostics += OverlayTemplateChecks.unusedLayouts(
        files, library, used: TemplateContract.pages.map(\.layout) + named)
    }
    // Without the unreadable words and templates, each of their uses would be an error.
    guard broken.paths.isEmpty, !wordProblems.containsError else { return (nil, diagnostics) }
    let schema = TemplateContract.schema(words: words, assets: addresses)
    let unread = Set(syntax.lazy.filter { $0.severity == .error }.map(\.range.path))
    func isSound(_ files: [TemplateFile]) -> Bool { files.allSatisfy { !unread.contains($0.source.path) } }
    let readable = found.filter { isSound(library.files(reachedFrom: $0.id)) }
    let directives = DirectivePartials(in: library)
    let partials = TemplateContract.partials(directives).filter { isSound(library.files(reachedFrom: $0.partial)) }
    let (sound, unsuitable) = Self.suitable(readable, in: library, schema, keys)
    diagnostics += layouts.filter { use in unsuitable.contains { $0.shows(use) } }.map { use in
      .unsuitableLayout(use.name, meant: TemplateContract.layout(for: use.context), at: use.range)
    }
    let check = library.check(
      sound.map { ($0.id, $0.context) }, partials: partials, globals: GlobalsView.viewType(), schema: schema, keys: keys
    )
    // The newspaper's own base may omit blocks that built-in layouts fill.
    diagnostics +=
      check.diagnostics.filter { $0.id != .unknownBlock || !files.builtIn.contains($0.range.path) }
      .map { $0.outside(files.builtIn) }.oncePerOwnTag
    guard !diagnostics.containsError else { return (nil, diagnostics) }
    diagnostics += OverlayTemplateChecks.unfilled(
      found, library, pages: TemplateContract.pages.map(\.layout).compactMap(library.layoutID), builtIn: files.builtIn)
    let cardPartials = check.cardPartials
    let cards = cardPartials.flatMap { library.files(reachedFrom: $0) }
    // Any page may show a text with directives in it.
    let shared = partials.flatMap { library.files(reachedFrom: $0.partial) }
    let layouts = LayoutTable(
      found.map { layout in
        let files = library.files(reachedFrom: layout.id) + shared
        return (layout.name, layout.id, digest(of: files), RareKeyTable.groups(check.watched(in: files)))
      })
    let theme = Theme(
      library: check.library, keys: keys, words: words, assetAddresses: addresses,
      feedStyle: assets.first { $0.name == feedStyle }.map { configuration.address.rootRelative($0.path) },
      outwardLinks: table.outwardLinks, assetNames: assets.map(\.name),
      assets: assets.filter { configuration.feeds != nil || $0.name != feedStyle }.map(\.output), logo: logo,
      cardPartials: cardPartials, directives: directives, layouts: layouts,
      cardDigest: digest(of: cards), rareKeysOfCards: RareKeyTable.groups(check.watched(in: cards)))
    return (theme, diagnostics)
  }

  /// The name of the style sheet of feeds; it is not published on a site without feeds.
  private static let feedStyle = "feed.css"

  /// The layouts that pages need and content names, and errors for those that do not exist.
  ///
  /// Each comes once for each type of view that it shows.
  private static func layouts(
    _ uses: [LayoutUse], in library: TemplateLibrary, _ files: ThemeFiles
  ) -> (found: [ResolvedLayout], missing: [Diagnostic]) {
    let needed = TemplateContract.pages.map {
      LayoutUse(name: $0.layout, range: .wholeFile("Templates/layouts"), context: $0.type)
    }
    let names = files.names(of: .layout)
    var found: [ResolvedLayout] = []
    var missing: [Diagnostic] = []
    var seen: Set<[String]> = []
    for use in needed + uses {
      if let id = library.layoutID(use.name) {
        if seen.insert([use.name, use.context.name]).inserted { found.append(ResolvedLayout(use, id)) }
      } else if !names.contains(use.name) {
        missing.append(
          ForeignLayout.contains(use.name) && TemplateFile.name(in: use.name, among: names) == nil
            ? .foreignLayout(use.name, at: use.range) : .unknownLayout(use.name, known: names, at: use.range))
      }
    }
    return (found, missing)
  }

  /// Separates the layouts that can show their views from those written for other pages.
  private static func suitable(
    _ layouts: [ResolvedLayout], in library: TemplateLibrary, _ schema: Schema, _ keys: KeyTable
  ) -> (suitable: [ResolvedLayout], unsuitable: [ResolvedLayout]) {
    let globals = GlobalsView.viewType()
    var (suitable, unsuitable): ([ResolvedLayout], [ResolvedLayout]) = ([], [])
    for use in layouts {
      let isUnsuitable =
        TemplateContract.isForOthers(use.name, use.context)
        && library.check([(use.id, use.context)], globals: globals, schema: schema, keys: keys).diagnostics
          .containsError
      if isUnsuitable { unsuitable.append(use) } else { suitable.append(use) }
    }
    return (suitable, unsuitable)
  }

  /// The digest of the roles, names and bytes of templates, in order.
  private static func digest(of files: [TemplateFile]) -> Digest {
    var writer = ByteWriter()
    for file in files {
      writer.write(file.role == .layout)
      writer.write(file.name)
      writer.write(file.source.bytes)
    }
    return Digest(of: writer.bytes)
  }
}

extension TemplateCheck {
  /// The partials that show cards, each once, in the order of their use.
  fileprivate var cardPartials: [PartialID] {
    var partials: [PartialID] = []
    for use in fragments where !partials.contains(use.partial) { partials.append(use.partial) }
    return partials
  }
}

extension Diagnostic {
  /// A problem in a built-in template, moved to the newspaper's own tag that led there.
  ///
  /// `builtIn` are the paths of built-in files. Without such a tag the problem stays as it is.
  fileprivate func outside(_ builtIn: Set<String>) -> Diagnostic {
    guard builtIn.contains(range.path), let own = labels.first(where: { !builtIn.contains($0.range.path) }) else {
      return self
    }
    return Diagnostic(
      id, severity, message, at: own.range, labels: [Label("in this built-in template", at: range)],
      hint: id == .unknownTemplateKey ? Self.sectionHint : hint)
  }

  fileprivate static let sectionHint =
    "put this tag into a section of what the template shows, as in {{#site.latest}}{{> card}}{{/site.latest}}"
}

extension [Diagnostic] {
  /// The problems, with only one for each tag that includes a built-in template where its keys are unknown.
  fileprivate var oncePerOwnTag: [Diagnostic] {
    var seen: Set<SourceRange> = []
    return filter { $0.hint != Diagnostic.sectionHint || seen.insert($0.range).inserted }
  }
}

extension ThemeFiles {
  /// The problems of the newspaper's own unreadable text files, and the paths of these files.
  fileprivate var broken: (problems: [Diagnostic], paths: Set<String>) {
    let texts = overlay.filter { !$0.name.hasPrefix("assets/") }
    let problems = texts.flatMap { SourceCheck.check($0.source) }
    return (problems, Set(problems.map(\.range.path)))
  }

  /// The layouts and partials, except those at some paths.
  fileprivate func templates(without broken: Set<String>) -> [TemplateFile] {
    let all =
      files(in: "layouts/").compactMap { TemplateFile($0, role: .layout) }
      + files(in: "partials/").compactMap { TemplateFile($0, role: .partial) }
    return broken.isEmpty ? all : all.filter { !broken.contains($0.source.path) }
  }

  /// The names of all templates of a role, unreadable ones included.
  fileprivate func names(of role: TemplateFile.Role) -> [String] {
    templates(without: []).filter { $0.role == role }.map(\.name)
  }
}

extension TemplateFile {
  /// Creates a template from a file; nil if it is none by its extension.
  fileprivate init?(_ file: (name: String, source: SourceFile), role: Role) {
    guard file.name.hasSuffix(".mustache") else { return nil }
    self.init(role: role, name: String(file.name.dropLast(".mustache".count)), source: file.source)
  }
}
