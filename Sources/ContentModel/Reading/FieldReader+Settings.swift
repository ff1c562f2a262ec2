import Diagnostics

extension FieldReader {
  /// Settings that can be switched off: nil for `key: false`; without keys of their own those that are `standard`.
  ///
  /// `expected` stands in the message for any other value.
  mutating func settings<Settings>(
    _ key: String, standard: Settings, expected: Expected, read: (inout FieldReader) -> Settings
  ) -> Settings? {
    guard let entry = take(key) else { return standard }
    if case .scalar(let scalar) = entry.value.content {
      if let isOn = FlagWord.value(of: scalar.text) { return isOn ? standard : nil }
      report(.wrongType(key, expected, found: entry.value, at: range(entry.value.range)))
      return standard
    }
    guard var nested = mapping(entry.value, of: entry.key, expected) else { return standard }
    let settings = read(&nested)
    absorb(nested)
    return settings
  }
}
