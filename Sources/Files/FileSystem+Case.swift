extension FileSystem {
  /// True if the file system ignores case in names, judged by the names in a path.
  ///
  /// The last name in the path that has letters and exists is looked up in another case. False if in doubt.
  package static func foldsCase(at path: String) -> Bool {
    var parts = path.split(separator: "/")
    while let name = parts.popLast() {
      let folder = parts.map { "/" + $0 }.joined()
      guard let facts = try? facts(at: "\(folder)/\(name)") else { continue }
      let other = name.lowercased() == name ? name.uppercased() : name.lowercased()
      if other == name { continue }
      return isSame(facts, (try? self.facts(at: "\(folder)/\(other)")) ?? nil)
    }
    return false
  }

  private static func isSame(_ facts: FileFacts, _ other: FileFacts?) -> Bool {
    facts.device == other?.device && facts.inode == other?.inode
  }
}
