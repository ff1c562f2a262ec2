import ByteCoding

/// The comment at the head of a copy of a built-in file: it tells which version was copied.
///
/// When the tool comes with another version of the file, whoever has the copy can be told.
public enum CopyNote {
  private static let words = "copy of the default theme, version "

  /// What stands for a file's content: 12 hexadecimal digits.
  static func version(of bytes: [UInt8]) -> String { Digest(of: bytes).short }

  /// A built-in file with a note at its head; as it is if its kind has no comments.
  public static func copy(of bytes: [UInt8], named name: String) -> [UInt8] {
    guard let (start, end) = comment(in: name) else { return bytes }
    return Array("\(start) A \(words)\(version(of: bytes))\(end)\n".utf8) + bytes
  }

  /// The version in the note at a file's head, and its place; nil without a note.
  static func version(in bytes: [UInt8]) -> (version: String, range: Range<Int>)? {
    let head = bytes.prefix(400)
    let pattern = Array(words.utf8)
    guard
      let start = head.indices.first(where: { head[$0...].starts(with: pattern) }).map({ $0 + pattern.count }),
      start + 12 <= head.count
    else { return nil }
    let range = start..<start + 12
    return (String(decoding: head[range], as: UTF8.self), range)
  }

  /// How comments begin and end in a kind of files.
  private static func comment(in name: String) -> (start: String, end: String)? {
    if name.hasSuffix(".mustache") { return ("{{!", ". }}") }
    if name.hasSuffix(".yml") { return ("#", ".") }
    if name.hasSuffix(".css") { return ("/*", ". */") }
    return nil
  }
}
