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
  let sources: CachedSources

  /// Returns a text for each file, in order; new ones are added to the cache if it can be written.
  ///
  /// Throws a ``FileError`` on an I/O error.
  func read(_ workers: Workers) async throws -> [UndatedText] {
    let files = project.undatedSources
    return try await workers.map(files.count, .parse) { range in
      var new: [SourceCache.NewEntry] = []
      let texts = try files[range].map { file in
        if let cached = cached(file) { return cached }
        let (source, problems) = try project.load(file.path, listed: file.facts)
        guard let source else { return UndatedText(item: nil, digest: .none, diagnostics: problems) }
        let text = parse(source)
        new.append(
          SourceCache.NewEntry(
            file: file, diagnostics: text.diagnostics, digest: text.digest,
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

  private func cached(_ file: FolderTree.Entry) -> UndatedText? {
    sources.find(file) { entry, value throws(DamagedBytes) in
      let item = try value.read() ? try UndatedContent.Item(path: file.path, from: &value) : nil
      return UndatedText(item: item, digest: entry.digest, diagnostics: entry.diagnostics)
    }
  }
}
