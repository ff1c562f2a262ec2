import Diagnostics

/// The templates of a site, parsed; shared by all that render with them, and never changed.
public final class TemplateLibrary: Sendable {
  let program: Program
  let templates: [Template]
  let layouts: [String: Int]
  let partials: [String: Int]

  /// A parsed template.
  struct Template: Sendable {
    let file: TemplateFile
    /// Its operations, the `endTemplate` included.
    let operations: Range<Int>
  }

  private init(program: Program, templates: [Template], layouts: [String: Int], partials: [String: Int]) {
    self.program = program
    self.templates = templates
    self.layouts = layouts
    self.partials = partials
  }

  /// Parses templates and finds all errors of syntax in them.
  ///
  /// Of two files of one role and name the first counts. The words of their names are interned in `keys`. With errors
  /// among the diagnostics, the library still renders what could be made of the templates.
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
      var nesting = Nesting(scanner.tokens, of: file.source)
      nesting.pair()
      var layout = LineLayout(nesting.tokens, bytes: file.source.bytes)
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
  /// `tracked` gets the ranges of the output in which tracked HTML was written, in order. False if it was stopped, since
  /// it took too many operations or became too large.
  public func render(
    _ layout: LayoutID, globals: any View, context: any View, into output: inout [UInt8],
    tracking tracked: inout [Range<Int>]
  ) -> Bool {
    var renderer = Renderer(self, globals: globals, context: .view(context))
    let isWhole = renderer.run(layout.template, into: &output)
    tracked = renderer.tracked
    return isWhole
  }

  /// Appends a page whose context may be any value; that of a real page is a view.
  @discardableResult
  func render(_ layout: LayoutID, globals: any View, context: Value, into output: inout [UInt8]) -> Bool {
    var renderer = Renderer(self, globals: globals, context: context)
    return renderer.run(layout.template, into: &output)
  }

  /// Appends what `partial` makes of a closed view: the bytes that the view's `fragment(of:)` may give from then on.
  ///
  /// False if it was stopped, as ``render(_:globals:context:into:)`` is.
  @discardableResult
  public func renderFragment(
    _ partial: PartialID, globals: any View, context: any View, into output: inout [UInt8]
  ) -> Bool {
    var renderer = Renderer(self, globals: globals, context: .view(context))
    return renderer.run(partial.template, into: &output)
  }

  /// Checks all that layouts can render, in branches never taken too, against the types of their views and the places in
  /// a page where values stand.
  ///
  /// - Parameters:
  ///   - layouts: layouts of this library, each with the type of the page's own view.
  ///   - partials: partials that are rendered by themselves, each with the type of its view.
  ///   - globals: the type of the view around every page.
  ///   - schema: the types that these, and each other, name.
  ///   - keys: the table that the library was parsed with.
  /// - Returns: the errors, what may be rendered ahead, and the library to render with.
  public func check(
    _ layouts: [(layout: LayoutID, context: ViewType)], partials: [(partial: PartialID, context: ViewType)] = [],
    globals: ViewType, schema: Schema, keys: KeyTable
  ) -> TemplateCheck {
    var schema = schema
    schema.add(globals)
    for context in layouts.map(\.context) + partials.map(\.context) { schema.add(context) }
    var checker = Checker(self, keys: keys, types: TypeStack.Types(schema: schema, globals: globals.name))
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
      diagnostics: checker.diagnostics.oncePerPlace(),
      fragments: checker.fragments.sorted { ($0.partial.template, $0.type) < ($1.partial.template, $1.type) },
      library: TemplateLibrary(program: program, templates: templates, layouts: self.layouts, partials: self.partials),
      asked: Dictionary(
        checker.asked.map { (templates[$0].file.source.path, $1) }, uniquingKeysWith: { $0.union($1) }))
  }
}

/// The templates of a library, checked.
public struct TemplateCheck: Sendable {
  /// The errors, in order; one of each kind at a place, however many views meet it there.
  public let diagnostics: [Diagnostic]
  /// The partials that render closed views, each with the views' type.
  ///
  /// They serve to render these views ahead.
  public let fragments: [FragmentUse]
  /// The templates to render with: values in queries of addresses are percent-encoded.
  public let library: TemplateLibrary
  /// The watched keys that templates ask for, by the paths of their files.
  let asked: [String: Set<ViewKey>]

  /// The keys among those that the schema watches for which some templates ask.
  public func watched(in files: [TemplateFile]) -> Set<ViewKey> {
    files.reduce(into: []) { $0.formUnion(asked[$1.source.path] ?? []) }
  }
}
