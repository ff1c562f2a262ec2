extension Int {
  /// In decimal with a mark between groups of three digits: `1,574`; the number must not be negative.
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
