import ContentModel
import Diagnostics
import Files

/// The content of a folder of the newspaper, for a build to read.
///
/// A link to something in the newspaper counts as its target, unreadable files are problems, editors' leftovers are
/// left out.
package struct SourceTree {
  /// Files and folders in the order of ``FolderTree/entries``, with paths relative to the folder that was listed.
  package private(set) var entries: [FolderTree.Entry] = []
  package private(set) var diagnostics: [Diagnostic] = []

  private let name: String
  private let links: LinkRules
  /// The newspaper's folder as it was given, with which the paths of file errors begin.
  private let folder: String
  /// The folder, relative to the listed one, in which names with a leading full stop count: `static/`; nil if none.
  private let visibleDots: String?

  /// Lists the folder `name`, such as `Content`, of the newspaper's folder; empty if there is none.
  ///
  /// Throws a ``FileError`` on an I/O error; files that cannot be read are in ``diagnostics``.
  package init(
    _ name: String, of folder: String, visibleDots: String? = nil
  ) throws(FileError) {
    self.name = name
    self.folder = folder
    self.visibleDots = visibleDots
    links = try LinkRules(project: folder)
    guard let facts = try FileSystem.facts(at: "\(folder)/\(name)") else { return }
    try add(facts, prefix: "", isLinked: false)
  }

  /// Adds the file, folder or link at a path, with all below it if it is a folder.
  private mutating func add(_ facts: FileFacts, prefix path: String, isLinked: Bool) throws(FileError) {
    let full = path.isEmpty ? name : "\(name)/\(path)"
    switch facts.kind {
    case .folder: try addFolder(path, isLinked: isLinked)
    case .file where path.isEmpty: diagnostics.append(.fileInPlaceOfFolder(name))
    case .file: entries.append(FolderTree.Entry(path: path, facts: facts))
    case .other: diagnostics.append(.specialFile(full))
    case .symbolicLink:
      switch try links.follow(full) {
      case .failure(let refusal): diagnostics.append(.refusedLink(full, refusal))
      case .success(let target) where target.kind == .folder && isLinked:
        diagnostics.append(.refusedLink(full, .inLinkedFolder))
      case .success(let target):
        if target.kind == .folder, !path.isEmpty { entries.append(FolderTree.Entry(path: path, facts: target)) }
        try add(target, prefix: path, isLinked: !path.isEmpty)
      }
    }
  }

  private mutating func addFolder(_ path: String, isLinked: Bool) throws(FileError) {
    let tree: FolderTree
    do {
      tree = try FileSystem.tree(below: path.isEmpty ? "\(folder)/\(name)" : "\(folder)/\(name)/\(path)")
    } catch {
      return try report(error)
    }
    let base = path.isEmpty ? "" : path + "/"
    for entry in tree.entries where !isIgnored(base + entry.path) {
      let path = base + entry.path
      if Self.isSpeakable(path) {
        let whole = FolderTree.Entry(path: path, facts: entry.facts)
        if entry.facts.kind == .folder {
          entries.append(whole)
        } else {
          try add(whole.facts, prefix: path, isLinked: isLinked)
        }
      } else if Self.isSpeakable(path.split(separator: "/").dropLast().joined()) {
        let hidden = InvisibleCharacters.first(inAddress: path)
        diagnostics.append(.unspeakableName("\(name)/\(path)", hidden: hidden))
      }
    }
    for path in tree.undecodable where !isIgnored(base + path) {
      diagnostics.append(.undecodableName("\(name)/\(base)\(path)"))
    }
    for error in tree.unreadable { try report(error) }
  }

  /// Adds the problem of a file that could not be read, unless it is ignored; throws the error if the system is the
  /// cause.
  private mutating func report(_ error: FileError) throws(FileError) {
    let path = String(error.path.dropFirst(folder.count + 1))
    if isIgnored(String(path.dropFirst(name.count + 1))) { return }
    guard let problem = Diagnostic.unread(path, error) else { throw error }
    diagnostics.append(problem)
  }

  /// True for editors' leftovers, and for hidden files and folders outside of `visibleDots`.
  private func isIgnored(_ path: String) -> Bool {
    if IgnoredNames.areOrdinary(in: path) { return false }
    let hidesDots = visibleDots.map { !path.hasPrefix($0) } ?? true
    return path.split(separator: "/").contains { IgnoredNames.contains($0) || (hidesDots && $0.hasPrefix(".")) }
  }

  /// False for a path with control characters, invisible ones or backslashes, which no web host and no report can show.
  private static func isSpeakable(_ path: String) -> Bool {
    if path.allBytes(satisfy: { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) { return true }
    return InvisibleCharacters.first(inAddress: path) == nil
      && path.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          ? scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\\"
          : scalar.properties.generalCategory != .control
      }
  }
}
