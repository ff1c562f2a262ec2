extension FileSystem {
  /// True if the disk takes names that differ in capitals alone for one, by the names on the way to a path.
  ///
  /// Asked for the last name there that has letters and exists. False in doubt.
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
