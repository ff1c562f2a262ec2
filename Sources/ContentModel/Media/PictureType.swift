/// The media types of pictures.
package enum PictureType {
  /// The type by the end of a file's name, such as `image/png`; nil for a file that is no picture.
  package static func of(_ name: some StringProtocol) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return types[name[dot...].dropFirst().lowercased()]
  }

  private static let types = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif", "svg": "image/svg+xml",
  ]
}
