/// Text made safe to print: characters that move the cursor or change the reading direction show as escapes.
public enum VisibleText {
  /// `text` with control characters, bidirectional controls, line separators and U+FEFF written as `\u{202E}`.
  public static func escaping(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        visible.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        visible.append(scalar)
      }
    }
    return String(visible)
  }

  /// True for a scalar that must not reach a terminal unescaped.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case ..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: true
    default: scalar.properties.isBidiControl
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
