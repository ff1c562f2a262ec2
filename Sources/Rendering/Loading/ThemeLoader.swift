import ByteCoding
import ContentModel
import Diagnostics
import Templating

/// Reads and checks a theme for one site.
public enum ThemeLoader {
  /// The theme, or nil if an error among the diagnostics stands in its way.
  ///
  /// `layouts` are the layouts that articles name.
  public static func load(
    _ files: ThemeFiles, configuration: SiteConfiguration, layouts: [LayoutUse]
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var keys = KeyTable(TemplateKey.allCases.map(\.word))
    let texts = files.files.filter { !$0.name.hasPrefix("assets/") }.map(\.source)
    let broken = texts.flatMap(SourceCheck.check)
    guard broken.isEmpty else { return (nil, broken) }

    var (words, diagnostics) = WordsLoader.load(files, language: configuration.language, keys: &keys)
    let tokens = ThemeTokens(configuration.theme)
    let (assets, assetProblems) = AssetTable.read(files, tokens: tokens.css)
    diagnostics += files.outdated + assetProblems + tokens.diagnostics
    let (logo, logoProblems) = Logo.find(configuration.theme, among: assets)
    diagnostics += logoProblems
    let addresses = TextTable(assets.map { ($0.word, configuration.address.rootRelative($0.path)) }, keys: &keys)
    let templates =
      files.files(in: "layouts/").compactMap { TemplateFile($0, role: .layout) }
      + files.files(in: "partials/").compactMap { TemplateFile($0, role: .partial) }
    let (library, syntax) = TemplateLibrary.parse(templates, keys: &keys)
    diagnostics += syntax
    guard !syntax.containsError else { return (nil, diagnostics) }

    let schema = Contract.schema(words: words, assets: addresses)
    let names = templates.filter { $0.role == .layout }.map(\.name)
    var wanted: [(layout: String, context: ViewType, origin: SourceRange)] = Contract.pages.map {
      ($0.layout, $0.type, .wholeFile("Templates/layouts"))
    }
    for use in layouts { wanted.append((use.name, use.context, use.range)) }
    var found: [(name: String, id: LayoutID, context: ViewType)] = []
    for (layout, context, origin) in wanted {
      if let id = library.layoutID(layout) {
        found.append((layout, id, context))
      } else {
        diagnostics.append(.unknownLayout(layout, known: names, at: origin))
      }
    }
    let check = library.check(
      found.map { ($0.id, $0.context) }, globals: GlobalsView.viewType(), schema: schema, keys: keys)
    // A newspaper's own base may leave out blocks that built-in layouts fill.
    diagnostics += check.diagnostics.filter { $0.id != .unknownBlock || !files.builtIn.contains($0.range.path) }
    guard !diagnostics.containsError else { return (nil, diagnostics) }
    var cardPartials: [PartialID] = []
    for use in check.fragments where !cardPartials.contains(use.partial) { cardPartials.append(use.partial) }
    let theme = Theme(
      library: check.library, keys: keys, words: words, assetAddresses: addresses, assets: assets.map(\.output),
      logo: logo, cardPartials: cardPartials,
      layouts: LayoutTable(found.map { ($0.name, $0.id, digest(of: library.files(reachedFrom: $0.id))) }),
      cardDigest: digest(of: cardPartials.flatMap { library.files(reachedFrom: $0) }))
    return (theme, diagnostics)
  }

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

extension TemplateFile {
  /// Nil for a file that is no template.
  fileprivate init?(_ file: (name: String, source: SourceFile), role: Role) {
    guard file.name.hasSuffix(".mustache") else { return nil }
    self.init(role: role, name: String(file.name.dropLast(".mustache".count)), source: file.source)
  }
}
