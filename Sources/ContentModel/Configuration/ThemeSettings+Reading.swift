import Diagnostics

extension ThemeSettings {
  /// Reads the key `theme`.
  init(_ fields: inout FieldReader) {
    guard var nested = fields.mapping("theme", example: "{typeface: sans}") else {
      self = .standard
      return
    }
    colors = Self.colors("colors", aliases: ["colours"], of: &nested)
    darkColors = Self.colors("dark_colors", aliases: ["dark_colours"], of: &nested)
    typeface = nested.choice("typeface", of: Typeface.self)
    typeScale = nested.choice("type_scale", of: TypeScale.self)
    density = nested.choice("density", of: Density.self)
    logo = nested.text("logo", example: "logo.svg")
    darkLogo = nested.text("dark_logo", example: "logo-dark.svg")
    if logo == nil, let darkLogo {
      nested.reportMissing("logo", hint: "name the picture for a light ground, too", at: nested.range(darkLogo.range))
    }
    fields.finishNested(nested)
  }

  private static func colors(
    _ key: String, aliases: [String], of fields: inout FieldReader
  ) -> [ThemeColor: Located<Color>] {
    guard var nested = fields.mapping(key, aliases: aliases, example: "{accent: \"#a01419\"}") else { return [:] }
    var colors: [ThemeColor: Located<Color>] = [:]
    for color in ThemeColor.allCases {
      guard let text = nested.text(color.rawValue, example: "\"#a01419\"") else { continue }
      if let value = Color(text.value) {
        colors[color] = Located(value, at: text.range)
      } else {
        nested.report(.invalidColor(text.value, at: nested.range(text.range)))
      }
    }
    fields.finishNested(nested)
    return colors
  }
}

extension Diagnostic {
  static func invalidColor(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidColor, .error, "'\(text)' is no colour", at: range,
      hint: "write six digits from 0 to f in quotes, for red, green and blue: \"#a01419\"")
  }
}
