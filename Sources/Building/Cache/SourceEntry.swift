import ByteCoding
import Diagnostics
import Files

/// The head of a file's entry in the cache.
///
/// A flag and the file's value follow; there is no value if an error kept the file from being parsed.
struct SourceEntry: Coded {
  /// The range of a text in the file of texts, and its digest.
  struct Text: Coded, Sendable {
    /// In bytes.
    let range: Range<Int>
    let digest: Digest

    static let none = Text(range: 0..<0, digest: .none)
  }

  let file: FolderTree.Entry
  /// A time before it was listed and read, by the clock of the file system, in nanoseconds since 1970.
  let time: Int
  let diagnostics: [Diagnostic]
  /// A digest for those who use the value.
  ///
  /// For an article it is that of the facts that other pages may show, for a page or record that of the file's bytes,
  /// for a picture none.
  let digest: Digest
  /// The article's text in the file of texts; empty for all others.
  let text: Text

  /// False for a racily clean file: it may have changed again since it was read, with its times unaltered.
  var isSettled: Bool { file.facts.isSettled(at: time) }
}

// MARK: - Bytes

extension SourceEntry {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    file = try reader.read()
    time = try reader.read()
    diagnostics = try reader.read()
    digest = try reader.read()
    text = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(file)
    writer.write(time)
    writer.write(diagnostics)
    writer.write(digest)
    writer.write(text)
  }
}

extension SourceEntry.Text {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    range = try reader.read()
    digest = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(range)
    writer.write(digest)
  }
}
