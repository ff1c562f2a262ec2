extension Int {
  /// The decimal digits with `mark` between groups of three: `1,574`; the number must not be negative.
  package func grouped(by mark: String) -> String {
    let digits = String(self)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += mark }
      text.append(digit)
    }
    return text
  }
}
