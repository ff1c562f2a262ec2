import ByteCoding
import ContentModel
import Files

/// The identity of this program, so that a program does not read the cache of another.
struct ProgramIdentity {
  private let executable: FileFacts

  /// The facts of the program's own file; nil if it cannot be found, so that nothing is cached.
  init?() {
    guard let facts = try? OpenFile.reading("/proc/self/exe").facts() else { return nil }
    executable = facts
  }

  /// Returns a digest of the program together with all else that a file of the cache depends on.
  func key(_ dependencies: (inout ByteWriter) -> Void) -> Digest {
    var writer = ByteWriter()
    writer.write(executable)
    dependencies(&writer)
    return Digest(of: writer.bytes)
  }
}

extension ParseSettings {
  /// Writes all that reading an article depends on; of the zone its rules too, since they change from year to year.
  func write(to writer: inout ByteWriter) {
    writer.write(zone.identifier)
    writer.write(rawHTML.rawValue)
    writer.write(addresses.custom.rawValue)
    writer.write(addresses.preservesLetters)
    for mark in [quotes.open, quotes.close, quotes.innerOpen, quotes.innerClose] { writer.write(mark) }
    writer.write(anchors.sorted { $0.precedes($1) })
    // The offsets of the zone every 30 days, from 1970 to 2096, by seconds since 1970.
    for seconds in stride(from: 0, to: 4_000_000_000, by: 30 * 86_400) { writer.write(zone.offset(at: seconds)) }
  }
}
