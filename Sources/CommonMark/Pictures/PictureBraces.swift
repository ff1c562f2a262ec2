import Diagnostics

/// The attributes in braces after a picture: `{credit="Photo: Ines Okafor" .wide #bridge}`.
struct PictureBraces {
  private let braces: Braces

  /// The known keys.
  static let keys = ["credit", "alt"]

  /// The attributes at the start of a text read by libcmark; nil if they cannot be read or the id is invalid.
  init?(_ text: [UInt8]) {
    guard let braces = Braces(text), braces.id.map(WrittenID.isValid) ?? true else { return nil }
    self.braces = braces
  }

  /// The classes: names of letters, digits and hyphens.
  var classes: [String] { braces.classes }
  /// The id, which is valid; nil if there is none.
  var id: String? { braces.id }
  /// The length of the braces and their content, in bytes.
  var length: Int { braces.length }
  /// The credit, as libcmark leaves the text; empty if there is none.
  var credit: [UInt8] { braces.value(of: "credit") ?? [] }
  /// The value of `alt`, empty for a picture that needs no description; nil if there is none.
  var alternative: [UInt8]? { braces.value(of: "alt") }

  var unknownKeys: [String] { braces.values.map(\.key).filter { !Self.keys.contains($0) } }
}
