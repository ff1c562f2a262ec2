/// Curly quotes around a whole value, which YAML takes for a part of it.
enum CurlyQuotes {
  /// The text between a pair of curly quotes; any other text as it is.
  static func removed(from text: String) -> String {
    // A fast test of the first byte: curly quotes are not ASCII, and most texts are.
    guard text.utf8.first.map({ $0 >= 0x80 }) == true, let first = text.first, let last = text.last else { return text }
    guard let closing = pairs[first], closing.contains(last), text.count > 2 else { return text }
    let inner = text.dropFirst().dropLast()
    return inner.contains { $0 == first || $0 == last } ? text : String(inner)
  }

  /// The closing marks that fit each opening mark.
  private static let pairs: [Character: String] = ["“": "”", "„": "“”", "‘": "’", "‚": "‘’", "«": "»", "»": "«"]
}
