import ContentModel
import Diagnostics

/// Finds names of files and folders that Windows does not allow.
///
/// A copy of the newspaper or its site on Windows would lack them.
public enum PortableNames {
  /// Returns a warning for each such name, in the order of the paths.
  ///
  /// `sources` are the paths of the newspaper's files, `outputs` the files of its site. A name that a file of the
  /// newspaper gives to the site is reported once.
  public static func check(sources: some Sequence<String>, outputs: [OutputCollisions.File]) -> [Diagnostic] {
    var seen: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for path in sources {
      for name in names(in: path) where seen.insert("\(path)\n\(name)").inserted {
        diagnostics.append(.unportableName(name, in: nil, at: .wholeFile(path)))
      }
    }
    for file in outputs {
      for name in names(in: file.path.string) where seen.insert("\(file.origin.path)\n\(name)").inserted {
        diagnostics.append(.unportableName(name, in: file.path.address, at: file.origin))
      }
    }
    return diagnostics
  }

  /// Returns the parts of a path that Windows does not allow, in order.
  static func names(in path: String) -> [String] {
    guard mayHoldOne(path) else { return [] }
    return path.split(separator: "/").filter { isUnportable(Array($0.utf8)) }.map(String.init)
  }

  /// A quick check, false for most paths.
  ///
  /// True if the path holds a forbidden mark, a part that ends with a full stop or blank, or one that begins with the
  /// name of a device and no further letter.
  private static func mayHoldOne(_ path: String) -> Bool {
    var last = slash
    var start: UInt32 = 0
    var length = 0
    let isFine = path.allBytes { byte in
      defer { last = byte }
      if byte == slash {
        defer { length = 0 }
        return last != UInt8(ascii: ".") && last != UInt8(ascii: " ") && !(length == 3 && isDevice(start))
      }
      length += 1
      if length <= 3 { start = start << 8 | UInt32(byte | 0x20) }
      return !isMark(byte) && !(length == 4 && !byte.isASCIILetter && isDevice(start))
    }
    return !isFine || last == UInt8(ascii: ".") || last == UInt8(ascii: " ") || length == 3 && isDevice(start)
  }

  /// True for a mark that no name on Windows may hold.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "|"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  /// True for the first three letters of a device's name, in lower case: `con`, `prn`, `aux`, `nul`, `com`, `lpt`.
  private static func isDevice(_ letters: UInt32) -> Bool {
    switch letters & 0xFF_FFFF {
    case 0x636F6E, 0x70726E, 0x617578, 0x6E756C, 0x636F6D, 0x6C7074: true
    default: false
    }
  }

  private static let slash = UInt8(ascii: "/")

  private static func isUnportable(_ name: [UInt8]) -> Bool {
    if name.last == UInt8(ascii: ".") || name.last == UInt8(ascii: " ") { return true }
    if name.contains(where: isMark) { return true }
    let stem = name.prefix { $0 != UInt8(ascii: ".") }.map { $0.isASCIILetter ? $0 | 0x20 : $0 }
    let word = String(decoding: stem, as: UTF8.self).trimmingBlanks
    switch word {
    case "con", "prn", "aux", "nul": return true
    default:
      guard word.utf8.count == 4, word.hasPrefix("com") || word.hasPrefix("lpt") else { return false }
      return word.utf8.last.map { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) } == true
    }
  }
}

extension String {
  /// The text without the blanks at its end.
  fileprivate var trimmingBlanks: Substring { lastIndex { $0 != " " }.map { self[...$0] } ?? "" }
}

extension Diagnostic {
  /// A warning about a name; `address` is the address that holds it, nil for a file of the newspaper.
  static func unportableName(_ name: String, in address: String?, at range: SourceRange) -> Diagnostic {
    let owner = address.map { " in the address \($0)" } ?? ""
    return Diagnostic(
      .unportableName, .warning, "Windows can hold no file or folder of the name '\(name)'\(owner)", at: range,
      hint: address == nil
        ? "rename it, if others are to copy or check out the newspaper there"
        : "choose another one, if the site is to be copied to such a machine")
  }
}
