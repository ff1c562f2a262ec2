import ByteCoding
import ContentModel
import Files
import Newspaper
import Work

/// Reads the sizes of pictures; those of files that did not change since an earlier build come from the cache.
struct PictureReader: Sendable {
  let project: Project
  let sources: KeptSources

  /// The sizes by file; those that are no picture are left out.
  func sizes(of pictures: [String], _ workers: Workers) async throws -> [String: ImageSize] {
    let sizes = try await workers.map(pictures.count, .resolve) { range in
      var new: [SourceCache.NewRecord] = []
      let sizes = try pictures[range].map { picture -> ImageSize? in
        let entry = project.facts(ofCopied: picture).map { FolderTree.Entry(path: picture, facts: $0) }
        if let entry, case let kept? = kept(entry) { return kept }
        let size = try project.imageSize(of: picture)
        if let entry {
          new.append(
            SourceCache.NewRecord(
              entry: entry, diagnostics: [], value: size.map { size in { size.write(to: &$0) } }))
        }
        return size
      }
      _ = sources.add(new)
      return sizes
    }
    return Dictionary(
      zip(pictures, sizes).lazy.compactMap { file, size in size.map { (file, $0) } }, uniquingKeysWith: { $1 })
  }

  /// The size that an earlier build read, or that it read none; nil where none did.
  private func kept(_ entry: FolderTree.Entry) -> ImageSize?? {
    sources.find(entry) { _, value throws(DamagedBytes) in try value.read() as ImageSize? }
  }
}
