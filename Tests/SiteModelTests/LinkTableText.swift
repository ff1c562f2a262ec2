import SiteModel

extension ResolvedLink {
  /// What a test quotes: `text only`, or the path and, behind an arrow, the picture's file.
  var text: String {
    switch self {
    case .offSite: "as written"
    case .samePage(let suffix): "same page \(suffix)"
    case .textOnly: "text only"
    case .onSite(let path, let suffix): path + suffix
    case .picture(let path, let suffix, let file): "\(path)\(suffix) ← \(file)"
    }
  }
}

extension LinkTable {
  /// `source → output` of each file that is published beside pages.
  var published: [String] { files.map { "\($0.source) → \($0.output)" } }
}

extension LinkTable {
  /// What each of an article's references leads to, in words.
  func texts(of article: ArticleIndex, in site: Site) -> [String] {
    let links = self[article]
    return site[article].article.body.references.indices.map { $0 < links.count ? links[$0].text : "as written" }
  }
}
