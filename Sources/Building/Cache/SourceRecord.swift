import ByteCoding
import Diagnostics
import Files

/// The head of a file's record in the cache.
///
/// A flag and the file's value follow; no value where an error stood in its way.
struct SourceRecord: Coded {
  /// The place of a text, and its digest.
  struct Text: Coded, Sendable {
    /// In bytes.
    let range: Range<Int>
    let digest: Digest

    static let none = Text(range: 0..<0, digest: .none)
  }

  let entry: FolderTree.Entry
  /// A time before it was listed and read, by the clock of its file system, in nanoseconds since 1970.
  let time: Int
  let diagnostics: [Diagnostic]
  /// A digest for those who read the value: of an article the facts that other pages may read, of a page or record the
  /// file's bytes, of a picture none.
  let digest: Digest
  /// The place of an article's text, which lies in a file of its own; empty for all else.
  let text: Text

  /// False for a file that may have changed again since it was read, without a trace.
  var isSettled: Bool { entry.facts.isSettled(at: time) }
}

// MARK: - Bytes

extension SourceRecord {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    entry = try reader.read()
    time = try reader.read()
    diagnostics = try reader.read()
    digest = try reader.read()
    text = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(entry)
    writer.write(time)
    writer.write(diagnostics)
    writer.write(digest)
    writer.write(text)
  }
}

extension SourceRecord.Text {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    range = try reader.read()
    digest = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(range)
    writer.write(digest)
  }
}
