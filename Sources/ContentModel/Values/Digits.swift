/// Numbers with leading zeros.
package enum Digits {
  /// `number` in decimal with at least `width` digits; a minus sign comes before them.
  package static func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number.magnitude)
    if number >= 0, digits.utf8.count >= width { return digits }
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }
}
