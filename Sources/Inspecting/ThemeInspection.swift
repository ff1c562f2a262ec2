import Building
import DefaultTheme
import Diagnostics
import Files
import Glibc
import Newspaper
import Rendering

/// The files of a newspaper's theme: which are built in, which are its own.
public struct ThemeInspection: Sendable {
  /// The errors that keep files of the newspaper from being read, sorted.
  public let errors: [Diagnostic]
  /// Every file of the theme by name, and its state in the newspaper.
  public let files: [(name: String, state: ThemeFileState)]
  private let project: Project
  private let themeFiles: ThemeFiles

  /// Reads the theme of the newspaper that the options name.
  ///
  /// Throws a ``UsageError`` if there is no such folder, a ``FileError`` on an I/O error.
  public init(_ options: BuildOptions) throws {
    project = try options.newspaper()
    let (files, diagnostics) = try project.theme()
    themeFiles = files
    self.files = files.states
    let problems = project.diagnostics.filter { $0.range.path.hasPrefix("Templates") } + diagnostics
    errors = problems.filter { $0.severity == .error }.sorted()
  }

  /// Returns the bytes of a built-in file.
  ///
  /// Throws an ``UnknownSubject`` if there is none of that name.
  public func original(_ name: String) throws(UnknownSubject) -> [UInt8] {
    let files = DefaultTheme.files
    let wanted = Self.name(name)
    if let file = files.first(where: { $0.path == wanted }) { return file.bytes }
    let hint = Suggestion.hint(for: wanted, among: files.map(\.path))
    throw UnknownSubject(
      "the default theme has no file '\(wanted)'", hint: hint ?? "'broadsheet theme' lists what it has")
  }

  /// Copies a built-in file into `Templates`, with a note of its version; returns the copy's path in the project.
  ///
  /// Throws an ``UnknownSubject`` if there is no such file, or the newspaper has one of its own; a ``FileError`` if the
  /// copy cannot be written.
  public func copy(_ name: String) throws -> String {
    let bytes = try original(name)
    let path = "Templates/" + Self.name(name)
    // The repository of the theme itself has the built-in file there.
    if themeFiles.hasOriginal(Self.name(name)) { return path }
    guard try FileSystem.facts(at: "\(project.root)/\(path)") == nil else {
      throw UnknownSubject("\(path) is there already", hint: "edit it, or move away first what stands there")
    }
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    if let kind = try FileSystem.facts(at: "\(project.root)/\(folder)")?.kind, kind == .file {
      throw UnknownSubject("\(folder) is a file, and should be a folder", hint: "move it away first")
    }
    try FileSystem.makeFolders("\(project.root)/\(folder)")
    let target = "\(project.root)/\(path)"
    do {
      try FileSystem.write(CopyNote.copy(of: bytes, named: path), toNew: target)
    } catch {
      if error.errno != EEXIST { try? FileSystem.remove(target) }
      throw error
    }
    return path
  }

  /// Returns a name relative to `Templates`, if it was written with that folder before it.
  private static func name(_ text: String) -> String {
    text.hasPrefix("Templates/") ? String(text.dropFirst("Templates/".count)) : text
  }
}
