/// The marks in place of straight quotes: around a quotation, and around one within it.
public struct QuotationMarks: Sendable, Hashable {
  /// Before a quotation, such as `“`.
  public let open: String
  /// Behind a quotation, such as `”`.
  public let close: String
  /// Before a quotation within another, such as `‘`.
  public let innerOpen: String
  /// Behind a quotation within another, such as `’`.
  public let innerClose: String

  /// Marks with the space that belongs to them.
  public init(_ open: String, _ close: String, inner innerOpen: String, _ innerClose: String) {
    self.open = open
    self.close = close
    self.innerOpen = innerOpen
    self.innerClose = innerClose
  }

  /// Those that libcmark sets.
  public static let english = QuotationMarks("“", "”", inner: "‘", "’")
}
