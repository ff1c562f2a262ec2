import CommonMark
import SiteModel
import Templating

extension RenderContext {
  /// The page that a plan asks for, rendered when it is wanted.
  public func file(for plan: PagePlan, fingerprint: Fingerprint? = nil) -> OutputFile {
    OutputFile(
      path: plan.output, content: .rendered { bytes in try self.render(plan, into: &bytes) }, fingerprint: fingerprint)
  }

  /// Puts the page that a plan asks for into an empty buffer.
  ///
  /// Returns where the page has an article's text, if it has it once. Throws a ``RenderingProblem`` if its templates
  /// never come to an end, or what fetching its text throws.
  @discardableResult
  package func render(_ plan: PagePlan, into bytes: inout [UInt8]) throws -> Range<Int>? {
    let name = layout(of: plan)
    var texts: [Range<Int>] = []
    if let layout = theme.library.layoutID(name) {
      let globals = GlobalsView(context: self)
      let isWhole = theme.library.render(
        layout, globals: globals, context: try view(of: plan), into: &bytes, tracking: &texts)
      guard isWhole else { throw RenderingProblem("layouts/\(name)") }
    }
    let frame = PageFrame(isPreview: site.isPreview, notice: words["preview_notice"] ?? "")
    let added = frame.complete(&bytes, before: texts.first?.lowerBound ?? 0)
    guard texts.count == 1, let text = texts.first else { return nil }
    return text.lowerBound + added..<text.upperBound + added
  }

  /// The name of the layout that shows a page.
  func layout(of plan: PagePlan) -> String {
    if case .article(let index) = plan.content, let own = site[index].layout { return own.name }
    if case .page(let index) = plan.content, let own = site[index].layout { return own.value }
    return plan.content.layout
  }

  /// The view that a page's layout sees; throws what fetching an article's text throws.
  func view(of plan: PagePlan) throws -> any View {
    switch plan.content {
    case .article(let index):
      ArticlePageView(index: index, text: try site[index].article.text.html(), plan: plan, context: self)
    case .front(let list): FrontPageView(list: list, plan: plan, context: self)
    case .section(let index, let list): SectionPageView(index: index, list: list, plan: plan, context: self)
    case .tag(let index, let list): TagPageView(index: index, list: list, plan: plan, context: self)
    case .archive(let index, let list): ArchivePageView(index: index, list: list, plan: plan, context: self)
    case .tombstone(let index): TombstonePageView(index: index, plan: plan, context: self)
    case .redirect(let target, let title):
      RedirectPageView(target: target, pageTitle: title, plan: plan, context: self)
    case .tags: TagsPageView(plan: plan, context: self)
    case .author(let index, let list): AuthorPageView(index: index, list: list, plan: plan, context: self)
    case .authors: AuthorsPageView(plan: plan, context: self)
    case .page(let index): StandingPageView(index: index, plan: plan, context: self)
    case .notFound: NotFoundPageView(plan: plan, context: self)
    }
  }
}
