import Building
import ContentModel
import Diagnostics
import Files
import SiteModel

/// The properties of an article, each with its origin.
struct ArticleFacts {
  private let article: Article
  private let edition: Edition
  private let lines: LineIndex
  private let configuration: SourceFile
  private let origins: ArticleOrigins
  private let reason: HeldBack.Reason?

  /// The facts of an article; its file is read again for the ranges of its keys.
  ///
  /// `reason` is that for which it is held back, nil if it is published. Throws a ``FileError`` if the article or the
  /// configuration cannot be read.
  init(_ article: Article, in edition: Edition, reason: HeldBack.Reason?) throws(FileError) {
    let source = try edition.project.read(article.path)
    self.article = article
    self.edition = edition
    self.reason = reason
    configuration = try edition.project.read(SiteConfiguration.path)
    lines = LineIndex(source.bytes)
    origins = ArticleOrigins(article, source: source)
  }

  /// All properties, in the order in which they are shown.
  var all: [Explanation.Fact] {
    let details = article.details
    var facts = [state, fact("title", article.title.value, origins.title), address]
    facts.append(fact("date", article.published.iso8601, origins.date))
    if reason == nil, let expires = details.expires { facts.append(fact("expires", expires.iso8601, origins.expires)) }
    if details.permalink == nil { facts.append(fact("slug", article.slug.value, origins.slug)) }
    facts.append(fact("id", article.id.value, origins.id))
    facts.append(fact("layout", details.layout?.value ?? "article", origins.layout))
    facts.append(fact("section", details.section?.value ?? "none", origins.section))
    if details.tags.isEmpty { facts.append(fact("tags", "none", origins.tags)) }
    facts += details.tags.map { fact("tag", $0.value, .written(range($0.range))) }
    if details.authors.isEmpty { facts.append(fact("authors", "none", origins.authors)) }
    facts += details.authors.map { byline in
      let role = byline.role.map { " (\($0.rawValue))" } ?? ""
      return fact("author", byline.author.value + role, .written(range(byline.author.range)))
    }
    return facts
  }

  private var state: Explanation.Fact {
    let state = ArticleState(reason).rawValue
    return switch reason {
    case nil: Explanation.Fact(key: "state", value: state, file: nil, line: nil, note: "nothing holds it back")
    case .draft: fact("state", state, origins.draft)
    case .scheduled: fact("state", state, origins.date)
    case .expired: fact("state", state, origins.expires)
    case .withdrawn: fact("state", state, origins.status)
    }
  }

  private var address: Explanation.Fact {
    let path = edition.path(of: article).map(edition.configuration.address.shown) ?? "none"
    if let permalink = origins.permalink { return fact("address", path, permalink) }
    let range = KeyRanges(yaml: configuration).range(of: "permalink")
    let line = range.map { LineIndex(configuration.bytes).position(at: $0.offsets.lowerBound).line }
    let pattern = edition.configuration.permalink.text
    return Explanation.Fact(
      key: "address", value: path, file: range?.path, line: line,
      note: range == nil ? "default pattern \(pattern)" : "pattern \(pattern)")
  }

  private func fact(_ key: String, _ value: String, _ origin: Origin) -> Explanation.Fact {
    var line: Int?
    var note: String?
    switch origin {
    case .written(let range): line = lines.position(at: range.offsets.lowerBound).line
    case .fileName: note = "the file's name"
    case .path: note = "the file's path"
    case .title: note = "the title"
    case .standard: note = "default"
    }
    return Explanation.Fact(key: key, value: value, file: line == nil ? nil : article.path, line: line, note: note)
  }

  private func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(path: article.path, offsets: offsets) }
}
