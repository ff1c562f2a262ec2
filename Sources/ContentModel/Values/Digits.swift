/// Numbers with leading zeros.
package enum Digits {
  /// `number` in decimal with at least `width` digits; a minus sign comes before them.
  package static func padded(_ number: Int, to width: Int = 2) -> String {
    var bytes: [UInt8] = []
    append(number, to: width, &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `number` in decimal with at least `width` digits; a minus sign comes before them.
  static func append(_ number: Int, to width: Int = 2, _ bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(number.magnitude, to: width, &bytes)
  }

  private static func append(_ number: UInt, to width: Int, _ bytes: inout [UInt8]) {
    if number >= 10 || width > 1 { append(number / 10, to: width - 1, &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
