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
  let kept: KnownMedia.KeptCopies
  let renditions: Renditions

  /// True if a smaller copy is published in the picture's place.
  var isInPlace: Bool { renditions.fallback.suffix.isEmpty && kept.made.hasFallback(of: plan) }
}

/// The copies of pictures that a site shows, all of them made.
struct PictureCopies: Sendable {
  /// By the picture's file.
  private var pictures: [String: CopiedPicture] = [:]
  /// False where copies of some picture could not be made, so that the next build has to try again.
  var isComplete = true

  subscript(file: String) -> CopiedPicture? {
    get { pictures[file] }
    set { pictures[file] = newValue }
  }

  /// The files to publish in place of a picture's, and beside it: the picture first.
  func files(of file: PublishedFile, _ facts: MediaFacts?, in project: Project, time: Int?) -> [OutputFile] {
    guard let picture = pictures[file.source] else { return [OutputFile(file, facts, in: project, time: time)] }
    return (picture.isInPlace ? [] : [OutputFile(file, facts, in: project, time: time)])
      + copies(of: file).map { copy in
        let source = "\(picture.kept.name)/\(copy.name)"
        return OutputFile(
          path: copy.path, content: .copy(of: .copiedPicture(source)),
          fingerprint: Fingerprint(content: Digest(of: Array(source.utf8))))
      }
  }

  /// The paths of copies that no picture has by itself, and who asks for them.
  func added(to file: PublishedFile) -> [(path: OutputPath, origin: SourceRange)] {
    copies(of: file).filter { $0.path != file.output }.map { ($0.path, file.origin) }
  }

  /// The copies of a picture, with their names in the store.
  private func copies(of file: PublishedFile) -> [(path: OutputPath, name: String)] {
    guard let picture = pictures[file.source] else { return [] }
    return picture.kept.made.names(of: picture.plan).map { name in
      let isInPlace = picture.isInPlace && name.hasPrefix(CopyPlan.fallbackName)
      return (isInPlace ? file.output : OutputPath("\(file.output.string).\(name)") ?? file.output, name)
    }
  }
}

extension ShownPicture {
  /// A picture or download with its copies, if it has any.
  init(_ facts: MediaFacts, _ texts: PictureTexts, _ copies: CopiedPicture?) {
    self.init(
      size: facts.picture.size,
      length: copies.flatMap { $0.isInPlace ? $0.renditions.fallback.length : nil } ?? facts.length,
      texts: texts, renditions: copies?.renditions)
  }
}
