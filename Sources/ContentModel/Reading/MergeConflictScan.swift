import Diagnostics

/// A search for unfinished merges: two versions of a text below each other.
///
/// Git writes `<<<<<<< name`, the one version, `=======`, the other version, `>>>>>>> name`, each mark on its own line.
struct MergeConflictScan {
  /// The byte ranges of the marks found so far, in order.
  private var marks: [Range<Int>] = []
  /// True after the mark that begins a conflict.
  private var isOpen = false
  /// True after the mark between two versions.
  private var hasSeparator = false
  /// The fence of the open block of code, its byte and how often it stands there; nil outside.
  private var fence: (mark: UInt8, count: Int)?

  /// The byte ranges of lines with which conflicts begin, in order.
  ///
  /// If only the end of a conflict was left in, its last mark counts. Marks in fenced blocks of code are examples.
  static func marks(in bytes: [UInt8]) -> [Range<Int>] {
    guard mayHold(bytes) else { return [] }
    var scan = MergeConflictScan()
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(where: \.isLineEnd) ?? bytes.count
      scan.read(bytes, start..<end)
      start = end + 1
    }
    return scan.marks
  }

  /// False for a text that holds no marks: a fast test.
  ///
  /// Seven equal bytes hold four at an offset that is a multiple of four.
  private static func mayHold(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      for index in stride(from: 0, to: bytes.count - 3, by: 4) {
        let four = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
        // `<<<<` or `>>>>`.
        if four == 0x3C3C_3C3C || four == 0x3E3E_3E3E { return true }
      }
      return false
    }
  }

  private mutating func read(_ bytes: [UInt8], _ line: Range<Int>) {
    guard let first = bytes[line].first else { return }
    switch first {
    case UInt8(ascii: "<") where Self.isMark(bytes[line], first): note(line, isBeginning: true)
    case UInt8(ascii: ">") where Self.isMark(bytes[line], first): note(line, isBeginning: false)
    case UInt8(ascii: "="): hasSeparator = hasSeparator || bytes[line].elementsEqual("=======".utf8)
    default: readFence(bytes[line])
    }
  }

  private mutating func note(_ line: Range<Int>, isBeginning: Bool) {
    if fence == nil, isBeginning || hasSeparator && !isOpen { marks.append(line) }
    isOpen = isBeginning
    hasSeparator = false
  }

  /// True for seven of a character, a space and a name.
  private static func isMark(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
    line.count > 8 && line.prefix(7).allSatisfy { $0 == mark } && line.dropFirst(7).first == UInt8(ascii: " ")
  }

  private mutating func readFence(_ line: ArraySlice<UInt8>) {
    let text = line.drop { $0 == UInt8(ascii: " ") }
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return }
    let rest = text.drop { $0 == mark }
    let count = text.count - rest.count
    guard count >= 3 else { return }
    if let open = fence {
      if open.mark == mark, open.count <= count, rest.allSatisfy(\.isBlank) { fence = nil }
    } else {
      fence = (mark, count)
    }
  }
}

extension Diagnostic {
  static func mergeConflict(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .mergeConflict, .error, "two versions of the text stand here, since a merge was not finished", at: range,
      hint: "keep one version, and delete the lines with '<<<<<<<', '=======' and '>>>>>>>'")
  }
}
