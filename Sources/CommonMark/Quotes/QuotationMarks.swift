/// The quotation marks of a language: around a quotation, and around one within it.
public struct QuotationMarks: Sendable, Hashable {
  /// Before a quotation, such as `“`.
  public let open: String
  /// After a quotation, such as `”`.
  public let close: String
  /// Before a quotation within another, such as `‘`.
  public let innerOpen: String
  /// After a quotation within another, such as `’`.
  public let innerClose: String

  /// Quotation marks, each with the space that belongs to it.
  public init(_ open: String, _ close: String, inner innerOpen: String, _ innerClose: String) {
    self.open = open
    self.close = close
    self.innerOpen = innerOpen
    self.innerClose = innerClose
  }

  /// The marks that libcmark sets.
  public static let english = QuotationMarks("“", "”", inner: "‘", "’")
}
