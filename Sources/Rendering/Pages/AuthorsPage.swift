import ByteCoding
import SiteModel

/// The index of all authors.
struct AuthorsPage: PageKind {
  static let layout = "authors"
  static let viewName = "authors page"
  static let isList = true
  static let dependencies: ArticleDependencies = [.siteCounts]

  let plan: PagePlan

  func facts(in context: RenderContext) -> PageFacts {
    context.facts(of: plan, title: context.words["authors"] ?? "")
  }

  /// Covers the names, ids and article counts of all authors.
  func digest(_ digest: inout PageDigest) -> Digest? {
    for author in digest.context.site.authors {
      digest.add(author.name)
      digest.add(author.id)
      digest.add(author.articles.count)
    }
    return digest.finish()
  }

  static let fields = FieldTable<PageView<AuthorsPage>>(
    PageView<AuthorsPage>.commonFields + [
      .views(.authors, "All authors, by name.") { view in
        view.context.site.authors.map { AuthorEntryView(author: $0, context: view.context) }
      },
      .flag(.hasAuthors, "True if there is any.") { !$0.context.site.authors.isEmpty },
    ])
}
