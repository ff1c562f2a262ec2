import ByteCoding
import ContentModel
import Diagnostics
import Files
import Newspaper
import Work

/// Reads what pictures tell of themselves; those that did not change since an earlier build come from the cache.
struct PictureReader: Sendable {
  let project: Project
  let sources: KeptSources

  /// The sizes of those that have one, by file, and what is wrong with them.
  func read(
    _ pictures: [String], _ workers: Workers
  ) async throws -> (sizes: [String: ImageSize], diagnostics: [Diagnostic]) {
    let facts = try await workers.map(pictures.count, .resolve) { range in
      var new: [SourceCache.NewRecord] = []
      let facts = try pictures[range].map { picture -> PictureFacts in
        let entry = project.facts(ofCopied: picture).map { FolderTree.Entry(path: picture, facts: $0) }
        if let entry, let kept = kept(entry) { return kept }
        let facts = try project.facts(ofPicture: picture)
        if let entry {
          new.append(SourceCache.NewRecord(entry: entry, diagnostics: [], value: { facts.write(to: &$0) }))
        }
        return facts
      }
      _ = sources.add(new)
      return facts
    }
    let read = zip(pictures, facts)
    let sizes = Dictionary(
      read.lazy.compactMap { file, facts in facts.size.map { (file, $0) } }, uniquingKeysWith: { $1 })
    let problems = read.compactMap { file, facts in
      project.facts(ofCopied: file).flatMap { PictureCheck.problem(with: file, facts, length: $0.size) }
    }
    return (sizes, problems)
  }

  /// The facts that an earlier build read; nil where none did.
  private func kept(_ entry: FolderTree.Entry) -> PictureFacts? {
    sources.find(entry) { _, value throws(DamagedBytes) in try value.read() as PictureFacts? } ?? nil
  }
}
