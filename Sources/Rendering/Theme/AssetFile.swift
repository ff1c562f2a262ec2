import SiteModel

/// A file of the theme that pages refer to, such as its stylesheet.
struct AssetFile {
  /// Its path below `assets`: `style.css`.
  let name: String
  let bytes: [UInt8]

  /// The word that templates use: `style_css`.
  var word: String {
    String(
      decoding: name.utf8.map { byte in
        let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
        let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        return isLetter || isDigit ? byte : UInt8(ascii: "_")
      }, as: UTF8.self)
  }

  /// Its path on the site, with a fingerprint of its bytes, so that browsers may keep it for good.
  var path: String {
    let fingerprint = Digest(of: bytes).hex.prefix(12)
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else {
      return "/assets/\(name).\(fingerprint)"
    }
    return "/assets/\(name[..<dot]).\(fingerprint)\(name[dot...])"
  }

  /// Nil if no file can have such a path.
  var output: OutputFile? {
    OutputPath(String(path.dropFirst())).map { OutputFile(path: $0, content: .bytes(bytes)) }
  }
}
