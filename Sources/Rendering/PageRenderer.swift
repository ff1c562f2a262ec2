import SiteModel
import Templating

extension RenderContext {
  /// The file that a plan asks for, rendered when it is wanted.
  public func file(for plan: PagePlan, fingerprint: Fingerprint? = nil) -> OutputFile {
    OutputFile(
      path: plan.output, content: .rendered { bytes in try self.render(plan, into: &bytes) },
      fingerprint: fingerprint, format: OutputKinds.kind(of: plan).format)
  }

  /// Puts the file that a plan asks for into an empty buffer.
  ///
  /// Returns where articles' texts stand in it: of a page, only if it has one text once. Throws a ``RenderingProblem`` if its
  /// templates never come to an end, or what fetching a text throws.
  @discardableResult
  package func render(_ plan: PagePlan, into bytes: inout [UInt8]) throws -> [Range<Int>] {
    try render(OutputKinds.kind(of: plan), into: &bytes)
  }

  /// Puts a file of a kind into an empty buffer, as ``render(_:into:)`` does.
  func render(_ kind: any OutputKind, into bytes: inout [UInt8]) throws -> [Range<Int>] {
    let texts = try kind.write(in: self, into: &bytes)
    let frame = PageFrame(format: kind.format, isPreview: site.isPreview, notice: words["preview_notice"] ?? "")
    let added = frame.complete(&bytes, before: texts.first?.lowerBound ?? 0)
    if kind.plan.isPage, texts.count > 1 { return [] }
    return texts.map { $0.lowerBound + added..<$0.upperBound + added }
  }

  /// The facts about a page; nil for a file that is none.
  public func facts(of plan: PagePlan) -> PageFacts? { (OutputKinds.kind(of: plan) as? any PageKind)?.facts(in: self) }
}
