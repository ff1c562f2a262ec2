import ContentModel
import Diagnostics

/// The articles and sections at the top of the front page.
public struct FrontSelection: Sendable {
  /// The article that leads; nil for a newspaper without articles.
  public let lead: ArticleIndex?
  /// Pinned articles beside the lead, newest first.
  public let pinned: [ArticleIndex]
  /// Sections that have a block of their own, in the order that the configuration gives.
  public let blocks: [SectionIndex]
}

extension FrontSelection {
  /// The most articles in a block.
  public static let blockSize = 4

  /// Chooses the lead, the pinned articles and the blocks.
  ///
  /// The lead is the configured one while it is fresh, or else the newest pinned article, or else the newest of all.
  static func choose(
    _ articles: [SiteArticle], sections: [Section], names: RecordNames, heldBack: [HeldBack],
    configuration: SiteConfiguration, moment: Moment
  ) -> (selection: FrontSelection, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    if let wanted = configuration.front.lead, !articles.contains(where: { $0.article.id.value == wanted.value }) {
      let range = SourceRange(path: SiteConfiguration.path, offsets: wanted.range)
      if heldBack.contains(where: { $0.id == wanted.value }) {
        diagnostics.append(.heldBackLead(wanted.value, at: range))
      } else {
        diagnostics.append(.unknownLead(wanted.value, known: articles.lazy.map(\.article.id.value), at: range))
      }
    }
    let top = top(articles.map(\.article), configuration, at: moment)
    var blocks: [SectionIndex] = []
    for name in configuration.front.blocks {
      let id = names.id(of: name.value)
      let range = SourceRange(path: SiteConfiguration.path, offsets: name.range)
      if let row = sections.firstIndex(where: { $0.id == id }) {
        if blocks.contains(SectionIndex(row)) { diagnostics.append(.repeatedBlock(name.value, at: range)) }
        blocks.append(SectionIndex(row))
      } else {
        diagnostics.append(.unknownSection(name.value, known: sections.map(\.id), at: range))
      }
    }
    let selection = FrontSelection(
      lead: top.first.map(ArticleIndex.init), pinned: top.dropFirst().map(ArticleIndex.init), blocks: blocks)
    return (selection, diagnostics)
  }

  /// Returns the row of the lead, then those of the articles pinned beside it; empty without articles.
  ///
  /// `articles` are all that are shown, newest first.
  static func top(_ articles: [Article], _ configuration: SiteConfiguration, at moment: Moment) -> [Int] {
    let pinned = articles.indices.filter { articles[$0].isPinned(at: moment) }
    let wanted = configuration.front.lead.flatMap { lead in articles.firstIndex { $0.id.value == lead.value } }
    let lead = wanted.flatMap { row in
      let age = moment.seconds - articles[row].published.seconds
      return age < configuration.front.leadDays * 86_400 ? row : nil
    }
    guard let top = lead ?? pinned.first ?? articles.indices.first else { return [] }
    return [top] + pinned.filter { $0 != top }
  }
}

extension Article {
  /// True while the article is pinned to the front page.
  func isPinned(at moment: Moment) -> Bool {
    switch details.pin {
    case .always: true
    case .until(let end): moment < end
    case nil: false
    }
  }
}

extension Diagnostic {
  static func unknownLead(_ id: String, known: some Sequence<String>, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownArticle, .error, "no article has the id '\(id)'", at: range,
      hint: Suggestion.hint(for: id, among: known) ?? "the id is the file's path below Content/articles, with hyphens")
  }

  static func heldBackLead(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .heldBackTarget, .warning, "the lead article '\(id)' is not public, so another one leads", at: range,
      hint: "take the line out, or publish the article")
  }

  static func repeatedBlock(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateName, .error, "the section '\(name)' has a block already", at: range, hint: "take one of them out")
  }

  static func mistypedSection(_ name: String, near: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownSection, .warning, "'\(name)' is none of the sections in site.yml", at: range,
      hint: "did you mean '\(near)'? If not, add it to 'sections'")
  }

  static func unknownSection(_ name: String, known: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownSection, .error, "there is no section '\(name)'", at: range,
      hint: Suggestion.hint(for: name, among: known) ?? "there are: \(known.joined(separator: ", "))")
  }
}
