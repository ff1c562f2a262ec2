import ByteCoding
import ContentModel
import Diagnostics
import Templating

/// Reads and checks a theme for one site.
public struct ThemeLoader {
  private let files: ThemeFiles
  private let configuration: SiteConfiguration
  /// The uses of layouts by published texts.
  private let uses: [LayoutUse]
  /// The words that the templates were parsed with.
  private let keys: KeyTable
  private let words: Words
  private let assets: AssetTable
  private let assetAddresses: TextTable
  private let logo: Logo?
  private let library: TemplateLibrary
  private let directives: DirectivePartials
  /// The layouts that pages need and content names, each once for each type of view that it shows.
  private let layouts: [ResolvedLayout]
  /// The paths of templates that could not be parsed.
  private let unparsed: Set<String>
  /// False if the words or a template cannot be read, so that each of their uses would be an error.
  private let isReadable: Bool
  private var diagnostics: [Diagnostic]

  /// Loads the theme; nil if there is an error among the diagnostics.
  ///
  /// `layouts` are the uses by published texts. `named` are the layouts that any text names; nil if they are not known,
  /// so unused layouts are not reported.
  public static func load(
    _ files: ThemeFiles, configuration: SiteConfiguration, layouts: [LayoutUse], named: Set<String>? = nil
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var loader = ThemeLoader(files, configuration, layouts, named)
    guard loader.isReadable else { return (nil, loader.diagnostics) }
    let partials = TemplateContract.partials(loader.directives).filter { loader.isSound($0.partial) }
    let check = loader.check(partials)
    guard !loader.diagnostics.containsError else { return (nil, loader.diagnostics) }
    loader.diagnostics += OverlayTemplateChecks.unfilled(
      loader.layouts, loader.library,
      pages: TemplateContract.pages.map(\.layout).compactMap(loader.library.layoutID), builtIn: files.builtIn)
    return (loader.theme(check, partials), loader.diagnostics)
  }

  /// Reads the files, and parses the templates.
  private init(
    _ files: ThemeFiles, _ configuration: SiteConfiguration, _ uses: [LayoutUse], _ named: Set<String>?
  ) {
    self.files = files
    self.configuration = configuration
    self.uses = uses
    var keys = KeyTable(TemplateKey.allCases.map(\.word))
    let broken = files.broken
    let (words, wordProblems) = Words.load(
      files, language: configuration.language, without: broken.paths, keys: &keys)
    let tokens = ThemeTokens(configuration.theme)
    assets = AssetTable(files, tokens: tokens.css, address: configuration.address)
    let (logo, logoProblems) = Logo.find(configuration.theme, among: assets.assets)
    assetAddresses = TextTable(
      assets.assets.map { ($0.word, configuration.address.rootRelative($0.path)) }, keys: &keys)
    let (library, syntax) = TemplateLibrary.parse(files.templates(without: broken.paths), keys: &keys)
    let (layouts, missing) = Self.layouts(uses, in: library, files)
    self.words = words
    self.logo = logo
    self.library = library
    self.layouts = layouts
    self.keys = keys
    directives = DirectivePartials(in: library)
    unparsed = Set(syntax.lazy.filter { $0.severity == .error }.map(\.range.path))
    isReadable = broken.paths.isEmpty && !wordProblems.containsError
    diagnostics = broken.problems + OverlayFileChecks.check(files, language: configuration.language)
    diagnostics += wordProblems + files.outdated + assets.diagnostics + tokens.diagnostics + logoProblems + syntax
    if syntax.containsError {
      diagnostics += missing
    } else {
      diagnostics += OverlayTemplateChecks.check(files, library, layouts: files.names(of: .layout)) + missing
      let used = named.map { TemplateContract.pages.map(\.layout) + $0 }
      diagnostics += used.map { OverlayTemplateChecks.unusedLayouts(files, library, used: $0) } ?? []
    }
  }

  /// True if a partial and all that it includes could be parsed.
  private func isSound(_ partial: PartialID) -> Bool { isSound(library.files(reachedFrom: partial)) }

  private func isSound(_ files: [TemplateFile]) -> Bool { files.allSatisfy { !unparsed.contains($0.source.path) } }

  /// Checks the layouts and partials that could be parsed against their views.
  private mutating func check(_ partials: [(partial: PartialID, context: ViewType)]) -> TemplateCheck {
    let schema = TemplateContract.schema(words: words, assets: assetAddresses)
    let readable = layouts.filter { isSound(library.files(reachedFrom: $0.id)) }
    let (sound, unsuitable) = Self.suitable(readable, in: library, schema, keys)
    diagnostics += uses.filter { use in unsuitable.contains { $0.shows(use) } }.map { use in
      .unsuitableLayout(use.name, meant: TemplateContract.layout(for: use.context), at: use.range)
    }
    let check = library.check(
      sound.map { ($0.id, $0.context) }, partials: partials, globals: GlobalsView.viewType(), schema: schema, keys: keys
    )
    // The newspaper's own base may omit blocks that built-in layouts fill.
    diagnostics +=
      check.diagnostics.filter { $0.id != .unknownBlock || !files.builtIn.contains($0.range.path) }
      .map { $0.outside(files.builtIn) }.oncePerOwnTag
    return check
  }

  /// Returns the theme of templates without errors.
  private func theme(_ check: TemplateCheck, _ partials: [(partial: PartialID, context: ViewType)]) -> Theme {
    let cards = check.cardPartials.flatMap { library.files(reachedFrom: $0) }
    // Any page may show a text with directives in it.
    let shared = partials.flatMap { library.files(reachedFrom: $0.partial) }
    let table = LayoutTable(
      layouts.map { layout in
        let files = library.files(reachedFrom: layout.id) + shared
        return (layout.name, layout.id, Self.digest(of: files), RareKeyTable.groups(check.watched(in: files)))
      })
    let (all, feedStyle) = (assets.assets, Self.feedStyle)
    return Theme(
      library: check.library, keys: keys, words: words, assetAddresses: assetAddresses,
      feedStyle: all.first { $0.name == feedStyle }.map { configuration.address.rootRelative($0.path) },
      outwardLinks: assets.outwardLinks, assetNames: all.map(\.name),
      assets: all.filter { configuration.feeds != nil || $0.name != feedStyle }.map(\.output), logo: logo,
      cardPartials: check.cardPartials, directives: directives, layouts: table,
      cardDigest: Self.digest(of: cards), rareKeysOfCards: RareKeyTable.groups(check.watched(in: cards)))
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
