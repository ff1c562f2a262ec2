import Diagnostics

extension FieldReader {
  /// Settings that can be switched off: nil for `key: false`; without keys of their own those that are `standard`.
  ///
  /// `expected` ends the message for any other word, after "must be".
  mutating func settings<Settings>(
    _ key: String, standard: Settings, expected: String, read: (inout FieldReader) -> Settings
  ) -> Settings? {
    guard let entry = take(key) else { return standard }
    if case .scalar(let scalar) = entry.value.content {
      if let isOn = Self.flag(scalar.text) { return isOn ? standard : nil }
      report(.wrongType(key, expected: expected, at: range(entry.value.range)))
      return standard
    }
    guard var nested = mapping(entry.value, of: entry.key) else { return standard }
    let settings = read(&nested)
    absorb(nested)
    return settings
  }
}
