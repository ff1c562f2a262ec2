import SiteModel
import Templating

extension RenderContext {
  /// The page that a plan asks for.
  public func render(_ plan: PagePlan) -> OutputFile {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 * 1024)
    if let layout = theme.library.layoutID(layout(of: plan)) {
      theme.library.render(layout, globals: GlobalsView(context: self), context: view(of: plan), into: &bytes)
    }
    PageFrame(isPreview: site.isPreview, notice: words["preview_notice"] ?? "").complete(&bytes)
    return OutputFile(path: plan.output, content: .bytes(bytes))
  }

  private func layout(of plan: PagePlan) -> String {
    if case .article(let index) = plan.content, let own = site[index].article.details.layout { return own.value }
    return plan.content.layout
  }

  private func view(of plan: PagePlan) -> any View {
    switch plan.content {
    case .article(let index): ArticlePageView(index: index, plan: plan, context: self)
    case .front(let list): FrontPageView(list: list, plan: plan, context: self)
    case .section(let index, let list): SectionPageView(index: index, list: list, plan: plan, context: self)
    case .tag(let index, let list): TagPageView(index: index, list: list, plan: plan, context: self)
    case .tags: TagsPageView(plan: plan, context: self)
    case .notFound: NotFoundPageView(plan: plan, context: self)
    }
  }
}
