import ByteCoding
import Diagnostics
import SiteModel

/// A file of the theme that pages refer to, such as its stylesheet.
struct AssetFile {
  /// Its path below `assets`: `style.css`.
  let name: String
  let bytes: [UInt8]
  /// Its path on the site, with a fingerprint of its bytes, so that browsers may keep it for good.
  let output: OutputFile

  /// Nil if no file of the site can have such a path.
  init?(name: String, bytes: [UInt8]) {
    guard let path = OutputPath(Self.path(of: name, bytes)) else { return nil }
    self.name = name
    self.bytes = bytes
    output = OutputFile(path: path, content: .bytes(bytes))
  }

  /// The path from the site's root.
  var path: String { "/" + output.path.string }

  /// The word that templates use: `style_css`.
  var word: String {
    String(
      decoding: name.utf8.map { $0.isASCIILetter || $0.isASCIIDigit ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
  }

  private static func path(of name: String, _ bytes: [UInt8]) -> String {
    let fingerprint = Digest(of: bytes).short
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return "assets/\(name).\(fingerprint)" }
    return "assets/\(name[..<dot]).\(fingerprint)\(name[dot...])"
  }
}

/// The assets of a theme.
enum AssetTable {
  /// Every asset that can be published under a word of its own, and what is wrong with the others.
  ///
  /// `tokens` follow the style sheet.
  static func read(_ files: ThemeFiles, tokens: String) -> (assets: [AssetFile], diagnostics: [Diagnostic]) {
    var assets: [AssetFile] = []
    var sources: [String: SourceFile] = [:]
    var diagnostics: [Diagnostic] = []
    for (name, source) in files.files(in: "assets/") {
      let bytes = name == "style.css" ? source.bytes + tokens.utf8 : source.bytes
      guard let asset = AssetFile(name: name, bytes: bytes) else {
        diagnostics.append(.unpublishableAsset(source.path))
        continue
      }
      if let first = sources.updateValue(source, forKey: asset.word) {
        diagnostics.append(.assetsOfOneWord(asset.word, source.path, first: first.path))
      }
      assets.append(asset)
    }
    return (assets, diagnostics)
  }
}

extension Diagnostic {
  static func unpublishableAsset(_ path: String) -> Diagnostic {
    Diagnostic(
      .invalidPath, .error, "no web host can serve a file of this name", at: .wholeFile(path),
      hint: "rename it: no control characters, no backslashes, at most 240 bytes")
  }

  static func assetsOfOneWord(_ word: String, _ path: String, first: String) -> Diagnostic {
    Diagnostic(
      .outputCollision, .error, "templates call two files 'assets.\(word)'", at: .wholeFile(path),
      labels: [Label("the other one is here", at: .wholeFile(first))], hint: "rename one of them")
  }
}
