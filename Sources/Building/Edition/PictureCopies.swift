import ByteCoding
import ContentModel
import Diagnostics
import Imaging
import Newspaper
import Rendering
import SiteModel

/// A picture with its copies.
struct CopiedPicture: Sendable {
  let plan: CopyPlan
  let cached: CachedMedia.CachedCopies
  let renditions: Renditions

  /// True if a smaller copy is published at the picture's path.
  var isInPlace: Bool { renditions.fallback.suffix.isEmpty && cached.made.hasFallback(of: plan) }
}

/// The copies of the pictures that a site shows, all of them made.
struct PictureCopies: Sendable {
  /// The pictures with copies, by the picture's file.
  private var pictures: [String: CopiedPicture] = [:]
  /// False if the next build has to try again to make copies.
  var isComplete = true

  subscript(file: String) -> CopiedPicture? {
    get { pictures[file] }
    set { pictures[file] = newValue }
  }

  /// Returns the files to publish for a picture: the picture or a copy in its place, and the other copies.
  ///
  /// `time` is a time before the project was listed, in nanoseconds since 1970; nil if nothing is cached.
  func files(of file: PublishedFile, _ facts: MediaFacts?, in project: Project, time: Int?) -> [OutputFile] {
    guard let picture = pictures[file.source] else { return [OutputFile(file, facts, in: project, time: time)] }
    return (picture.isInPlace ? [] : [OutputFile(file, facts, in: project, time: time)])
      + copies(of: file).map { copy in
        let source = "\(picture.cached.name)/\(copy.name)"
        return OutputFile(
          path: copy.path, source: .copy(of: .copiedPicture(source)),
          fingerprint: Fingerprint(data: Digest(of: Array(source.utf8))))
      }
  }

  /// Returns the additional paths of a picture's copies, and the range that refers to the picture.
  func added(to file: PublishedFile) -> [(path: OutputPath, origin: SourceRange)] {
    copies(of: file).filter { $0.path != file.output }.map { ($0.path, file.origin) }
  }

  /// Returns the output paths of a picture's copies, with their names in the store.
  private func copies(of file: PublishedFile) -> [(path: OutputPath, name: String)] {
    guard let picture = pictures[file.source] else { return [] }
    return picture.cached.made.names(of: picture.plan).map { name in
      let isInPlace = picture.isInPlace && name.hasPrefix(CopyPlan.fallbackName)
      return (isInPlace ? file.output : OutputPath("\(file.output.string).\(name)") ?? file.output, name)
    }
  }
}

extension ShownPicture {
  /// A picture or download with its copies; `copies` is nil if it has none.
  init(_ facts: MediaFacts, _ texts: PictureTexts, _ copies: CopiedPicture?) {
    self.init(
      size: facts.picture.size,
      length: copies.flatMap { $0.isInPlace ? $0.renditions.fallback.length : nil } ?? facts.length,
      texts: texts, renditions: copies?.renditions)
  }
}
