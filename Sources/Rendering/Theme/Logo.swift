import ContentModel
import Diagnostics

/// The picture in place of the newspaper's name.
struct Logo {
  /// The path from the site's root.
  let path: String
  /// The path of the picture for dark mode; nil if there is no other one.
  let darkPath: String?
  /// In pixels; nil if the file does not say.
  let size: ImageSize?

  /// Finds the files that `theme` in `site.yml` names.
  static func find(_ settings: ThemeSettings, among assets: [AssetFile]) -> (logo: Logo?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func asset(_ name: Located<String>?) -> AssetFile? {
      guard let name else { return nil }
      let range = SourceRange(path: SiteConfiguration.path, offsets: name.range)
      if let asset = assets.first(where: { $0.name == name.value }) {
        if asset.isPicture { return asset }
        diagnostics.append(.noPicture(name.value, at: range))
        return nil
      }
      diagnostics.append(.unknownAsset(name.value, known: assets.map(\.name), at: range))
      return nil
    }
    let dark = asset(settings.darkLogo)
    guard let light = asset(settings.logo) else { return (nil, diagnostics) }
    return (Logo(path: light.path, darkPath: dark?.path, size: light.size), diagnostics)
  }
}

extension AssetFile {
  /// The size in pixels; nil for an SVG without a size, and for a file that is no picture.
  fileprivate var size: ImageSize? { ImageSize.read(Array(bytes.prefix(ImageSize.reach))) }

  /// True if browsers can show the file as a picture.
  fileprivate var isPicture: Bool {
    guard name.lowercased().hasSuffix(".svg") else { return size != nil }
    return String(decoding: bytes.prefix(ImageSize.reach), as: UTF8.self).contains("<svg")
  }
}

extension Diagnostic {
  static func noPicture(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, "'\(name)' is no picture that browsers can show", at: range,
      hint: "name an SVG, PNG, JPEG, GIF, WebP or AVIF file that is whole")
  }

  static func unknownAsset(_ name: String, known: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingTarget, .error, "there is no file 'Templates/assets/\(name)'", at: range,
      hint: Suggestion.hint(for: name, among: known) ?? "put the picture into Templates/assets and name it here")
  }
}
