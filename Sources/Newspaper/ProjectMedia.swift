import ContentModel
import Files
import Pictures
import Rendering
import SiteModel

extension Project {
  /// The pictures and downloads that pages may refer to.
  package var media: MediaTable { MediaTable((files(.media) + files(.staticFile)).map(\.path)) }
}

extension OutputFile {
  /// A file of the newspaper that is published: a copy, or a cleaned picture.
  ///
  /// `time` is a time before the project was listed, in nanoseconds since 1970; nil if nothing is cached.
  package init(_ file: PublishedFile, _ facts: MediaFacts?, in project: Project, time: Int?) {
    guard facts?.cleaning == .needed else {
      self.init(
        path: file.output, source: .copy(of: .newspaper(file.source)),
        fingerprint: project.fingerprint(ofCopied: file.source, time: time))
      return
    }
    self.init(
      path: file.output,
      source: .rendered { bytes in
        bytes = try project.cleaned(file.source)
        return []
      },
      fingerprint: project.fingerprint(ofCopied: file.source, cleaner: CleanPicture.version, time: time))
  }
}
