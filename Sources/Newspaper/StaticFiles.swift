import ContentModel
import Diagnostics
import Rendering
import SiteModel

/// The files of the site that are no pages, and that no text has beside it: `Content/static`, and the theme's assets.
package struct StaticFiles: Sendable {
  /// Those of `Content/static`.
  package private(set) var published: [PublishedFile] = []
  package let assets: [OutputFile]
  package private(set) var diagnostics: [Diagnostic] = []

  package var paths: [OutputPath] { published.map(\.output) + assets.map(\.path) }

  package var origins: [(path: OutputPath, origin: SourceRange)] {
    published.map { ($0.output, $0.origin) } + assets.map { ($0.path, .wholeFile("Templates")) }
  }

  package init(_ project: Project, theme: Theme?) {
    assets = theme?.assets ?? []
    for file in project.files(.staticFile) {
      guard let path = OutputPath(NewspaperPath(file.path).name) else {
        diagnostics.append(.unpublishableName(file.path))
        continue
      }
      published.append(PublishedFile(source: file.path, output: path, origin: .wholeFile(file.path)))
    }
  }
}

extension Diagnostic {
  package static func unpublishableName(_ path: String) -> Diagnostic {
    Diagnostic(
      .invalidPath, .error, "no web host can serve a file of this name", at: .wholeFile(path),
      hint: "rename it: no control characters and no backslashes")
  }
}
