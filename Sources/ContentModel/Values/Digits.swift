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
    if width == 2, (0..<100).contains(number) {
      // Most numbers of dates; a division by a constant is a multiplication.
      bytes.append(UInt8(ascii: "0") + UInt8(number / 10))
      return bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let digits = number.magnitude
    var (divisor, count) = (1 as UInt, 1)
    while digits / divisor >= 10 || count < width {
      divisor *= 10
      count += 1
    }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(digits / divisor % 10))
      divisor /= 10
    }
  }
}
