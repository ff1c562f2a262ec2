import ByteCoding

/// The comment at the head of a copied built-in file, with the copied version.
///
/// It shows whether the built-in file has changed since.
public enum CopyNote {
  private static let words = "copy of the default theme, version "

  /// The short digest of a file's content: 12 hexadecimal digits.
  static func version(of bytes: [UInt8]) -> String { Digest(of: bytes).short }

  /// A built-in file with a note at its head; unchanged if its format has no comments.
  public static func copy(of bytes: [UInt8], named name: String) -> [UInt8] {
    guard let (start, end) = comment(in: name) else { return bytes }
    return Array("\(start) A \(words)\(version(of: bytes))\(end)\n".utf8) + bytes
  }

  /// The byte range of an outdated version in a copy's note; nil if it is current, or without a note.
  ///
  /// Every version is outdated if there is no original.
  static func outdated(in copy: [UInt8], original: [UInt8]?) -> Range<Int>? {
    guard let range = versionRange(in: copy) else { return nil }
    return original.map(version).map { copy[range].elementsEqual($0.utf8) } == true ? nil : range
  }

  /// The version in a copy's note; nil without a note.
  static func version(in copy: [UInt8]) -> String? {
    versionRange(in: copy).map { String(decoding: copy[$0], as: UTF8.self) }
  }

  /// The byte range of the version in the note at a file's head; nil without a note.
  private static func versionRange(in bytes: [UInt8]) -> Range<Int>? {
    // The number of bytes that are searched for the note; the version has 12 digits.
    let head = bytes.prefix(400)
    let pattern = Array(words.utf8)
    guard
      let start = head.indices.first(where: { head[$0...].starts(with: pattern) }).map({ $0 + pattern.count }),
      start + 12 <= head.count
    else { return nil }
    return start..<start + 12
  }

  /// The start and the end of a comment, by the extension of a file's name.
  ///
  /// Nil if the format has no comments.
  private static func comment(in name: String) -> (start: String, end: String)? {
    if name.hasSuffix(".mustache") { return ("{{!", ". }}") }
    if name.hasSuffix(".yml") { return ("#", ".") }
    if name.hasSuffix(".css") { return ("/*", ". */") }
    return nil
  }
}
