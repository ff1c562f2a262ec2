import ContentModel
import Diagnostics
import Rendering
import SiteModel

/// The files of the site that are no pages: `Content/static` as it is, and the theme's assets.
package struct StaticFiles {
  package private(set) var files: [OutputFile] = []
  package private(set) var origins: [(path: OutputPath, origin: SourceRange)] = []
  package private(set) var diagnostics: [Diagnostic] = []

  package var paths: [OutputPath] { files.map(\.path) }

  /// `time` is when the project was listed, if what was made of it may be kept.
  package init(_ project: Project, theme: Theme?, time: Int?) {
    for file in project.files(.staticFile) {
      let source = file.path
      guard let path = OutputPath(NewspaperPath(source).name) else {
        diagnostics.append(.unpublishableName(source))
        continue
      }
      let fingerprint = project.fingerprint(ofCopied: source, time: time)
      add(OutputFile(path: path, content: .copy(of: .newspaper(source)), fingerprint: fingerprint), from: source)
    }
    for asset in theme?.assets ?? [] { add(asset, from: "Templates") }
  }

  private mutating func add(_ file: OutputFile, from source: String) {
    files.append(file)
    origins.append((file.path, .wholeFile(source)))
  }
}

extension Diagnostic {
  package static func unpublishableName(_ path: String) -> Diagnostic {
    Diagnostic(
      .invalidPath, .error, "no web host can serve a file of this name", at: .wholeFile(path),
      hint: "rename it: no control characters and no backslashes")
  }
}
