/// The scalar at `index` of UTF-8 and its length in bytes; for damaged UTF-8, U+FFFD and 1.
func decodeScalar(_ text: Bytes, at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let lead = text[index]
  let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard length > 1, index + length <= text.count else { return (lead < 0x80 ? Unicode.Scalar(lead) : "\u{FFFD}", 1) }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
  guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
  return (scalar, length)
}

extension UInt8 {
  /// ASCII punctuation, as CommonMark 0.30, section 2.1 lists it.
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
