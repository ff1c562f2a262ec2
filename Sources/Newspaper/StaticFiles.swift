import ContentModel
import Diagnostics
import Rendering
import SiteModel

/// The files of the site that belong to no page: those of `Content/static`, and the theme's assets.
package struct StaticFiles: Sendable {
  /// The files of `Content/static`, in byte order of their sources.
  package private(set) var published: [PublishedFile] = []
  /// The assets of the theme.
  package let assets: [OutputFile]
  package private(set) var diagnostics: [Diagnostic] = []

  /// The output paths of all these files.
  package var paths: [OutputPath] { published.map(\.output) + assets.map(\.path) }

  /// The output paths of all these files, each with the range that asks for it.
  package var origins: [(path: OutputPath, origin: SourceRange)] {
    published.map { ($0.output, $0.origin) } + assets.map { ($0.path, .wholeFile("Templates")) }
  }

  /// The static files of a newspaper with a theme; without one there are no assets.
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
