import Diagnostics

/// The path of a file in the site, relative to `Public`: `2024/02/14/slug/index.html`.
///
/// It exists only valid.
public struct OutputPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Parts joined by `/`, in UTF-8 and Unicode normal form C; never absolute, empty, `.` or `..`.
  public let string: String

  /// Nil when a part is empty, `.`, `..`, longer than 255 bytes, or holds a control character or a backslash, or when
  /// the whole is longer than 4,000 bytes.
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

  /// The file of a page that lies at a path from the site's root: `/about` and `/about/` are `about/index.html`.
  package static func ofPage(at path: String) -> OutputPath? {
    let folder = ReservedPaths.asFolder(path)
    return OutputPath(String(folder.dropFirst()) + (folder.hasSuffix("/") ? "index.html" : ""))
  }

  /// The address of a page's file from the site's root: `/about/`.
  package var address: String {
    let isIndex = string == "index.html" || string.hasSuffix("/index.html")
    return "/" + (isIndex ? string.dropLast("index.html".count) : string[...])
  }

  /// False for an empty part, one that is too long, and `.` and `..`.
  private static func isPart(length: Int, dots: Int) -> Bool {
    (1...255).contains(length) && (dots < length || dots > 2)
  }

  private init(valid string: String) { self.string = string }

  /// The folder that holds it; nil for one at the top.
  package var folder: OutputPath? {
    guard let slash = string.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return OutputPath(valid: String(string[..<slash]))
  }

  /// The path as text, equal to ``string``.
  public var description: String { string }

  /// By bytes: equal strings under canonical equivalence are two paths.
  public static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.string.precedes(right.string)
  }

  /// By bytes, as with `<`.
  public static func == (left: OutputPath, right: OutputPath) -> Bool {
    left.string.isSame(as: right.string)
  }

  /// Of the bytes, so that equal paths hash alike.
  public func hash(into hasher: inout Hasher) {
    var string = string
    string.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
