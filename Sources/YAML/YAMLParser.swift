import Diagnostics

/// Reads the part of YAML 1.1 that people write by hand, into a tree with source ranges.
public enum YAMLParser {
  /// The most bytes of a document, unless the caller sets another limit: 64 KiB.
  public static let defaultMaximumSize = 65_536

  /// The most collections within each other.
  public static let maximumDepth = 16

  /// Parses the one document in `range`, the UTF-8 byte offsets of `source` that hold YAML.
  ///
  /// `range` begins at the start of a line, as front matter does in a Markdown file; all ranges, in the tree and in
  /// diagnostics, are offsets in the file. `maximumSize` is in bytes. The root is nil if the document is empty (no
  /// diagnostic), or if an error leaves no tree. It is returned beside errors that spoil only a part: of two equal keys
  /// the first counts, a merge key is left out, an alias stays as the text that was written.
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

  /// Parses a file that is YAML as a whole, like ``parse(_:in:maximumSize:)``.
  public static func parse(
    _ source: SourceFile,
    maximumSize: Int = defaultMaximumSize
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    parse(source, in: 0..<source.bytes.count, maximumSize: maximumSize)
  }
}
