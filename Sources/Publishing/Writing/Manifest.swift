import Rendering
import SiteModel

/// The files of the output folder that are ours, with what they held when we wrote them.
///
/// Its text is `broadsheet-manifest 1 COUNT`, then COUNT lines `DIGEST SIZE PATH`, sorted by the bytes of the path, then
/// by digest; each line ends with a line feed. While files are being renamed a path may have two lines, for the old
/// and the new content.
struct Manifest {
  /// What a file of ours may hold.
  struct Record: Hashable {
    let digest: Digest
    /// In bytes.
    let size: Int

    /// A record that no file matches: the path is ours, its content is not known.
    static let unknown = Record(digest: Digest(high: 0, low: 0), size: 0)
  }

  private(set) var records: [OutputPath: [Record]] = [:]

  init() {}

  mutating func add(_ record: Record, at path: OutputPath) {
    if records[path]?.contains(record) != true { records[path, default: []].append(record) }
  }

  subscript(path: OutputPath) -> [Record]? { records[path] }

  /// The text form.
  var bytes: [UInt8] {
    var lines: [(path: OutputPath, record: Record)] = []
    lines.reserveCapacity(records.count)
    for (path, records) in records {
      for record in records { lines.append((path, record)) }
    }
    lines.sort { $0.path == $1.path ? Manifest.precedes($0.record, $1.record) : $0.path < $1.path }
    var text = "\(Manifest.signature)\(lines.count)\n"
    for line in lines { text += "\(line.record.digest.hex) \(line.record.size) \(line.path.string)\n" }
    return Array(text.utf8)
  }

  /// Reads the text form; nil when anything about it is not as written above.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    let lines = bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let first = lines.first, first.starts(with: Manifest.signature.utf8),
      Manifest.number(first.dropFirst(Manifest.signature.utf8.count)) == lines.count - 1
    else { return nil }
    var previous: (path: OutputPath, record: Record)?
    for line in lines.dropFirst() {
      guard let (path, record) = Manifest.parse(line) else { return nil }
      if let previous {
        guard previous.path == path ? Manifest.precedes(previous.record, record) : previous.path < path else {
          return nil
        }
      }
      records[path, default: []].append(record)
      previous = (path, record)
    }
  }

  private static let signature = "broadsheet-manifest 1 "

  private static func parse(_ line: ArraySlice<UInt8>) -> (OutputPath, Record)? {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let digest = Digest(hex: parts[0]), let size = number(parts[1]),
      let text = String(validating: parts[2], as: UTF8.self), let path = OutputPath(text)
    else { return nil }
    return (path, Record(digest: digest, size: size))
  }

  /// A decimal number without sign or leading zeros.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard let number = Int(String(decoding: digits, as: UTF8.self)), String(number).utf8.elementsEqual(digits) else {
      return nil
    }
    return number >= 0 ? number : nil
  }

  private static func precedes(_ left: Record, _ right: Record) -> Bool {
    (left.digest.high, left.digest.low, left.size) < (right.digest.high, right.digest.low, right.size)
  }
}
