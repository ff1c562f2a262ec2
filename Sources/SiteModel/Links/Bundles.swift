/// The bundles of a newspaper: folders that hold an `index.md`, and its files.
struct Bundles {
  /// Paths in the root folders of texts, which are not bundles.
  private static let roots = ["Content/articles/index.md", "Content/pages/index.md"]

  /// The path of each bundle's `index.md`, by its folder with a slash at its end.
  private let articles: [String: String]

  /// Finds the bundles; `paths` are those of all texts, published or not.
  init(_ paths: some Sequence<String>) {
    let bundles = paths.filter { $0.hasSuffix("/index.md") && !Self.roots.contains($0) }
    articles = Dictionary(bundles.map { (SourcePath.folder(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the path of the text of the innermost bundle that holds a file; nil if there is none.
  func owner(of file: String) -> String? {
    guard !articles.isEmpty else { return nil }
    var folder = SourcePath.folder(of: file)
    while !folder.isEmpty {
      if let article = articles[folder] { return article }
      folder = SourcePath.folder(of: String(folder.dropLast()))
    }
    return nil
  }
}
