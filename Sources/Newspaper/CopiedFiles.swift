import ContentModel
import Diagnostics

/// Texts that look like copies of another beside them: `rain (1).md` beside `rain.md`.
///
/// Editors, systems and synchronization programs make them, and each would be a second article.
struct CopiedFiles {
  private static let prefixes = ["copy of ", "kopie von ", "copie de ", "copia de "]
  /// The endings of copies, behind the name of the copied file.
  private static let suffixes = [
    " - copy", " copy", "-copy", "_copy", " - kopie", " kopie", " - copie", " copie", " - copia", " copia",
    "_backup", "-backup", " backup", ".backup", "_bak", ".bak", "_old", ".old", ".orig",
  ]
  /// The words in parentheses behind the name of the copied file.
  private static let remarks = ["copy", "kopie", "copie", "copia", "conflict", "konflikt", "conflit"]
  private static let syncMark = ".sync-conflict-"

  /// Returns a warning for each copy among `suspects`; `paths` are those of all texts.
  static func check(_ suspects: [String], among paths: [String]) -> [Diagnostic] {
    if suspects.isEmpty { return [] }
    let stems = Dictionary(paths.map { (stem(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    return suspects.compactMap { path in
      original(of: path, among: stems).map { .copiedFile(path, original: $0) }
    }
  }

  /// Returns the path of the text that was copied, with this file or one of its folders; nil if none was.
  private static func original(of path: String, among stems: [Substring: String]) -> String? {
    let parts = stem(of: path).split(separator: "/")
    for index in parts.indices {
      guard let name = original(ofName: parts[index]), !name.isEmpty else { continue }
      let stem = (parts[..<index] + [name] + parts[(index + 1)...]).joined(separator: "/")
      if let original = stems[Substring(stem)] { return original }
    }
    return nil
  }

  /// Returns the path without its ending and without `/index`.
  private static func stem(of path: String) -> Substring {
    let stem = path.dropLast(".md".count)
    return stem.hasSuffix("/index") ? stem.dropLast("/index".count) : stem
  }

  /// Returns the name that was copied; nil for a name unlike that of a copy.
  private static func original(ofName name: Substring) -> Substring? {
    let lowercased = name.lowercased()
    if let mark = lowercased.firstRange(of: syncMark) {
      return name.prefix(lowercased.distance(from: lowercased.startIndex, to: mark.lowerBound))
    }
    if let prefix = prefixes.first(where: { lowercased.hasPrefix($0) }) { return name.dropFirst(prefix.count) }
    let numbered = withoutRemark(name) ?? withoutNumber(name)
    let rest = numbered ?? name
    let lower = rest.lowercased()
    if let suffix = suffixes.first(where: { lower.hasSuffix($0) }) { return rest.dropLast(suffix.count) }
    return numbered
  }

  /// The name before ` (1)`, ` (copy)` or ` (conflicted copy 2024-02-14)`.
  private static func withoutRemark(_ name: Substring) -> Substring? {
    guard name.last == ")", let open = name.lastIndex(of: "("), open > name.startIndex else { return nil }
    let before = name.index(before: open)
    let remark = name[open...].dropFirst().dropLast().lowercased()
    guard name[before] == " ", !remark.isEmpty else { return nil }
    let isCopy = remark.allSatisfy(\.isNumber) || remarks.contains { remark.contains($0) }
    return isCopy ? name[..<before] : nil
  }

  /// The name before a number of one digit behind a space, as macOS counts copies.
  private static func withoutNumber(_ name: Substring) -> Substring? {
    guard name.last?.isNumber == true, name.dropLast().last == " " else { return nil }
    return name.dropLast(2)
  }

  /// True for paths that need a full check: most have none of the characters of a copy's name.
  static func isOdd(_ path: String) -> Bool {
    var dots = 0
    let isPlain = path.allBytes { byte in
      if byte == UInt8(ascii: ".") { dots += 1 }
      return byte != UInt8(ascii: " ") && byte != UInt8(ascii: "_")
    }
    if !isPlain || dots > 1 { return true }
    guard let last = path.utf8.dropLast(".md".utf8.count).last, "ypx".utf8.contains(last) else { return false }
    let stem = stem(of: path)
    return stem.hasSuffix("-copy") || stem.hasSuffix("-backup")
  }
}

extension Diagnostic {
  static func copiedFile(_ path: String, original: String) -> Diagnostic {
    let noun = SourceKind(path: path).noun
    return Diagnostic(
      .copiedFile, .warning, "this looks like a copy of \(original), and is another \(noun)", at: .wholeFile(path),
      hint: "delete the one that is not wanted; if both are, give this one a name of its own")
  }
}

extension SourceKind {
  /// The noun for a text of the kind.
  fileprivate var noun: String {
    switch self {
    case .article: "article"
    case .page: "page"
    default: "record"
    }
  }
}
