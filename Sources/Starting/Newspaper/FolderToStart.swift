import ContentModel
import Diagnostics
import Files
import Newspaper

/// The folder in which a newspaper is made; nothing in it is ever overwritten.
public struct FolderToStart: Sendable {
  private let path: String
  /// Absolute, free of links.
  private let root: String
  private static let stage = ".broadsheet-init"

  /// The folder at a path, which need not be there.
  ///
  /// Throws a ``Refusal`` where a newspaper stands or something is in its way, a ``FileError`` for what the machine refuses.
  public init(_ path: String) throws {
    self.path = path
    root = try FileSystem.resolve(path)
    switch try FileSystem.facts(at: root)?.kind {
    case nil, .folder?: break
    default: throw Refusal("'\(path)' is a file, not a folder", hint: "name another folder")
    }
    let taken = try (SourceKind.roots + ["Public", ".broadsheet"]).filter {
      try FileSystem.facts(at: "\(root)/\($0)") != nil
    }
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

  /// Writes all files, or none: they are put beside each other first, and moved at the end.
  ///
  /// A `.gitignore` that is there stays; true if so. Throws a ``Refusal`` if another file is there, a ``FileError`` for
  /// what the machine refuses.
  public func write(_ files: [SourceFile]) throws -> Bool {
    let keepsIgnored = try FileSystem.facts(at: "\(root)/.gitignore") != nil
    let files = files.filter { !keepsIgnored || $0.path != ".gitignore" }
    for file in files where try FileSystem.facts(at: "\(root)/\(file.path)") != nil {
      throw Refusal(
        "'\(path)' has a file '\(file.path)' already, and nothing is overwritten", hint: "move it away first")
    }
    let new = try newFolders(of: files)
    try FileSystem.makeFolders(root)
    let stage = "\(root)/\(Self.stage)"
    var moved: [String] = []
    do {
      try FileSystem.removeAll(stage)
      for file in files {
        try FileSystem.makeFolders(Self.folder(of: "\(stage)/\(file.path)"))
        try FileSystem.write(file.bytes, toNew: "\(stage)/\(file.path)")
      }
      // A folder is a newspaper once it has `Content`, so that is moved last, in one step.
      for file in files where !file.path.hasPrefix("Content/") {
        try FileSystem.makeFolders(Self.folder(of: "\(root)/\(file.path)"))
        try FileSystem.move("\(stage)/\(file.path)", to: "\(root)/\(file.path)")
        moved.append(file.path)
      }
      try FileSystem.move("\(stage)/Content", to: "\(root)/Content")
      try FileSystem.removeAll(stage)
    } catch {
      for file in moved { try? FileSystem.remove("\(root)/\(file)") }
      try? FileSystem.removeAll(stage)
      for folder in new { _ = try? FileSystem.removeEmptyFolder(folder) }
      throw error
    }
    return keepsIgnored
  }

  /// The folders that are not there yet, but for those of `Content`, the innermost first.
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

  /// The newspaper in one of whose own folders a folder lies; nil: in none.
  private static func newspaper(around root: String) -> String? {
    var parts = root.split(separator: "/")
    while let last = parts.popLast() {
      let above = "/" + parts.joined(separator: "/")
      let isOurs = SourceKind.roots.contains(String(last)) || ["Public", ".broadsheet"].contains(last)
      if isOurs, NewspaperFolder.holdsSettings(above) { return above }
    }
    return nil
  }
}
