/// Curly quotes around a whole value, which YAML takes for a part of it.
enum CurlyQuotes {
  /// The text between a pair of them; any other text as it is.
  static func removed(from text: String) -> String {
    // They are no ASCII, and most texts are.
    guard text.utf8.first.map({ $0 >= 0x80 }) == true, let first = text.first, let last = text.last else { return text }
    guard let closing = pairs[first], closing.contains(last), text.count > 2 else { return text }
    let inner = text.dropFirst().dropLast()
    return inner.contains { $0 == first || $0 == last } ? text : String(inner)
  }

  private static let pairs: [Character: String] = ["“": "”", "„": "“”", "‘": "’", "‚": "‘’", "«": "»", "»": "«"]
}
