import ContentModel
import Diagnostics
import Files
import Newspaper

/// The folder in which a newspaper is made; nothing in it is ever overwritten.
public struct NewspaperFolderWriter: Sendable {
  private let path: String
  /// Absolute, free of links.
  private let root: String
  /// The staging folder, in which all files are written before they are moved.
  private static let staging = ".broadsheet-init"
  /// The names of files and folders that belong to a newspaper.
  private static let own = SourceKind.roots + ["Public", ".broadsheet"]

  /// Checks the folder at a path, which need not exist.
  ///
  /// Throws a ``Refusal`` if the path is a file, holds a newspaper or one of its names, or lies within a newspaper; a
  /// ``FileError`` on an I/O error.
  public init(_ path: String) throws {
    self.path = path
    root = try FileSystem.resolve(path)
    switch try FileSystem.facts(at: root)?.kind {
    case nil, .folder?: break
    default: throw Refusal("'\(path)' is a file, not a folder", hint: "name another folder")
    }
    let taken = try Self.own.filter { try FileSystem.facts(at: "\(root)/\($0)") != nil }
    if NewspaperFolder.holdsSettings(root) {
      throw Refusal(
        "there is a newspaper in '\(path)' already",
        hint: "'broadsheet serve' shows it; name another folder to make one")
    }
    if let name = taken.first {
      throw Refusal(
        "'\(path)' has a folder '\(name)' already, and nothing is overwritten",
        hint: "name a new folder: 'broadsheet init newspaper'; or move '\(name)' away first")
    }
    if let newspaper = Self.newspaper(around: root) {
      throw Refusal("'\(path)' lies within the newspaper in '\(newspaper)'", hint: "name a folder outside it")
    }
  }

  /// The name of the folder.
  public var name: String { root.split(separator: "/").last.map(String.init) ?? "" }

  /// Writes all files, or none, and returns true if a `.gitignore` was there and stays.
  ///
  /// The files are written to a staging folder first, and moved at the end. Throws a ``Refusal`` if another file is
  /// there, a ``FileError`` on an I/O error.
  public func write(_ files: [SourceFile]) throws -> Bool {
    let hasIgnoreFile = try FileSystem.facts(at: "\(root)/.gitignore") != nil
    let files = files.filter { !hasIgnoreFile || $0.path != ".gitignore" }
    for file in files where try FileSystem.facts(at: "\(root)/\(file.path)") != nil {
      throw Refusal(
        "'\(path)' has a file '\(file.path)' already, and nothing is overwritten", hint: "move it away first")
    }
    let new = try newFolders(of: files)
    try FileSystem.makeFolders(root)
    let staging = "\(root)/\(Self.staging)"
    var moved: [String] = []
    do {
      try FileSystem.removeAll(staging)
      for file in files {
        try FileSystem.makeFolders(Self.folder(of: "\(staging)/\(file.path)"))
        try FileSystem.write(file.bytes, toNew: "\(staging)/\(file.path)")
      }
      // A folder is a newspaper once it has `Content`, so that is moved last, in one step.
      for file in files where !file.path.hasPrefix("Content/") {
        try FileSystem.makeFolders(Self.folder(of: "\(root)/\(file.path)"))
        try FileSystem.move("\(staging)/\(file.path)", to: "\(root)/\(file.path)")
        moved.append(file.path)
      }
      try FileSystem.move("\(staging)/Content", to: "\(root)/Content")
    } catch {
      for file in moved { try? FileSystem.remove("\(root)/\(file)") }
      try? FileSystem.removeAll(staging)
      for folder in new { _ = try? FileSystem.removeEmptyFolder(folder) }
      throw error
    }
    // The newspaper is complete: empty folders that cannot be removed are no reason to refuse it.
    try? FileSystem.removeAll(staging)
    return hasIgnoreFile
  }

  /// Returns the folders that do not exist yet, without those of `Content`, the innermost first.
  private func newFolders(of files: [SourceFile]) throws(FileError) -> [String] {
    var new: Set<String> = []
    for file in files where !file.path.hasPrefix("Content/") {
      var folder = Self.folder(of: "\(root)/\(file.path)")
      while folder.contains("/") {
        if try FileSystem.facts(at: folder) != nil { break }
        new.insert(folder)
        folder = Self.folder(of: folder)
      }
    }
    return new.sorted { $0.utf8.count > $1.utf8.count }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path
  }

  /// Returns the newspaper that holds a folder in one of its own folders; nil if there is none.
  private static func newspaper(around root: String) -> String? {
    var parts = root.split(separator: "/")
    while let last = parts.popLast() {
      let above = "/" + parts.joined(separator: "/")
      if own.contains(String(last)), NewspaperFolder.holdsSettings(above) { return above }
    }
    return nil
  }
}
