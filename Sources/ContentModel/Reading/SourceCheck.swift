import Diagnostics

/// The check of every text file before anything reads it.
///
/// A file must be UTF-8 without control characters, have at most ``sizeLimit`` bytes, and hold no merge conflict.
public enum SourceCheck {
  /// The most bytes a text file may have: 16 MiB.
  public static let sizeLimit = 16 * 1024 * 1024

  /// The problems of a file's bytes; empty for a file that may be read on.
  ///
  /// A byte order mark is fine.
  public static func check(_ source: SourceFile) -> [Diagnostic] { examine(source).problems }

  /// The result of a check.
  struct Examination {
    /// The file to read on: its noncharacters are masked.
    var source: SourceFile
    /// Errors; empty for a file that may be read on.
    var problems: [Diagnostic] = []
    /// Warnings of invisible characters.
    var warnings: [Diagnostic] = []
    /// True if noncharacters were masked.
    var hasNoncharacters = false
  }

  /// Checks a file's bytes, and masks characters that no page can hold.
  static func examine(_ source: SourceFile) -> Examination {
    let bytes = source.bytes
    guard bytes.count <= sizeLimit else {
      return Examination(source: source, problems: [.fileTooLarge(source.path, limit: sizeLimit)])
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Examination(source: source, problems: [.utf16(source.path)])
    }
    let (suspect, hasInvisible) = firstSuspect(bytes)
    if let suspect {
      if looksLikeUTF16(bytes) { return Examination(source: source, problems: [.utf16(source.path)]) }
      // C1 characters have two bytes, 0xC2 and their code; the others have one.
      let code = bytes[suspect] == 0xC2 ? bytes[suspect + 1] : bytes[suspect]
      let range = source.range(suspect..<suspect + (code < 0x80 ? 1 : 2))
      return Examination(source: source, problems: [.controlCharacter(code, at: range)])
    }
    if let bad = invalidUTF8(bytes) {
      return Examination(source: source, problems: [.invalidUTF8(bytes[bad], at: source.range(bad..<bad + 1))])
    }
    let conflicts = MergeConflictScan.marks(in: bytes)
    if !conflicts.isEmpty {
      return Examination(source: source, problems: conflicts.map { .mergeConflict(at: source.range($0)) })
    }
    guard hasInvisible else { return Examination(source: source) }
    let (masked, warnings, hasNoncharacters) = source.maskingNoncharacters()
    return Examination(source: masked, warnings: warnings, hasNoncharacters: hasNoncharacters)
  }

  /// The offset of the first control character, and whether invisible characters may stand before it.
  ///
  /// Control characters are C0 other than tab, line feed and carriage return, DEL, and C1; a nil offset: there is none.
  private static func firstSuspect(_ bytes: [UInt8]) -> (offset: Int?, hasInvisible: Bool) {
    bytes.withUnsafeBytes { bytes in
      var hasInvisible = false
      var index = 0
      while index < bytes.count {
        // Eight bytes at once while all are printable ASCII.
        while index + 8 <= bytes.count,
          isPrintable(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        {
          index += 8
        }
        guard index < bytes.count else { break }
        if isSuspect(bytes, at: index) { return (index, hasInvisible) }
        // No invisible character begins with a lower byte.
        if bytes[index] >= 0xD8, !hasInvisible { hasInvisible = InvisibleCharacters.mayBegin(bytes, at: index) }
        index += 1
      }
      return (nil, hasInvisible)
    }
  }

  private static func isSuspect(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F: true
    case 0xC2: index + 1 < bytes.count && (0x80..<0xA0).contains(bytes[index + 1])
    default: false
    }
  }

  /// True if each byte of a word lies from 0x20 to 0x7E.
  private static func isPrintable(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let belowSpace = word &- 0x2020_2020_2020_2020
    let fromDelete = word &+ 0x0101_0101_0101_0101
    return (word | belowSpace | fromDelete) & high == 0
  }

  /// True if at least a third of the first 64 bytes are 0.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(64)
    return head.count { $0 == 0 } * 3 >= head.count
  }

  /// The offset of the first byte outside well-formed UTF-8 (Unicode 15, table 3-7); nil if there is none.
  private static func invalidUTF8(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var offset = 0
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}

extension Diagnostic {
  /// A text file of more than `limit` bytes.
  public static func fileTooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, .error, "the file is larger than \(limit / 1024 / 1024) MiB", at: .wholeFile(path),
      hint: "split it into several articles")
  }

  static func utf16(_ path: String) -> Diagnostic {
    Diagnostic(
      .utf16, .error, "the file is saved as UTF-16", at: .wholeFile(path),
      hint: "save it again with the encoding UTF-8")
  }

  /// A control character.
  ///
  /// `code` is its code point.
  static func controlCharacter(_ code: UInt8, at range: SourceRange) -> Diagnostic {
    let digits = String(code, radix: 16, uppercase: true)
    return Diagnostic(
      .controlCharacter, .error,
      "an invisible control character (U+00\(digits.count < 2 ? "0" : "")\(digits)) stands here",
      at: range, hint: "delete it")
  }

  static func invalidUTF8(_ byte: UInt8, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidUTF8, .error, "this byte (0x\(String(byte, radix: 16, uppercase: true))) is not valid UTF-8", at: range,
      hint: "save the file again with the encoding UTF-8")
  }
}
