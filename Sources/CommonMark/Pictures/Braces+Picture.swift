import Diagnostics

/// The attributes in braces after a picture: `{credit="Photo: Ines Okafor" .wide #bridge}`.
extension Braces {
  /// The keys that a picture accepts.
  static let pictureKeys = ["credit", "alt"]

  /// The attributes at the start of a text read by libcmark; nil if they cannot be read or the id is invalid.
  init?(ofPicture text: [UInt8]) {
    guard let braces = Braces(text), braces.id.map(AuthoredHeadingID.isValid) ?? true else { return nil }
    self = braces
  }

  /// The credit, as libcmark leaves the text; empty if there is none.
  var credit: [UInt8] { value(of: "credit") ?? [] }
  /// The value of `alt`, empty for a picture that needs no description; nil if there is none.
  var alternative: [UInt8]? { value(of: "alt") }

  /// The keys that no picture accepts, in the order of the text.
  var unknownPictureKeys: [String] { values.map(\.key).filter { !Self.pictureKeys.contains($0) } }
}
