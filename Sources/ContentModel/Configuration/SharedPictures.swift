import Diagnostics

extension FieldReader {
  /// Reads the picture that other sites show beside a link; nil if absent, or invalid, which is reported.
  ///
  /// A format that other sites do not show is a warning.
  mutating func sharedPicture(_ key: String) -> LeadImage? {
    guard let image = picture(key) else { return nil }
    guard isPathOrWebAddress(image.file, key: key) else { return nil }
    if !PictureEnding.isShared(image.file.value) {
      report(.unsuitablePicture(image.file.value, formats: "JPEG, PNG, WebP or GIF", at: range(image.file.range)))
    }
    return image
  }

  /// Reads the publisher's logo; a format that search engines do not read is a warning.
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
