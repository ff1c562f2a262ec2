/// The folders that are an article with its files: those that hold an `index.md`.
struct Bundles {
  /// The roots of all texts are no bundles.
  private static let roots = ["Content/articles/index.md", "Content/pages/index.md"]

  /// By folder, with a slash at its end.
  private let articles: [String: String]

  /// `paths` are those of all articles, published or not.
  init(_ paths: some Sequence<String>) {
    let bundles = paths.filter { $0.hasSuffix("/index.md") && !Self.roots.contains($0) }
    articles = Dictionary(bundles.map { (SourcePath.folder(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The path of the article in whose bundle a file lies: that of the nearest folder.
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
