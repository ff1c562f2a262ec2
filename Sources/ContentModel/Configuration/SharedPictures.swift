import Diagnostics

extension FieldReader {
  /// A picture of `site.yml` that other sites show beside a link.
  mutating func sharedPicture(_ key: String) -> LeadImage? {
    guard let image = picture(key) else { return nil }
    guard isPathOrWebAddress(image.file, key: key) else { return nil }
    if !PictureEnding.isShared(image.file.value) {
      report(.unsuitablePicture(image.file.value, formats: "JPEG, PNG, WebP or GIF", at: range(image.file.range)))
    }
    return image
  }

  /// The publisher's logo, in a format that search engines read.
  mutating func logo(_ key: String) -> Located<String>? {
    guard let file = text(key), isPathOrWebAddress(file, key: key) else { return nil }
    if !PictureEnding.isSearched(file.value) {
      report(.unsuitablePicture(file.value, formats: "PNG, JPEG, WebP or SVG", at: range(file.range)))
    }
    return file
  }
}

/// The formats of pictures, told by the ending of an address, and who can show them.
package enum PictureEnding {
  private static let shared: Set<String> = ["jpg", "jpeg", "png", "webp", "gif"]
  private static let searched = shared.union(["svg", "avif", "bmp"])

  /// True for a picture that other sites show beside a link, and where the address does not tell.
  package static func isShared(_ url: String) -> Bool { ending(of: url).map(shared.contains) ?? true }

  /// True for a picture that search engines show, and where the address does not tell.
  static func isSearched(_ url: String) -> Bool { ending(of: url).map(searched.contains) ?? true }

  /// What stands behind the last full stop of a file's name, in lower case; nil if there is none.
  private static func ending(of url: String) -> String? {
    let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[$0...] } ?? path
    guard let stop = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(decoding: name[name.index(after: stop)...], as: UTF8.self).lowercased()
  }
}

extension Diagnostic {
  static func unsuitablePicture(_ file: String, formats: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsuitablePicture, .warning, "other sites do not show a picture such as '\(file)'", at: range,
      hint: "name a picture in \(formats)")
  }
}
