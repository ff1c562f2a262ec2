import ByteCoding
import Rendering
import SiteModel

/// The files of the output folder that are ours, with what they held when we wrote them.
///
/// Its text is `broadsheet-manifest 1 COUNT`, then COUNT lines `DIGEST SIZE PATH`, sorted by the bytes of the path, then
/// by digest and size; each line ends with a line feed. While files are being renamed a path may have several lines,
/// for the old and the new content.
struct Manifest {
  /// What a file of ours may hold.
  struct Record: Hashable {
    let digest: Digest
    /// In bytes.
    let size: Int

    /// A record that no file matches: the path is ours, its content is not known.
    static let unknown = Record(digest: .none, size: 0)
  }

  /// A path with one of its records.
  struct Line: Equatable, Comparable {
    let path: OutputPath
    let record: Record

    static func < (left: Line, right: Line) -> Bool {
      if left.path != right.path { return left.path < right.path }
      return (left.record.digest.high, left.record.digest.low, left.record.size)
        < (right.record.digest.high, right.record.digest.low, right.record.size)
    }
  }

  /// Sorted, each once.
  private(set) var lines: [Line] = []

  /// A manifest of these lines, which are sorted and differ.
  init(sorted lines: [Line]) {
    self.lines = lines
  }

  /// The records of a path; none when it is not ours.
  func records(of path: OutputPath) -> ArraySlice<Line> {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].path < path { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < lines.count, lines[end].path == path { end += 1 }
    return lines[low..<end]
  }

  /// The lines of both.
  func merged(with other: Manifest) -> Manifest {
    var merged: [Line] = []
    merged.reserveCapacity(max(lines.count, other.lines.count))
    var (left, right) = (0, 0)
    while left < lines.count, right < other.lines.count {
      let (first, second) = (lines[left], other.lines[right])
      if second < first {
        merged.append(second)
        right += 1
      } else {
        merged.append(first)
        left += 1
        if first == second { right += 1 }
      }
    }
    return Manifest(sorted: merged + lines[left...] + other.lines[right...])
  }
}

// MARK: - The text

extension Manifest {
  private static let signature = "broadsheet-manifest 1 "

  /// The text form.
  var bytes: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(lines.count * 100)
    text += "\(Manifest.signature)\(lines.count)\n".utf8
    for line in lines {
      text += line.record.digest.hex.utf8
      text += " \(line.record.size) ".utf8
      text += line.path.string.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// Reads the text form; nil when anything about it is not as written above.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    let rows = bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let first = rows.first, first.starts(with: Manifest.signature.utf8),
      Manifest.number(first.dropFirst(Manifest.signature.utf8.count)) == rows.count - 1
    else { return nil }
    lines.reserveCapacity(rows.count)
    for row in rows.dropFirst() {
      guard let line = Manifest.line(row), lines.last.map({ $0 < line }) ?? true else { return nil }
      lines.append(line)
    }
  }

  private static func line(_ row: ArraySlice<UInt8>) -> Line? {
    let parts = row.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let digest = Digest(hex: parts[0]), let size = number(parts[1]),
      let text = String(validating: parts[2], as: UTF8.self), let path = OutputPath(text)
    else { return nil }
    return Line(path: path, record: Record(digest: digest, size: size))
  }

  /// A decimal number without sign or leading zeros.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard let number = Int(String(decoding: digits, as: UTF8.self)), String(number).utf8.elementsEqual(digits) else {
      return nil
    }
    return number >= 0 ? number : nil
  }
}
