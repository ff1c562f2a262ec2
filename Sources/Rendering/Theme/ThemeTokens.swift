import ContentModel
import Diagnostics

/// The custom properties of the style sheet that `theme` in `site.yml` sets.
struct ThemeTokens {
  /// The CSS that follows the style sheet; empty if nothing is set.
  let css: String
  /// Warnings about low contrast between texts and grounds.
  let diagnostics: [Diagnostic]

  /// The default colours of `style.css`, for light and dark mode.
  static let standard: [ThemeColor: (light: Color, dark: Color)] = [
    .paper: (Color(red: 0xff, green: 0xff, blue: 0xff), Color(red: 0x14, green: 0x16, blue: 0x1a)),
    .ink: (Color(red: 0x14, green: 0x17, blue: 0x1a), Color(red: 0xe8, green: 0xe6, blue: 0xe1)),
    .soft: (Color(red: 0x54, green: 0x5b, blue: 0x63), Color(red: 0xa7, green: 0xad, blue: 0xb5)),
    .line: (Color(red: 0xd3, green: 0xd6, blue: 0xda), Color(red: 0x3a, green: 0x3f, blue: 0x45)),
    .wash: (Color(red: 0xf3, green: 0xf4, blue: 0xf5), Color(red: 0x20, green: 0x23, blue: 0x28)),
    .accent: (Color(red: 0xa0, green: 0x14, blue: 0x19), Color(red: 0xff, green: 0x9b, blue: 0x90)),
  ]

  /// The least contrast of a text with its ground (WCAG 2.2, success criterion 1.4.3).
  private static let ratio = 4.5

  init(_ settings: ThemeSettings) {
    var light = Palette(settings.colors) { Self.standard[$0]?.light }
    var dark = Palette(settings.darkColors) { Self.standard[$0]?.dark }
    // Lines and grounds are shades of the paper.
    light.deriveShades()
    dark.deriveShades()
    // A single accent serves both modes: in dark mode it is lightened to the least contrast.
    if let accent = settings.colors[.accent], settings.darkColors[.accent] == nil, let paper = dark[.paper] {
      dark.derived[.accent] = accent.value.readable(on: paper, ratio: Self.ratio)
    }
    diagnostics = light.diagnostics(ratio: Self.ratio) + dark.diagnostics(ratio: Self.ratio)

    var always: [String] = []
    if let typeface = settings.typeface { always.append("--face:var(--\(typeface.rawValue))") }
    // Sans-serif letters are wider; smaller headlines keep their line breaks.
    if settings.typeface == .sans { always.append("--headline:calc(0.88*var(--scale))") }
    switch settings.typeScale {
    case .small: always.append("--scale:0.9")
    case .large: always.append("--scale:1.125")
    case .regular, nil: break
    }
    switch settings.density {
    case .compact: always.append("--room:0.7")
    case .airy: always.append("--room:1.3")
    case .regular, nil: break
    }
    css =
      Self.layer(always, during: nil)
      + Self.layer(light.declarations, during: "print,not all and (prefers-color-scheme:dark)")
      + Self.layer(dark.declarations, during: "screen and (prefers-color-scheme:dark)")
  }

  /// A rule with the declarations in the style sheet's layer, for one medium, or for all if that is nil.
  private static func layer(_ declarations: [String], during medium: String?) -> String {
    guard !declarations.isEmpty else { return "" }
    let rule = ":root{\(declarations.joined(separator: ";"))}"
    return "@layer tokens{\(medium.map { "@media \($0){\(rule)}" } ?? rule)}\n"
  }
}

/// The colours of one mode: chosen, derived or the theme's own, in this order.
private struct Palette {
  let chosen: [ThemeColor: Located<Color>]
  var derived: [ThemeColor: Color] = [:]
  private let standard: (ThemeColor) -> Color?

  init(_ chosen: [ThemeColor: Located<Color>], standard: @escaping (ThemeColor) -> Color?) {
    self.chosen = chosen
    self.standard = standard
  }

  subscript(color: ThemeColor) -> Color? { chosen[color]?.value ?? derived[color] ?? standard(color) }

  /// Derives lines and grounds from the newspaper's own paper, unless it chose them.
  ///
  /// Lines have 12/64 of the ink, grounds 4/64. Nothing is derived if no paper was chosen.
  mutating func deriveShades() {
    guard let paper = chosen[.paper]?.value, let ink = self[.ink] else { return }
    for (color, share) in [(ThemeColor.line, 12), (.wash, 4)] where chosen[color] == nil {
      derived[color] = paper.mixed(with: ink, share, of: 64)
    }
  }

  /// The declarations of the chosen and derived colours: `--accent:#00538a`.
  var declarations: [String] {
    ThemeColor.allCases.compactMap { color in
      (chosen[color]?.value ?? derived[color]).map { "--\(color.rawValue):\($0.css)" }
    }
  }

  /// Warnings about texts with too little contrast to a ground, if one of the two was chosen.
  func diagnostics(ratio: Double) -> [Diagnostic] {
    let grounds: [(text: ThemeColor, grounds: [ThemeColor])] = [
      (.ink, [.paper, .wash]), (.soft, [.paper, .wash]), (.accent, [.paper]),
    ]
    return grounds.compactMap { color, grounds in
      guard let text = self[color] else { return nil }
      let poor = grounds.compactMap { ground -> (name: ThemeColor, color: Color, range: Range<Int>)? in
        guard let setting = chosen[color] ?? chosen[ground] ?? chosen[.paper], let value = self[ground],
          text.contrast(with: value) < ratio
        else { return nil }
        return (ground, value, setting.range)
      }
      guard let worst = poor.min(by: { text.contrast(with: $0.color) < text.contrast(with: $1.color) }) else {
        return nil
      }
      // A colour with enough contrast to all grounds, if there is one.
      let others = grounds.compactMap { self[$0] }
      let better = others.map { text.readable(on: $0, ratio: ratio) }.first { better in
        others.allSatisfy { better.contrast(with: $0) >= ratio }
      }
      return .lowContrast(
        color, on: worst.name, text.contrast(with: worst.color), better: better,
        at: SourceRange(path: SiteConfiguration.path, offsets: worst.range))
    }
  }
}

extension Diagnostic {
  static func lowContrast(
    _ text: ThemeColor, on ground: ThemeColor, _ contrast: Double, better: Color?, at range: SourceRange
  ) -> Diagnostic {
    let tenths = Int(contrast * 10)
    return Diagnostic(
      .lowContrast, .warning,
      """
      '\(text.rawValue)' is hard to read on '\(ground.rawValue)': their contrast is \(tenths / 10).\(tenths % 10) of \
      the 4.5 that texts need
      """,
      at: range,
      hint: better.map { "\(text.rawValue): \"\($0.css)\" would do" } ?? "choose grounds that are lighter or darker")
  }
}
