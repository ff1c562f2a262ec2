import ByteCoding
import ContentModel
import Diagnostics
import Files
import Newspaper
import Work

/// The parsed file of a page or a record.
struct UndatedText: Sendable {
  /// Nil if an error kept it from being parsed.
  let item: UndatedContent.Item?
  /// The digest of the file's bytes; none if it could not be read.
  let digest: Digest
  let diagnostics: [Diagnostic]
}

/// Reads the pages and records of a newspaper; those unchanged since an earlier build come from the cache.
struct UndatedReader: Sendable {
  let project: Project
  let settings: ParseSettings
  let sources: KeptSources

  /// Returns a text for each file, in order; new ones are added to the cache if there is one that is kept.
  ///
  /// Throws a ``FileError`` on an I/O error.
  func read(_ workers: Workers) async throws -> [UndatedText] {
    let entries = project.undatedSources
    return try await workers.map(entries.count, .parse) { range in
      var new: [SourceCache.NewRecord] = []
      let texts = try entries[range].map { entry in
        if let kept = kept(entry) { return kept }
        let (source, problems) = try project.load(entry.path, listed: entry.facts)
        guard let source else { return UndatedText(item: nil, digest: .none, diagnostics: problems) }
        let text = parse(source)
        new.append(
          SourceCache.NewRecord(
            entry: entry, diagnostics: text.diagnostics, digest: text.digest,
            value: text.item.map { item in { item.write(to: &$0) } }))
        return text
      }
      _ = sources.add(new)
      return texts
    }
  }

  private func parse(_ source: SourceFile) -> UndatedText {
    let (item, diagnostics) = UndatedContent.parse(source, settings: settings)
    return UndatedText(item: item, digest: Digest(of: source.bytes), diagnostics: diagnostics)
  }

  private func kept(_ entry: FolderTree.Entry) -> UndatedText? {
    sources.find(entry) { record, value throws(DamagedBytes) in
      let item = try value.read() ? try UndatedContent.Item(path: entry.path, from: &value) : nil
      return UndatedText(item: item, digest: record.digest, diagnostics: record.diagnostics)
    }
  }
}
