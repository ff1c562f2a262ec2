import Diagnostics

/// The path of a file in the site, relative to `Public`: `2024/02/14/slug/index.html`.
///
/// Every value is valid.
public struct OutputPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Parts joined by `/`, in UTF-8 and Unicode normal form C; never absolute, empty, `.` or `..`.
  public let string: String

  /// Checks a path; nil if it is not valid.
  ///
  /// No part is empty, `.`, `..` or longer than 255 bytes, nor holds a control character or a backslash; the whole is
  /// at most 4,000 bytes long. (Linux allows 255 bytes in a name and 4,096 in a path.)
  public init?(_ string: String) {
    guard (1...4000).contains(string.utf8.count) else { return nil }
    var length = 0
    var dots = 0
    let isValid = string.allBytes { byte in
      switch byte {
      case UInt8(ascii: "/"):
        defer { (length, dots) = (0, 0) }
        return Self.isPart(length: length, dots: dots)
      case 0..<0x20, 0x7F, UInt8(ascii: "\\"): return false
      case UInt8(ascii: "."): dots += 1
      default: break
      }
      length += 1
      return true
    }
    guard isValid, Self.isPart(length: length, dots: dots) else { return nil }
    self.string = string
  }

  /// Returns the file of a page at a path from the site's root: `about/index.html` for `/about` and `/about/`.
  ///
  /// Nil if that is not valid.
  package static func ofPage(at path: String) -> OutputPath? { OutputPath(textOfPage(at: path)) }

  /// The text of a page's file, which may be no valid path.
  static func textOfPage(at path: String) -> String {
    let folder = ReservedPaths.asFolder(path).utf8
    let isFolder = folder.last == UInt8(ascii: "/")
    return String(Substring(folder.dropFirst())) + (isFolder ? "index.html" : "")
  }

  /// The address of a page's file from the site's root: `/about/`.
  package var address: String {
    let isIndex = string == "index.html" || string.hasSuffix("/index.html")
    return "/" + (isIndex ? string.dropLast("index.html".count) : string[...])
  }

  /// False for an empty part, one of more than 255 bytes, and `.` and `..`; `length` is in bytes.
  private static func isPart(length: Int, dots: Int) -> Bool {
    (1...255).contains(length) && (dots < length || dots > 2)
  }

  private init(valid string: String) { self.string = string }

  /// The folder that holds it; nil for one at the top.
  package var folder: OutputPath? {
    var string = string
    return string.withUTF8 { bytes in
      var end = bytes.count - 1
      while end >= 0, bytes[end] != UInt8(ascii: "/") { end -= 1 }
      return end < 0 ? nil : OutputPath(valid: String(decoding: bytes[..<end], as: UTF8.self))
    }
  }

  /// The path as text, equal to ``string``.
  public var description: String { string }

  /// Orders paths by their bytes.
  public static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.string.precedes(right.string)
  }

  /// Compares bytes: strings that are equal under canonical equivalence alone are two paths.
  public static func == (left: OutputPath, right: OutputPath) -> Bool {
    left.string.isSame(as: right.string)
  }

  /// Hashes the bytes, so that equal paths hash alike.
  public func hash(into hasher: inout Hasher) {
    var string = string
    string.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
