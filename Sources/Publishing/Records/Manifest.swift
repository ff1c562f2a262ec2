import ByteCoding
import Diagnostics
import Rendering
import SiteModel

/// The owned files: those that builds wrote to the output folder, with their content then.
///
/// Its text is `broadsheet-manifest 1 COUNT`, then COUNT lines `DIGEST SIZE PATH`, sorted by the bytes of the path, by
/// digest and by size; each line ends with a line feed. While files are being renamed a path may have several lines,
/// for the old and the new content.
package struct Manifest: Sendable {
  /// The content of an owned file, by digest and size.
  package struct Entry: Hashable {
    package let digest: Digest
    /// The size in bytes.
    package let size: Int

    /// An entry that no file matches: the path is owned, its content is not known.
    package static let unknown = Entry(digest: .none, size: 0)
  }

  /// A path and one of its entries.
  package struct Line: Equatable, Comparable {
    package let path: OutputPath
    package let entry: Entry

    package static func < (left: Line, right: Line) -> Bool {
      if left.path != right.path { return left.path < right.path }
      return (left.entry.digest.high, left.entry.digest.low, left.entry.size)
        < (right.entry.digest.high, right.entry.digest.low, right.entry.size)
    }
  }

  /// In their order, each once.
  package private(set) var lines: [Line] = []

  /// A manifest of these lines, which are sorted and differ.
  package init(sorted lines: [Line]) {
    self.lines = lines
  }

  /// Returns the lines of a path; empty if it is not owned.
  package func lines(of path: OutputPath) -> ArraySlice<Line> {
    guard let start = row(of: path) else { return [] }
    return lines[start...].prefix { $0.path == path }
  }

  /// Returns the index of a path's first line; nil if it is not owned.
  package func row(of path: OutputPath) -> Int? {
    let row = lines.insertionIndex(behind: { $0.path < path })
    return row < lines.count && lines[row].path == path ? row : nil
  }

  /// Returns a manifest with the lines of both, each once.
  package func merged(with other: Manifest) -> Manifest {
    if lines.isEmpty || other.lines.isEmpty { return lines.isEmpty ? other : self }
    var merged: [Line] = []
    merged.reserveCapacity(lines.count + other.lines.count)
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
    merged += lines[left...]
    merged += other.lines[right...]
    return Manifest(sorted: merged)
  }
}

// MARK: - The text

extension Manifest {
  private static let signature = "broadsheet-manifest 1 "

  /// The text form.
  package var bytes: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(lines.count * 110)  // an estimate of the bytes in a line
    text += "\(Manifest.signature)\(lines.count)\n".utf8
    for line in lines {
      line.entry.digest.appendHex(to: &text)
      text.append(UInt8(ascii: " "))
      text += String(line.entry.size).utf8
      text.append(UInt8(ascii: " "))
      text += line.path.string.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// Reads the text form; nil if it differs from the form that is described above.
  package init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), bytes.starts(with: Manifest.signature.utf8),
      let count = Manifest.number(bytes[Manifest.signature.utf8.count..<end]), count <= bytes.count
    else { return nil }
    lines.reserveCapacity(count)
    var start = end + 1
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")), let line = Manifest.line(bytes[start..<end]),
        lines.last.map({ $0 < line }) ?? true
      else { return nil }
      lines.append(line)
      start = end + 1
    }
    if lines.count != count { return nil }
  }

  private static func line(_ row: ArraySlice<UInt8>) -> Line? {
    let space = UInt8(ascii: " ")
    guard let first = row.firstIndex(of: space), let second = row[(first + 1)...].firstIndex(of: space),
      let digest = Digest(hex: row[..<first]), let size = number(row[(first + 1)..<second]),
      let text = String(validating: row[(second + 1)...], as: UTF8.self), let path = OutputPath(text)
    else { return nil }
    return Line(path: path, entry: Entry(digest: digest, size: size))
  }

  /// A decimal number of at most 18 digits, which an `Int` can hold, without sign or leading zeros; else nil.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard let first = digits.first, digits.count <= 18, first != UInt8(ascii: "0") || digits.count == 1 else {
      return nil
    }
    var number = 0
    for digit in digits {
      guard digit.isASCIIDigit else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }
}
