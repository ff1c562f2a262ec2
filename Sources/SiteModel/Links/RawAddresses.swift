/// Addresses in the HTML of an author's own.
///
/// They are written as they are, so a file that one names relative to the article must lie beside the page.
enum RawAddresses {
  private static let attributes = ["src=", "href=", "poster=", "data="].map { Array($0.utf8) }

  /// The relative paths, each once, that quoted attributes of a body hold; none leads to a folder above.
  static func paths(in html: [UInt8]) -> [String] {
    var paths: [String] = []
    var offset = 0
    while let equals = html[offset...].firstIndex(of: UInt8(ascii: "=")) {
      offset = equals + 1
      guard offset < html.count, html[offset] == UInt8(ascii: "\"") || html[offset] == UInt8(ascii: "'") else {
        continue
      }
      guard attributes.contains(where: { html[..<offset].suffix($0.count).elementsEqual($0) }) else { continue }
      let start = offset + 1
      guard let end = html[start...].firstIndex(of: html[offset]) else { break }
      offset = end
      let (path, _) = SourcePath.split(String(decoding: html[start..<end], as: UTF8.self))
      guard !path.isEmpty, path.utf8.first != UInt8(ascii: "/"), !SourcePath.hasScheme(path) else { continue }
      guard !path.split(separator: "/").contains(".."), !paths.contains(path) else { continue }
      paths.append(path)
    }
    return paths
  }
}
