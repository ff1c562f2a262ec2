/// Curly quotes around a whole value, which YAML takes for a part of it.
extension String {
  /// The text between a pair of curly quotes; any other text as it is.
  var withoutCurlyQuotes: String {
    // A fast test of the first byte: curly quotes are not ASCII, and most texts are.
    guard utf8.first.map({ $0 >= 0x80 }) == true, let first, let last else { return self }
    guard let closing = Self.curlyQuotePairs[first], closing.contains(last), count > 2 else { return self }
    let inner = dropFirst().dropLast()
    return inner.contains { $0 == first || $0 == last } ? self : String(inner)
  }

  /// The closing marks that fit each opening mark.
  private static let curlyQuotePairs: [Character: String] = [
    "“": "”", "„": "“”", "‘": "’", "‚": "‘’", "«": "»", "»": "«",
  ]
}
