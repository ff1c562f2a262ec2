import SiteModel

/// The folder of the built site; it finds files as a web host does.
struct SiteFolder: Sendable {
  /// Absolute, free of links.
  let root: String

  /// The result of a look-up of an address.
  enum Match {
    case file(ServedFile, name: String)
    /// A folder that was asked for without the slash at the end of its address.
    case folder
    case nothing
  }

  /// Finds the file or folder at the path of these parts; `isFolder`: the address ends with a slash.
  func find(_ parts: some BidirectionalCollection<String>, isFolder: Bool) -> Match {
    let path = ([root] + parts).joined(separator: "/")
    if isFolder { return file(path + "/index.html", "index.html") ?? .nothing }
    if let file = file(path, parts.last ?? "") { return file }
    return file(path + "/index.html", "index.html") == nil ? .nothing : .folder
  }

  /// The 404 page; nil if there is none.
  var missingPage: ServedFile? { ServedFile(root + SiteAddresses.notFound, below: root) }

  private func file(_ path: String, _ name: String) -> Match? {
    ServedFile(path, below: root).map { .file($0, name: name) }
  }
}
