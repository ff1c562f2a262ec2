import ContentModel
import Diagnostics

/// The picture that stands in place of the newspaper's name.
struct Logo {
  /// Its path from the site's root.
  let path: String
  /// The path of the picture that stands there in dark; nil: the same.
  let darkPath: String?
  /// In pixels; nil for a drawing (SVG), and where the file does not tell.
  let size: ImageSize?

  /// Finds the files that `theme` in `site.yml` names.
  static func find(_ settings: ThemeSettings, among assets: [AssetFile]) -> (logo: Logo?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func asset(_ name: Located<String>?) -> AssetFile? {
      guard let name else { return nil }
      if let asset = assets.first(where: { $0.name == name.value }) { return asset }
      diagnostics.append(
        .unknownAsset(
          name.value, known: assets.map(\.name),
          at: SourceRange(path: SiteConfiguration.path, offsets: name.range)))
      return nil
    }
    let dark = asset(settings.darkLogo)
    guard let light = asset(settings.logo) else { return (nil, diagnostics) }
    let size = ImageSize.read(Array(light.bytes.prefix(ImageSize.reach)))
    return (Logo(path: light.path, darkPath: dark?.path, size: size), diagnostics)
  }
}

extension Diagnostic {
  static func unknownAsset(_ name: String, known: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingTarget, .error, "there is no file 'Templates/assets/\(name)'", at: range,
      hint: Suggestion.hint(for: name, among: known) ?? "put the picture into Templates/assets and name it here")
  }
}
