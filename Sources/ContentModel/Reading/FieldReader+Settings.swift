import Diagnostics

extension FieldReader {
  /// Reads settings that can be switched off; nil for `key: false`.
  ///
  /// They are `standard` if the key is absent, true, or invalid, which is reported. `expected` stands in that message.
  mutating func settings<Settings>(
    _ key: String, standard: Settings, expected: Expected, read: (inout FieldReader) -> Settings
  ) -> Settings? {
    guard let entry = take(key) else { return standard }
    if case .scalar(let scalar) = entry.value.value {
      if let isOn = FlagWord.value(of: scalar.text) { return isOn ? standard : nil }
      report(.wrongType(key, expected, found: entry.value, at: range(entry.value.range)))
      return standard
    }
    guard var nested = mapping(entry.value, of: entry.key, expected) else { return standard }
    let settings = read(&nested)
    finishNested(nested)
    return settings
  }
}
