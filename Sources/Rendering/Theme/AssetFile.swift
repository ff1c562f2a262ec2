import ByteCoding
import ContentModel
import Diagnostics
import SiteModel

/// A file of the theme that pages refer to, such as its style sheet.
struct AssetFile {
  /// The path below `assets`: `style.css`.
  let name: String
  let bytes: [UInt8]
  /// The published file; its path has a fingerprint of its bytes, so that browsers may cache it forever.
  let output: OutputFile

  /// Creates an asset; nil if its path is invalid on the site.
  init?(name: String, bytes: [UInt8]) {
    guard let path = OutputPath(Self.path(of: name, bytes)) else { return nil }
    self.name = name
    self.bytes = bytes
    output = OutputFile(path: path, source: .bytes(bytes))
  }

  /// The path from the site's root.
  var path: String { "/" + output.path.string }

  /// The key in templates: `style_css`.
  var word: String { Self.word(of: name) }

  /// The key in templates for a path below `assets`.
  static func word(of name: String) -> String {
    String(
      decoding: name.utf8.map { $0.isASCIILetter || $0.isASCIIDigit ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
  }

  private static func path(of name: String, _ bytes: [UInt8]) -> String {
    let fingerprint = Digest(of: bytes).short
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return "assets/\(name).\(fingerprint)" }
    return "assets/\(name[..<dot]).\(fingerprint)\(name[dot...])"
  }
}

/// The assets of a theme, with their diagnostics.
struct AssetTable {
  /// The assets that can be published, sorted by name.
  private(set) var assets: [AssetFile] = []
  /// The addresses in style sheets that lead to no asset.
  private(set) var outwardLinks: [OutwardLink] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The finished assets, by name.
  private var made: [String: AssetFile] = [:]

  /// A file that depends on the published names of other assets.
  private struct PendingAsset {
    let name: String
    let source: SourceFile
    /// The links to assets, in order.
    let links: [AssetLink]
  }

  /// Makes the assets; those that a style sheet refers to first, since it contains their fingerprints.
  ///
  /// `tokens` is CSS to append to `style.css`.
  init(_ files: ThemeFiles, tokens: String, address: SiteAddress) {
    let sources = files.files(in: "assets/")
    let names = Set(sources.map(\.name))
    var pending: [PendingAsset] = []
    for (name, source) in sources {
      let links = name.lowercased().hasSuffix(".css") ? AssetLink.all(in: source.bytes, of: name, address) : []
      let own = links.filter { $0.assetName.map(names.contains) == true }
      outwardLinks += links.filter { $0.assetName.map(names.contains) != true }.map {
        OutwardLink(path: $0.path, range: source.range($0.range))
      }
      pending.append(PendingAsset(name: name, source: source, links: own))
    }
    while !pending.isEmpty {
      let rest = pending.filter { !make($0, tokens: tokens) }
      guard rest.count < pending.count else {
        reportCycle(among: rest)
        break
      }
      pending = rest
    }
    var words: [String: SourceFile] = [:]
    for (name, source) in sources {
      guard let asset = made[name] else { continue }
      if let first = words.updateValue(source, forKey: asset.word) {
        diagnostics.append(.assetsOfOneWord(asset.word, source.path, first: first.path))
      }
      assets.append(asset)
    }
  }

  /// Makes an asset; false if it depends on one that is not made yet.
  private mutating func make(_ file: PendingAsset, tokens: String) -> Bool {
    var bytes: [UInt8] = []
    var end = 0
    for link in file.links {
      guard let target = link.assetName.flatMap({ made[$0] }) else { return false }
      bytes += file.source.bytes[end..<link.range.lowerBound] + link.address(of: target)
      end = link.range.upperBound
    }
    bytes += file.source.bytes[end...]
    if file.name == "style.css" { bytes += tokens.utf8 }
    made[file.name] = AssetFile(name: file.name, bytes: bytes)
    if made[file.name] == nil { diagnostics.append(.unpublishableAsset(file.source.path)) }
    return true
  }

  /// Reports one cycle of style sheets among files that depend on each other.
  private mutating func reportCycle(among files: [PendingAsset]) {
    let byName = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var path: [String] = []
    var (name, ranges) = (files.first?.name, [SourceRange]())
    while let current = name, let file = byName[current] {
      if let start = path.firstIndex(of: current) {
        diagnostics.append(.assetCycle(path[start...] + [current], at: ranges[start]))
        return
      }
      guard let link = file.links.first(where: { $0.assetName.map { byName[$0] != nil } == true }) else { return }
      path.append(current)
      ranges.append(file.source.range(link.range))
      name = link.assetName
    }
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
