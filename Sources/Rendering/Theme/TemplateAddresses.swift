import Diagnostics
import SiteModel

extension ThemeFiles {
  /// The root-relative addresses in `href`, `src` and `action` of the newspaper's own templates.
  ///
  /// Addresses with a tag in them are left out.
  public var templateAddresses: [TemplateAddress] {
    let own = overlay.filter { $0.name.hasSuffix(".mustache") }
    if own.isEmpty { return [] }
    let assets = self.files(in: "assets/").compactMap { AssetFile(name: $0.name, bytes: []) }
    let tags = Dictionary(assets.map { ("/assets/\($0.name)", "{{assets.\($0.word)}}") }, uniquingKeysWith: { $1 })
    return own.flatMap { file in
      Self.addresses(in: file.source).map { range in
        let path = String(decoding: file.source.bytes[range], as: UTF8.self)
        return TemplateAddress(path: path, range: file.source.range(range), tag: tags[path])
      }
    }
  }

  private static let attributes = ["href", "src", "action"].map { Array("\($0)=".utf8) }

  /// The byte ranges of the addresses, each up to `?` or `#`.
  private static func addresses(in source: SourceFile) -> [Range<Int>] {
    let bytes = source.bytes
    var ranges: [Range<Int>] = []
    var isComment = false
    for offset in bytes.indices {
      // Comments of HTML and of templates have no links.
      if bytes[offset...].starts(with: "<!--".utf8) || bytes[offset...].starts(with: "{{!".utf8) { isComment = true }
      if bytes[offset...].starts(with: "-->".utf8) || bytes[offset...].starts(with: "}}".utf8) { isComment = false }
      guard !isComment, bytes[offset].isBlankOrLineEnd,
        let name = attributes.first(where: { bytes[(offset + 1)...].starts(with: $0) }),
        let range = address(in: bytes, from: offset + 1 + name.count)
      else { continue }
      ranges.append(range)
    }
    return ranges
  }

  /// The byte range of a root-relative address that fills a quoted value; nil if there is none.
  private static func address(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard start + 1 < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[start]),
      let close = bytes[(start + 1)...].firstIndex(of: bytes[start])
    else { return nil }
    let value = bytes[start + 1..<close]
    guard value.first == UInt8(ascii: "/"), value.dropFirst().first != UInt8(ascii: "/"),
      !value.contains(UInt8(ascii: "{"))
    else { return nil }
    let end = value.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? close
    return start + 1..<end
  }
}
