import Diagnostics

/// Escapes in style sheets (CSS Syntax, level 3, section 4.3.7).
package enum StyleEscapes {
  /// The text with its escapes resolved: `url(` for `u\72l(`.
  ///
  /// An escaped line end is left out.
  package static func resolved(_ text: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      // Up to six hexadecimal digits, and one white space behind them, make an escape.
      let digits = rest.prefix(6).prefix(while: \.isHexDigit)
      rest = rest.dropFirst(digits.count)
      if let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) {
        result += String(Character(Unicode.Scalar(number) ?? "\u{FFFD}")).utf8
        rest = rest.dropFirst(rest.starts(with: "\r\n".utf8) ? 2 : rest.first?.isStyleBlank == true ? 1 : 0)
      } else if rest.starts(with: "\r\n".utf8) {
        rest = rest.dropFirst(2)
      } else if let escaped = rest.popFirst(), !escaped.isLineEnd, escaped != 0x0C {
        result.append(escaped)
      }
    }
    return result
  }
}

extension UInt8 {
  /// White space of CSS: a space, a tab, a line end or a form feed.
  package var isStyleBlank: Bool { isBlankOrLineEnd || self == 0x0C }
}
