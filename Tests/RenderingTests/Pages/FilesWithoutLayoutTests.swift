import ByteCoding
import SiteModel
import Testing

@testable import Rendering

/// Files that no layout shows.
@Suite struct FilesWithoutLayoutTests {
  /// A file that names the newspaper.
  private struct NameFile: FileKind {
    static let name = "name"
    static let dependencies: ArticleDependencies = []
    let plan: PagePlan
    var format: OutputFormat { .xml }

    func digest(_ digest: inout PageDigest) -> Digest? { digest.finish() }

    func write(in context: RenderContext, into bytes: inout [UInt8]) -> [Range<Int>] {
      bytes += "<name>\(context.configuration.title)</name>\n".utf8
      return []
    }
  }

  @Test func codeWritesThem() throws {
    let site = try RenderedSite("")
    let file = NameFile(plan: try #require(site.plans.first))
    var bytes: [UInt8] = []
    #expect(try site.context.render(file, into: &bytes) == [])
    #expect(String(decoding: bytes, as: UTF8.self) == "<!-- generator=\"Broadsheet\" -->\n<name>The Paper</name>\n")
    #expect(GeneratorMark.isMarked(bytes))
    #expect(try file.layout(in: site.context) == nil)
  }
}
