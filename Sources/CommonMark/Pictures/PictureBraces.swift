import Diagnostics

/// Attributes in braces behind a picture: `{credit="Photo: Ines Okafor" .wide #bridge}`.
struct PictureBraces {
  private let braces: Braces

  /// The keys that have a meaning.
  static let keys = ["credit", "alt"]

  /// The attributes at the beginning of a text that libcmark has read; nil if they cannot be read.
  init?(_ text: [UInt8]) {
    guard let braces = Braces(text), braces.id.map(WrittenID.isValid) ?? true else { return nil }
    self.braces = braces
  }

  /// Names of letters, digits and hyphens.
  var classes: [String] { braces.classes }
  /// An id that is one.
  var id: String? { braces.id }
  /// The length of the text with the braces, in bytes.
  var length: Int { braces.length }
  /// The maker of the picture, as libcmark leaves the text; empty if none is named.
  var credit: [UInt8] { braces.value(of: "credit") ?? [] }
  /// The value of `alt`: an empty one says that the picture needs no description.
  var alternative: [UInt8]? { braces.value(of: "alt") }

  var unknownKeys: [String] { braces.values.map(\.key).filter { !Self.keys.contains($0) } }
}
