import ByteCoding
import ContentModel
import DefaultTheme
import Diagnostics
import Files
import Rendering

extension Project {
  private static let embeddedFolder = "Templates (built in)/"

  /// A file's bytes, as it is now.
  package func read(_ path: String) throws(FileError) -> SourceFile {
    SourceFile(path: path, bytes: try FileSystem.read("\(folder)/\(path)", within: root))
  }

  /// A text file, or what is wrong with it; only what the machine refuses is thrown.
  ///
  /// `listed` is the file as it was found in the newspaper's folder.
  package func load(
    _ path: String, listed: FileFacts? = nil, limit: Int = SourceCheck.sizeLimit
  ) throws(FileError) -> (SourceFile?, [Diagnostic]) {
    do {
      let bytes = try FileSystem.read("\(folder)/\(path)", within: root, listed: listed, limit: limit)
      return (SourceFile(path: path, bytes: bytes), [])
    } catch {
      guard let problem = Diagnostic.unread(path, error) else { throw error }
      return (nil, [problem])
    }
  }

  /// Returns the problem of a source that was to be copied into the site; nil if the error is about something else.
  package func problem(_ error: FileError) -> Diagnostic? {
    let prefix = root == "/" ? "/" : root + "/"
    guard error.operation == .read, error.path.hasPrefix(prefix + "Content/") else { return nil }
    return Diagnostic.unread(String(error.path.dropFirst(prefix.count)), error)
  }

  /// The theme: the built-in one with the project's own files over it.
  package func theme() throws(FileError) -> (files: ThemeFiles, diagnostics: [Diagnostic]) {
    let (overlay, diagnostics) = try read(themeFiles)
    return (ThemeFiles(base: Self.embedded, overlay: overlay), diagnostics)
  }

  /// The settings for reading texts, with the ids that the project's own templates use.
  package func settings(_ configuration: SiteConfiguration) throws(FileError) -> ParseSettings {
    var settings = configuration.parseSettings
    let (templates, _) = try read(themeFiles.filter { $0.path.hasSuffix(".mustache") })
    settings.anchors.formUnion(ThemeFiles(base: [], overlay: templates).anchors)
    return settings
  }

  /// Files of the project's own theme, as far as they can be read.
  private func read(
    _ entries: [FolderTree.Entry]
  ) throws(FileError) -> (files: [ThemeFiles.File], diagnostics: [Diagnostic]) {
    var files: [ThemeFiles.File] = []
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      let path = NewspaperPath(entry.path)
      let limit = path.kind == .asset ? Int.max : SourceCheck.sizeLimit
      let (source, problems) = try load(path.string, limit: limit)
      if let source { files.append(ThemeFiles.File(name: path.name, source: source)) }
      diagnostics += problems
    }
    return (files, diagnostics)
  }

  fileprivate static var embedded: [ThemeFiles.File] {
    DefaultTheme.files.map { file in
      ThemeFiles.File(
        name: file.path, source: SourceFile(path: embeddedFolder + file.path, bytes: file.bytes))
    }
  }

  /// A file that a diagnostic names, for its excerpt; nil if it cannot be read.
  package static func source(_ path: String, in folder: String, root: String) -> SourceFile? {
    if path.hasPrefix(embeddedFolder) { return embedded.first { $0.source.path == path }?.source }
    return (try? FileSystem.read("\(folder)/\(path)", within: root)).map { SourceFile(path: path, bytes: $0) }
  }

  /// The fingerprint of a file that is copied; nil if it may have changed since it was listed, at `time`.
  ///
  /// `cleaner` is the version of what cleans it on its way; nil: it is copied as it is.
  func fingerprint(ofCopied path: String, cleaner: Int? = nil, time: Int?) -> Fingerprint? {
    guard let facts = facts(ofCopied: path), let time, facts.isSettled(at: time) else { return nil }
    var writer = ByteWriter()
    FolderTree.Entry(path: path, facts: facts).write(to: &writer)
    if let cleaner { writer.write(cleaner) }
    return Fingerprint(content: Digest(of: writer.bytes))
  }
}
