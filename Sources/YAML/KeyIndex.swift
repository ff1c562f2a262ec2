/// Finds a key among a mapping's entries: by looking through a few, by hash once there are many.
struct KeyIndex {
  private static let fewEntries = 12
  private var places: [String: Int] = [:]

  /// The place of the entry that has `key` already, or nil, after which the caller appends it.
  mutating func insert(_ key: String, into entries: [YAMLEntry]) -> Int? {
    if entries.count < Self.fewEntries { return entries.firstIndex { $0.key == key } }
    if places.isEmpty {
      for (place, entry) in entries.enumerated() { places[entry.key] = place }
    }
    if let place = places[key] { return place }
    places[key] = entries.count
    return nil
  }
}
