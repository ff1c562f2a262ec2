/// Classes of bytes that readers of text files ask for.
extension UInt8 {
  /// `0` to `9`.
  @inlinable package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// `0` to `9`, `a` to `f` and `A` to `F`.
  @inlinable package var isHexDigit: Bool { isASCIIDigit || (0x61...0x66).contains(self | 0x20) }

  /// `a` to `z` and `A` to `Z`.
  @inlinable package var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// A space or a tab.
  @inlinable package var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// A line feed or a carriage return.
  @inlinable package var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  /// A space, a tab, a line feed or a carriage return.
  @inlinable package var isBlankOrLineEnd: Bool { isBlank || isLineEnd }
}

extension [UInt8] {
  /// The byte range of the first occurrence of a text at an offset or behind it; nil if there is none.
  ///
  /// `firstRange(of:)` of the standard library takes thirty times as long. In the worst case each byte is compared with
  /// each of the text.
  package func firstRange(ofText text: String, from start: Int = 0) -> Range<Int>? {
    var text = text
    return text.withUTF8 { text in
      withUnsafeBufferPointer { bytes in
        var offset = start
        while offset + text.count <= bytes.count {
          if text.indices.allSatisfy({ bytes[offset + $0] == text[$0] }) { return offset..<offset + text.count }
          offset += 1
        }
        return nil
      }
    }
  }
}

extension SourceFile {
  /// The bytes EF BB BF, which some editors put at the start of a file.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Returns the byte offset of the text: 3 after a byte order mark, else 0.
  package static func start(of bytes: [UInt8]) -> Int { bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0 }

  /// A range of this file.
  package func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(path: path, offsets: offsets) }
}
