/// An index of the keys of one mapping: a linear search for a few entries, a dictionary for more.
struct KeyIndex {
  /// Up to this number of entries, they are searched one by one.
  private static let fewEntries = 12
  /// The indices of entries by key; empty until there are many entries.
  private var indices: [String: Int] = [:]

  /// The index of the entry with `key`; nil if there is none, after which the caller appends it.
  mutating func insert(_ key: String, into entries: [YAMLEntry]) -> Int? {
    if entries.count < Self.fewEntries { return entries.firstIndex { $0.key == key } }
    if indices.isEmpty {
      for (index, entry) in entries.enumerated() { indices[entry.key] = index }
    }
    if let index = indices[key] { return index }
    indices[key] = entries.count
    return nil
  }
}
