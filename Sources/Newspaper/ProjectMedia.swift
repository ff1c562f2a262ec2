import ContentModel
import Files
import Rendering
import SiteModel
import Work

extension Project {
  /// The pictures and downloads that pages may refer to.
  package var media: MediaTable { MediaTable((files(.media) + files(.staticFile)).map(\.path)) }

  /// The sizes of pictures, by file; those that are no picture are left out.
  package func imageSizes(of pictures: [String], workers: Workers) async throws -> [String: ImageSize] {
    let sizes = try await workers.map(pictures.count, .resolve) { range in
      try range.map { try imageSize(of: pictures[$0]) }
    }
    return Dictionary(
      zip(pictures, sizes).lazy.compactMap { file, size in size.map { (file, $0) } }, uniquingKeysWith: { $1 })
  }

  /// Reads a little of the file first: mostly the size is there.
  private func imageSize(of picture: String) throws(FileError) -> ImageSize? {
    let path = "\(folder)/\(picture)"
    for count in [4096, ImageSize.reach] {
      let start = try FileSystem.readStart(of: path, count: count)
      if let size = ImageSize.read(start) { return size }
      if start.count < count { return nil }
    }
    return nil
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
