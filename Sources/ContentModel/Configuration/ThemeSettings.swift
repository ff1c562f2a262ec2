/// The settings of the appearance: the key `theme` in `site.yml`.
public struct ThemeSettings: Sendable, Equatable {
  /// The newspaper's own colours in light mode; for all others the theme's hold.
  public let colors: [ThemeColor: Located<Color>]
  /// The newspaper's own colours in dark mode; for all others the theme's hold.
  public let darkColors: [ThemeColor: Located<Color>]
  /// The face of headlines and texts; nil: the theme's own.
  public let typeface: Typeface?
  /// The size of texts and headlines; nil: the theme's own.
  public let typeScale: TypeScale?
  /// The amount of room around things; nil: the theme's own.
  public let density: Density?
  /// A picture in place of the newspaper's name: a file's path below `Templates/assets`.
  public let logo: Located<String>?
  /// The picture in dark mode; nil: ``logo``.
  public let darkLogo: Located<String>?

  /// The settings by default: the theme's own.
  static let standard = ThemeSettings(
    colors: [:], darkColors: [:], typeface: nil, typeScale: nil, density: nil, logo: nil, darkLogo: nil)

  /// The face of headlines and texts; the raw values are the words of `typeface`.
  public enum Typeface: String, Sendable, CaseIterable {
    case serif, sans
  }

  /// The size of texts and headlines; the raw values are the words of `type_scale`.
  public enum TypeScale: String, Sendable, CaseIterable {
    case small, regular, large
  }

  /// The room around things; the raw values are the words of `density`.
  public enum Density: String, Sendable, CaseIterable {
    case compact, regular, airy
  }
}

/// A colour of the theme; the raw values are the keys of `colors` and the names of the style sheet's properties.
public enum ThemeColor: String, Sendable, CaseIterable {
  /// The page itself.
  case paper
  /// Texts and headlines.
  case ink
  /// Dates, captions and other small print.
  case soft
  /// Hairlines.
  case line
  /// The ground of boxes.
  case wash
  /// Sections, links and the banner.
  case accent
}
