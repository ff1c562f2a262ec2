import ContentModel
import Files
import Rendering
import SiteModel

extension Project {
  /// The pictures and downloads that pages may refer to.
  package var media: MediaTable { MediaTable((files(.media) + files(.staticFile)).map(\.path)) }

  /// The lengths in bytes of some files that are published, by file.
  package func lengths(of files: [String]) -> [String: Int] {
    Dictionary(
      files.lazy.compactMap { file in self.facts(ofCopied: file).map { (file, $0.size) } }, uniquingKeysWith: { $1 })
  }

  /// What the file of a picture tells of itself.
  ///
  /// Reads a little of the file first, where the size mostly is.
  package func facts(ofPicture picture: String) throws(FileError) -> PictureFacts {
    let path = "\(folder)/\(picture)"
    let start = try FileSystem.readStart(of: path, count: 4096)
    let facts = PictureFacts(start)
    guard facts.isCutShort, start.count == 4096 else { return facts }
    return PictureFacts(try FileSystem.readStart(of: path, count: ImageSize.reach))
  }
}

extension OutputFile {
  /// A file that a text refers to; `time` is when the project was listed, if what was made of it may be kept.
  package init(_ file: PublishedFile, in project: Project, time: Int?) {
    self.init(
      path: file.output, content: .copy(of: .newspaper(file.source)),
      fingerprint: project.fingerprint(ofCopied: file.source, time: time))
  }
}
