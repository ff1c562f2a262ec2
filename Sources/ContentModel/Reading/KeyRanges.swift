import Diagnostics
import YAML

/// The byte ranges of the keys in a file's front matter, or in a YAML file.
public struct KeyRanges: Sendable {
  private let path: String
  private let ranges: [String: Range<Int>]

  /// The keys of an article or page; none if its front matter cannot be read.
  public init(frontMatterOf source: SourceFile) {
    guard case .success(let frontMatter) = FrontMatter.find(in: source) else {
      self.init(path: source.path, entries: [])
      return
    }
    self.init(source, in: frontMatter.yaml)
  }

  /// The keys of a YAML file such as `Content/site.yml`.
  public init(yaml source: SourceFile) { self.init(source, in: 0..<source.bytes.count) }

  private init(_ source: SourceFile, in range: Range<Int>) {
    guard SourceCheck.check(source).isEmpty,
      case .mapping(let entries)? = YAMLParser.parse(source, in: range).0?.value
    else {
      self.init(path: source.path, entries: [])
      return
    }
    self.init(path: source.path, entries: entries)
  }

  private init(path: String, entries: [YAMLEntry]) {
    self.path = path
    ranges = Dictionary(
      entries.filter { !$0.value.isEmpty }.map { ($0.key, $0.keyRange) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the range of a key, or of the first alias, that has a value; nil if there is none.
  public func range(of key: String, aliases: [String] = []) -> SourceRange? {
    ([key] + aliases).lazy.compactMap { ranges[$0] }.first.map { SourceRange(path: path, offsets: $0) }
  }
}
