import ContentModel
import Diagnostics
import SiteModel

/// An address in a style sheet that may lead to a file of the site.
struct AssetLink {
  /// The path from the site's root, without a fingerprint in the name: `/assets/fonts/x.woff2`.
  let path: String
  /// The byte range of the address in the style sheet.
  let range: Range<Int>
  /// The parts of the address before and behind the file's name: `fonts/` and `?v=1`.
  private let before: String
  private let behind: String

  /// The links of a style sheet within the site, in order; `name` is its path below `assets`.
  static func all(in bytes: [UInt8], of name: String, _ address: SiteAddress) -> [AssetLink] {
    StyleSheetScan.links(in: bytes).compactMap { AssetLink($0, in: name, address) }
  }

  private init?(_ link: StyleSheetLink, in name: String, _ site: SiteAddress) {
    let written = link.address
    let end = written.firstIndex { $0 == "?" || $0 == "#" } ?? written.endIndex
    let reference = written[..<end]
    // Other sites and the page itself: `data:`, `https:` and the like; `//host`; `#id`.
    let scheme = reference.prefix { $0 != "/" }
    guard !reference.isEmpty, !reference.hasPrefix("//"), !scheme.contains(":") else { return nil }
    let decoded = PercentCoding.decoded(String(reference))
    if decoded.hasPrefix("/") {
      guard let path = site.path(below: decoded) else { return nil }
      self.path = path
    } else {
      guard let path = SourcePath.join(decoded, to: "assets/\(name)") else { return nil }
      self.path = "/" + path
    }
    range = link.range
    let slash = reference.lastIndex(of: "/").map { reference.index(after: $0) } ?? reference.startIndex
    before = String(reference[..<slash])
    behind = String(written[end...])
  }

  /// The target's path below `assets`; nil for a file outside that folder.
  var assetName: String? { path.hasPrefix("/assets/") ? String(path.dropFirst("/assets/".count)) : nil }

  /// The address with the published name of an asset, UTF-8.
  func address(of asset: AssetFile) -> [UInt8] {
    let name = asset.path.split(separator: "/").last ?? ""
    return Array(
      (Self.encoded(before, keeping: "%/") + Self.encoded(String(name)) + Self.encoded(behind, keeping: "%?#=&/")).utf8)
  }

  /// A part of an address with percent-encoding, safe in CSS with quotes or without.
  private static func encoded(_ text: String, keeping allowed: String = "") -> String {
    var result = ""
    for byte in text.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || "-._~".utf8.contains(byte) || allowed.utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}

/// An address in a style sheet that leads to no asset, but perhaps to another file of the site.
struct OutwardLink: Sendable {
  /// The path from the site's root.
  let path: String
  let range: SourceRange
}

extension Theme {
  /// A warning for each broken address in a style sheet; `isMade` is true for files of the site.
  public func missingAssets(_ configuration: SiteConfiguration, isMade: (OutputPath) -> Bool) -> [Diagnostic] {
    outwardLinks.compactMap { link in
      if OutputPath.ofPage(at: link.path).map(isMade) == true || configuration.isServedElsewhere(link.path) {
        return nil
      }
      return .missingAsset(link.path, known: assetNames.map { "/assets/\($0)" }, at: link.range)
    }
  }
}

extension Diagnostic {
  static func missingAsset(_ path: String, known: [String], at range: SourceRange) -> Diagnostic {
    if let word = path.firstRange(of: "{{assets.").map({ path[$0.upperBound...].prefix { $0 != "}" } }) {
      let name = known.map { $0.dropFirst("/assets/".count) }.first { AssetFile.word(of: String($0)) == word }
      return Diagnostic(
        .missingAsset, .warning, "a style sheet has no tags, so this address leads nowhere", at: range,
        hint: "write the name of the file" + (name.map { ", 'url(\"/assets/\($0)\")'" } ?? ", as in 'url(pic.png)'"))
    }
    let target =
      path.hasPrefix("/assets/") ? "Templates\(path)" : "Content/static\(path)"
    return Diagnostic(
      .missingAsset, .warning, "the style sheet asks for '\(path)', which is no file of the site", at: range,
      hint: Suggestion.hint(for: path, among: known) ?? "put it at \(target), or take the address out")
  }

  /// A cycle of style sheets; `path` are the names, with this one first and last.
  static func assetCycle(_ path: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .assetCycle, .error, "the style sheet '\(path.last ?? "")' leads to itself: \(path.joined(separator: " > "))",
      at: range, hint: "remove this address, or the one that leads here")
  }
}
