import ByteCoding
import Diagnostics
import Files

/// The head of a file's record in the cache.
///
/// A flag and the file's value follow; there is no value if an error kept the file from being parsed.
struct SourceRecord: Coded {
  /// The range of a text in the file of texts, and its digest.
  struct Text: Coded, Sendable {
    /// In bytes.
    let range: Range<Int>
    let digest: Digest

    static let none = Text(range: 0..<0, digest: .none)
  }

  let entry: FolderTree.Entry
  /// A time before it was listed and read, by the clock of the file system, in nanoseconds since 1970.
  let time: Int
  let diagnostics: [Diagnostic]
  /// A digest for those who use the value.
  ///
  /// For an article it is that of the facts that other pages may show, for a page or record that of the file's bytes,
  /// for a picture none.
  let digest: Digest
  /// The place of an article's text in the file of texts; empty for all others.
  let text: Text

  /// False for a racily clean file: it may have changed again since it was read, with its times unaltered.
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
