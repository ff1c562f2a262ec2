import SiteModel
import Templating

extension RenderContext {
  /// The page that a plan asks for, rendered when it is wanted.
  public func file(for plan: PagePlan, fingerprint: Fingerprint? = nil) -> OutputFile {
    OutputFile(
      path: plan.output, content: .rendered { bytes in try self.render(plan, into: &bytes) },
      fingerprint: fingerprint, format: type(of: PageKinds.kind(of: plan)).format)
  }

  /// Puts the page that a plan asks for into an empty buffer.
  ///
  /// Returns where the page has an article's text, if it has it once. Throws a ``RenderingProblem`` if its templates
  /// never come to an end, or what fetching its text throws.
  @discardableResult
  package func render(_ plan: PagePlan, into bytes: inout [UInt8]) throws -> Range<Int>? {
    let kind = PageKinds.kind(of: plan)
    let layout = try layout(of: kind)
    var texts: [Range<Int>] = []
    let isWhole = theme.library.render(
      layout.id, globals: GlobalsView(context: self), context: try kind.view(in: self), into: &bytes, tracking: &texts)
    guard isWhole else { throw RenderingProblem(endless: "layouts/\(layout.name)") }
    let frame = PageFrame(
      format: type(of: kind).format, isPreview: site.isPreview, notice: words["preview_notice"] ?? "")
    let added = frame.complete(&bytes, before: texts.first?.lowerBound ?? 0)
    guard texts.count == 1, let text = texts.first else { return nil }
    return text.lowerBound + added..<text.upperBound + added
  }

  /// The facts about a page.
  public func facts(of plan: PagePlan) -> PageFacts { PageKinds.kind(of: plan).facts(in: self) }

  /// The layout that shows a page: the one that its text names, or else that of its kind.
  ///
  /// Throws a ``RenderingProblem`` if the theme was loaded without it, which it never is for the same site.
  func layout(of kind: any PageKind) throws(RenderingProblem) -> CheckedLayout {
    let name = kind.ownLayout(in: site) ?? type(of: kind).layout
    guard let layout = theme.layouts[name] else {
      throw RenderingProblem(unknownLayout: name, known: theme.layouts.all.map(\.name))
    }
    return layout
  }
}
