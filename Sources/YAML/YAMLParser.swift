import Diagnostics

/// Reads YAML 1.1, as far as people write it by hand, into a tree that knows its places.
public enum YAMLParser {
  /// The most bytes that a document may have unless the caller says otherwise: 64 KiB.
  public static let defaultMaximumSize = 65_536

  /// The most collections that may lie within each other.
  public static let maximumDepth = 16

  /// Parses the one document in `range`, the UTF-8 byte offsets of `source` that hold YAML.
  ///
  /// Front matter lies inside a Markdown file: `range` begins at the start of a line, and all ranges, in the tree
  /// and in diagnostics, are offsets in the file. The root is nil when the document is empty (no diagnostic), or
  /// when an error leaves nothing to work with. It stands beside errors that spoil only a part: the first of two
  /// equal keys is kept, a merge key is left out, an alias stays as the text that was written.
  public static func parse(
    _ source: SourceFile,
    in range: Range<Int>,
    maximumSize: Int = defaultMaximumSize
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    var range = range.clamped(to: 0..<source.bytes.count)
    if range.lowerBound == 0 { range = min(SourceFile.start(of: source.bytes), range.upperBound)..<range.upperBound }
    guard range.count <= maximumSize else {
      return (
        nil, [.yamlTooLarge(range.count, maximum: maximumSize, at: source.range(range.lowerBound..<range.lowerBound))]
      )
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[range])
      do throws(EventReader.Failure) {
        var builder = TreeBuilder(source, range, bytes, try EventReader(bytes))
        let root = builder.build()
        return (root, builder.diagnostics)
      } catch {
        return (nil, [.yamlUnclear(at: source.range(range))])
      }
    }
  }

  /// Parses a file that is YAML from end to end.
  public static func parse(
    _ source: SourceFile,
    maximumSize: Int = defaultMaximumSize
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    parse(source, in: 0..<source.bytes.count, maximumSize: maximumSize)
  }
}
