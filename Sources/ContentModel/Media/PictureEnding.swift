/// The formats of pictures, told by the ending of an address: their media types, and who can show them.
package enum PictureEnding {
  private static let shared: Set<String> = ["jpg", "jpeg", "png", "webp", "gif"]
  private static let searched = shared.union(["svg", "avif", "bmp"])

  /// True for a picture that other sites show beside a link, and where the address does not tell.
  package static func isShared(_ url: String) -> Bool { ending(of: url).map(shared.contains) ?? true }

  /// True for a picture that search engines show, and where the address does not tell.
  static func isSearched(_ url: String) -> Bool { ending(of: url).map(searched.contains) ?? true }

  /// The media type of a picture, such as `image/png`; nil where the address tells none.
  package static func mediaType(of url: String) -> String? { ending(of: url).flatMap { mediaTypes[$0] } }

  private static let mediaTypes = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif", "svg": "image/svg+xml",
  ]

  /// What stands behind the last full stop of a file's name, in lower case; nil if there is none.
  static func ending(of url: String) -> String? {
    let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[$0...] } ?? path
    guard let stop = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(decoding: name[name.index(after: stop)...], as: UTF8.self).lowercased()
  }
}
