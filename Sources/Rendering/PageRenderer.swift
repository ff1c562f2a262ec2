import SiteModel
import Templating

extension RenderContext {
  /// The planned file, rendered on demand.
  public func file(for plan: PagePlan, fingerprint: Fingerprint? = nil) -> OutputFile {
    OutputFile(
      path: plan.output, source: .rendered { bytes in try self.render(plan, into: &bytes) },
      fingerprint: fingerprint, format: OutputKinds.kind(of: plan).format)
  }

  /// Renders the planned file into an empty buffer.
  ///
  /// Returns the byte ranges of articles' texts, in order; for a page only if it has a single one. Throws a
  /// ``RenderingProblem`` if a template does not end or the layout is missing; rethrows the error of fetching a text.
  @discardableResult
  package func render(_ plan: PagePlan, into bytes: inout [UInt8]) throws -> [Range<Int>] {
    try render(OutputKinds.kind(of: plan), into: &bytes)
  }

  /// Renders a file of a kind, with the results and errors of the function for plans.
  func render(_ kind: any OutputKind, into bytes: inout [UInt8]) throws -> [Range<Int>] {
    let texts = try kind.write(in: self, into: &bytes)
    let added = GeneratorMark.add(
      to: &bytes, as: kind.format, previewNotice: site.isPreview ? words["preview_notice"] ?? "" : nil,
      before: texts.first?.lowerBound ?? 0)
    if kind.plan.isPage, texts.count > 1 { return [] }
    return texts.map { $0.lowerBound + added..<$0.upperBound + added }
  }
}
