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
    guard let file = text(key, example: "/logo.png"), isPathOrWebAddress(file, key: key) else { return nil }
    if !PictureEnding.isSearched(file.value) {
      report(.unsuitablePicture(file.value, formats: "PNG, JPEG, WebP or SVG", at: range(file.range)))
    }
    return file
  }
}

extension Diagnostic {
  static func unsuitablePicture(_ file: String, formats: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsuitablePicture, .warning, "other sites do not show a picture such as '\(file)'", at: range,
      hint: "name a picture in \(formats)")
  }
}
