import ByteCoding
import ContentModel
import DefaultTheme
import Diagnostics
import Files
import Rendering

extension Project {
  private static let embeddedFolder = "Templates (built in)/"

  /// Reads a file's bytes as they are now.
  ///
  /// Throws a ``FileError`` if it cannot be read, or lies outside the newspaper's folder (`EREMOTE`).
  package func read(_ path: String) throws(FileError) -> SourceFile {
    SourceFile(path: path, bytes: try FileSystem.read("\(folder)/\(path)", within: root))
  }

  /// Reads a text file; nil, with the problem, if the file is the cause that it cannot be read.
  ///
  /// `listed` are its facts as they were listed, `limit` is the most bytes. Throws a ``FileError`` on an I/O error.
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

  /// Returns the problem of a source that was to be copied into the site; nil if the error is not about a source.
  package func problem(_ error: FileError) -> Diagnostic? {
    let prefix = root == "/" ? "/" : root + "/"
    guard error.operation == .read, error.path.hasPrefix(prefix + "Content/") else { return nil }
    return Diagnostic.unread(String(error.path.dropFirst(prefix.count)), error)
  }

  /// Reads the theme: the built-in one with the project's own files in place of some.
  ///
  /// Throws a ``FileError`` on an I/O error.
  package func theme() throws(FileError) -> (files: ThemeFiles, diagnostics: [Diagnostic]) {
    let (overlay, diagnostics) = try read(themeFiles)
    return (ThemeFiles(base: Self.embedded, overlay: overlay), diagnostics)
  }

  /// Returns the settings for parsing texts, with the ids that the project's own templates use.
  ///
  /// Throws a ``FileError`` on an I/O error.
  package func settings(_ configuration: SiteConfiguration) throws(FileError) -> ParseSettings {
    var settings = configuration.parseSettings
    let (templates, _) = try read(themeFiles.filter { $0.path.hasSuffix(".mustache") })
    settings.anchors.formUnion(ThemeFiles(base: [], overlay: templates).anchors)
    return settings
  }

  /// Reads files of the project's own theme; those that cannot be read have a problem each.
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

  /// Returns a file that a diagnostic names; nil if it cannot be read.
  package static func source(_ path: String, in folder: String, root: String) -> SourceFile? {
    if path.hasPrefix(embeddedFolder) { return embedded.first { $0.source.path == path }?.source }
    return (try? FileSystem.read("\(folder)/\(path)", within: root)).map { SourceFile(path: path, bytes: $0) }
  }

  /// Returns the fingerprint of a file that is copied; nil if it may have changed since it was listed, at `time`.
  ///
  /// `time` is in nanoseconds since 1970, nil if nothing is cached; `cleaner` is the version of the cleaning, nil if
  /// the file is copied unchanged.
  func fingerprint(ofCopied path: String, cleaner: Int? = nil, time: Int?) -> Fingerprint? {
    guard let facts = facts(ofCopied: path), let time, facts.isSettled(at: time) else { return nil }
    var writer = ByteWriter()
    FolderTree.Entry(path: path, facts: facts).write(to: &writer)
    if let cleaner { writer.write(cleaner) }
    return Fingerprint(data: Digest(of: writer.bytes))
  }
}
