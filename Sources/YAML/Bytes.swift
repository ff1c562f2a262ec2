import Diagnostics

extension UInt8 {
  /// An ASCII letter or digit, or part of a character beyond ASCII.
  var isWord: Bool { self >= 0x80 || isASCIIDigit || isASCIILetter }
}
