import Diagnostics

@testable import Templating

/// Templates in one value: a layout named `main` and partials by name.
struct Templates {
  let library: TemplateLibrary
  let diagnostics: [Diagnostic]
  var keys = KeyTable()

  init(_ main: String, partials: [String: String] = [:]) {
    var files = [Self.file(.layout, named: "main", text: main)]
    for (name, text) in partials.sorted(by: { $0.key < $1.key }) {
      files.append(Self.file(.partial, named: name, text: text))
    }
    (library, diagnostics) = TemplateLibrary.parse(files, keys: &keys)
  }

  /// The same with another library made of them.
  func with(_ library: TemplateLibrary) -> Templates {
    Templates(library: library, diagnostics: diagnostics, keys: keys)
  }

  private init(library: TemplateLibrary, diagnostics: [Diagnostic], keys: KeyTable) {
    self.library = library
    self.diagnostics = diagnostics
    self.keys = keys
  }

  private static func file(_ role: TemplateFile.Role, named name: String, text: String) -> TemplateFile {
    TemplateFile(role: role, name: name, source: SourceFile(path: "\(name).mustache", text: text))
  }

  /// What `main` makes of `data`.
  func render(_ data: Sample, globals: [String: Sample] = [:]) -> String {
    var keys = keys
    var output: [UInt8] = []
    guard let layout = library.layoutID("main") else { return "" }
    library.render(layout, globals: Sample.view(of: globals, &keys), context: data.value(&keys), into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
