import Foundation

/// A folder of its own for one test, gone with this value.
///
/// A tree is a dictionary from path to content; an empty folder
/// is `path/`, a symbolic link has the content `-> target`, a pipe `|`.
public final class TemporaryFolder: Sendable {
  /// The absolute path, without symbolic links.
  public let path: String

  /// A new folder, with so many characters more in its name.
  public init(padding: Int = 0) throws {
    let name = "broadsheet-" + UUID().uuidString + String(repeating: "-", count: padding)
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes what the tree names, over what is there; the content `nil` removes.
  public func make(_ tree: [String: String?]) throws {
    for (name, content) in tree.sorted(by: { $0.key < $1.key }) {
      let target = path + "/" + name
      guard let content else {
        try FileManager.default.removeItem(atPath: target)
        continue
      }
      try makeFolder(of: name)
      if name.hasSuffix("/") { continue }
      if content.hasPrefix("-> ") {
        try? FileManager.default.removeItem(atPath: target)
        let destination = String(content.dropFirst(3))
        try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: destination)
      } else if content == "|" {
        mkfifo(target, 0o644)
      } else {
        try write(Data(content.utf8), to: name)
      }
    }
  }

  /// Writes the files of a project below this folder.
  public func write(_ project: ProjectText) throws {
    for file in project.files { try write(Data(file.text.utf8), to: file.path) }
  }

  /// Writes a file, with the folders it needs.
  public func write(_ data: Data, to name: String) throws {
    try makeFolder(of: name)
    try data.write(to: URL(fileURLWithPath: path + "/" + name))
  }

  /// What lies below a folder of this one, paths relative to it; nothing when it does not exist.
  public func tree(_ folder: String) throws -> [String: String] { try Self.tree(at: path + "/" + folder) }

  /// The same for any folder.
  public static func tree(at root: String) throws -> [String: String] {
    var tree: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      let target = root + "/" + name
      let attributes = try FileManager.default.attributesOfItem(atPath: target)
      switch attributes[.type] as? FileAttributeType {
      case .typeSymbolicLink?:
        tree[name] = try "-> " + FileManager.default.destinationOfSymbolicLink(atPath: target)
      case .typeDirectory?:
        if try FileManager.default.contentsOfDirectory(atPath: target).isEmpty { tree[name + "/"] = "" }
      case .typeRegular?:
        tree[name] = try String(decoding: Data(contentsOf: URL(fileURLWithPath: target)), as: UTF8.self)
      default: tree[name] = "|"
      }
    }
    return tree
  }

  private func makeFolder(of name: String) throws {
    let target = path + "/" + name
    let folder = name.hasSuffix("/") ? target : URL(fileURLWithPath: target).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }
}
