import Diagnostics

/// The parsed templates of a site; immutable, so that renderers may share them.
public final class TemplateLibrary: Sendable {
  let program: Program
  /// In the order of the files that were parsed.
  let templates: [Template]
  /// The indexes in `templates` of the layouts and of the partials, by name.
  let layouts: [String: Int]
  let partials: [String: Int]

  /// A parsed template.
  struct Template: Sendable {
    let file: TemplateFile
    /// The indexes of its operations in the program, the `endTemplate` included.
    let operations: Range<Int>
  }

  private init(program: Program, templates: [Template], layouts: [String: Int], partials: [String: Int]) {
    self.program = program
    self.templates = templates
    self.layouts = layouts
    self.partials = partials
  }

  /// Returns a replica for another task, with the same program.
  public func replica() -> TemplateLibrary {
    TemplateLibrary(program: program, templates: templates, layouts: layouts, partials: partials)
  }

  /// Parses templates and finds all syntax errors in them.
  ///
  /// Of two files of one role and name the first counts. The keys in tags are interned in `keys`. The diagnostics are
  /// sorted. Despite errors among them the library renders the valid parts of the templates.
  public static func parse(
    _ files: [TemplateFile], keys: inout KeyTable
  ) -> (library: TemplateLibrary, diagnostics: [Diagnostic]) {
    let layouts = index(files, .layout)
    let partials = index(files, .partial)
    var compiler = Compiler(
      keys: keys, partials: partials, parents: partials.merging(layouts) { partial, _ in partial })
    var templates: [Template] = []
    var diagnostics: [Diagnostic] = []
    for (index, file) in files.enumerated() {
      var scanner = Scanner(file.source)
      scanner.scan()
      var nesting = TagPairing(scanner.tokens, of: file.source)
      nesting.pair()
      var layout = StandaloneTags(nesting.tokens, bytes: file.source.bytes)
      layout.arrange()
      diagnostics += scanner.diagnostics + nesting.diagnostics
      let operations = compiler.compile(layout.tokens, of: file.source.bytes, file: index)
      templates.append(Template(file: file, operations: operations))
    }
    keys = compiler.keys
    let library = TemplateLibrary(
      program: compiler.program, templates: templates, layouts: layouts, partials: partials)
    return (library, diagnostics.sorted())
  }

  private static func index(_ files: [TemplateFile], _ role: TemplateFile.Role) -> [String: Int] {
    Dictionary(
      files.enumerated().filter { $0.element.role == role }.map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The layout of a name, or nil if there is none.
  public func layoutID(_ name: String) -> LayoutID? { layouts[name].map(LayoutID.init) }

  /// The partial of a name, or nil if there is none.
  public func partialID(_ name: String) -> PartialID? { partials[name].map(PartialID.init) }

  /// The name of a partial.
  public func name(of partial: PartialID) -> String { templates[partial.template].file.name }

  /// True if a tag of any template names the key.
  public func mentions(_ key: Key) -> Bool { program.keys.contains(key) }

  /// Appends a page: `layout` rendered with `context` innermost and `globals` around it.
  ///
  /// `tracked` gets the byte ranges of tracked HTML in the output, in order. False if the rendering was stopped at a
  /// limit of operations or bytes.
  public func render(
    _ layout: LayoutID, globals: some View, context: some View, into output: inout [UInt8],
    tracking tracked: inout [Range<Int>]
  ) -> Bool {
    var renderer = Renderer(self, globals: TypedViewBox(globals), context: .view(context))
    let isWhole = renderer.run(layout.template, into: &output)
    tracked = renderer.tracked
    return isWhole
  }

  /// Appends a page whose context may be any value; that of a published page is a view.
  @discardableResult
  func render(_ layout: LayoutID, globals: some View, context: Value, into output: inout [UInt8]) -> Bool {
    var renderer = Renderer(self, globals: TypedViewBox(globals), context: context)
    return renderer.run(layout.template, into: &output)
  }

  /// Appends a closed view rendered through `partial`, which the view's `fragment(of:)` may return from then on.
  ///
  /// False if the rendering was stopped at a limit, as in ``render(_:globals:context:into:tracking:)``.
  @discardableResult
  public func renderFragment(
    _ partial: PartialID, globals: some View, context: some View, into output: inout [UInt8]
  ) -> Bool {
    var renderer = Renderer(self, globals: TypedViewBox(globals), context: .view(context))
    return renderer.run(partial.template, into: &output)
  }

  /// Checks layouts against the types of their views, and values against their places in the page.
  ///
  /// Branches that are never taken are checked too.
  ///
  /// - Parameters:
  ///   - layouts: layouts of this library, each with the type of the page's own view.
  ///   - partials: partials that are rendered by themselves, each with the type of its view.
  ///   - globals: the type of the view around every page.
  ///   - schema: the types that these, and each other, name.
  ///   - keys: the table that the library was parsed with.
  /// - Returns: the errors, the partials whose views may be rendered ahead, and the library to render with.
  public func check(
    _ layouts: [(layout: LayoutID, context: ViewType)], partials: [(partial: PartialID, context: ViewType)] = [],
    globals: ViewType, schema: Schema, keys: KeyTable
  ) -> TemplateCheck {
    var schema = schema
    schema.add(globals)
    schema.globals = globals.name
    for context in layouts.map(\.context) + partials.map(\.context) { schema.add(context) }
    var checker = Checker(self, keys: keys, schema: schema)
    for (layout, context) in layouts { checker.check(layout.template, context: context.name) }
    for (partial, context) in partials { checker.check(partial.template, context: context.name) }
    var program = program
    if !checker.namesPastItems.isEmpty {
      program.operations = program.operations.map { $0.passingItems(where: checker.namesPastItems.contains) }
    }
    for (operation, isEncoded) in checker.encodings where isEncoded {
      if case .variable(let name) = program.operations[operation] {
        program.operations[operation] = .percentEncoded(name)
      }
    }
    return TemplateCheck(
      diagnostics: checker.diagnostics.oncePerRange(),
      fragments: checker.fragments.sorted { ($0.partial.template, $0.type) < ($1.partial.template, $1.type) },
      library: TemplateLibrary(program: program, templates: templates, layouts: self.layouts, partials: self.partials),
      watchedKeyUses: Dictionary(
        checker.watchedKeyUses.map { (templates[$0].file.source.path, $1) }, uniquingKeysWith: { $0.union($1) }))
  }
}

/// The result of checking a library.
public struct TemplateCheck: Sendable {
  /// The errors, sorted; one of each kind in a range, however many views it concerns.
  public let diagnostics: [Diagnostic]
  /// The partials that render closed views, each with the views' type; sorted by partial, then type.
  ///
  /// These views may be rendered ahead.
  public let fragments: [FragmentUse]
  /// The templates to render with: values in queries of addresses are percent-encoded.
  public let library: TemplateLibrary
  /// The watched keys that templates use, by the path of the template's file.
  let watchedKeyUses: [String: Set<ViewKey>]

  /// The watched keys of the schema that some of these templates use.
  public func watched(in files: [TemplateFile]) -> Set<ViewKey> {
    files.reduce(into: []) { $0.formUnion(watchedKeyUses[$1.source.path] ?? []) }
  }
}
