import CommonMark
import ContentModel
import Diagnostics

/// What a link or picture in a body leads to, once the whole site is known.
public enum ResolvedLink: Sendable, Equatable {
  /// Nothing to change: another site, or a place on the same page.
  case asWritten
  /// A place on this site: the path from the site's root, without base path, and what follows it (`?…`, `#…`).
  case onSite(path: String, suffix: String)
  /// The target is not public: the link's text stays, the link goes.
  case textOnly
}

/// The links of every published article, in the order of the body's references.
public struct LinkTable: Sendable {
  private let links: [[ResolvedLink]]

  init(_ links: [[ResolvedLink]]) { self.links = links }

  /// What the references of an article lead to.
  public subscript(article: ArticleIndex) -> [ResolvedLink] { links[article.row] }
}

/// Resolves and checks the links of all published articles.
public struct LinkResolver {
  private let site: Site
  /// Every path on the site that this build makes: pages with their slash, files by name.
  private let paths: Set<String>
  private let published: [String: Int]
  private let heldBack: [String: HeldBack.Reason]
  /// Articles that could not be read: each has an error of its own, so links to them are no second mistake.
  private let unread: Set<String>
  /// The names of published articles' files, newest first.
  private let names: [String]

  /// `files` are the files beside the pages, such as `pictures/moon.png`; `unread` are the paths of articles in the
  /// project that could not be read.
  public init(_ site: Site, pages: [PagePlan], files: some Sequence<OutputPath>, unread: Set<String> = []) {
    self.site = site
    self.unread = unread
    paths = Set(pages.map(\.path)).union(files.map { "/" + $0.string })
    published = Dictionary(
      site.articles.enumerated().map { ($1.article.path, $0) }, uniquingKeysWith: { first, _ in first })
    names = site.articles.map { String($0.article.path.split(separator: "/").last ?? "") }
    heldBack = Dictionary(site.heldBack.map { ($0.path, $0.reason) }, uniquingKeysWith: { first, _ in first })
  }

  /// The table of links, and what is wrong with them.
  public func resolve() -> (links: LinkTable, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let links = site.articles.map { placed in
      if let image = placed.article.details.leadImage { check(image, in: placed.article.path, &diagnostics) }
      return placed.article.body.references.map { resolve($0, in: placed.article.path, &diagnostics) }
    }
    return (LinkTable(links), diagnostics)
  }

  private func check(_ image: LeadImage, in source: String, _ diagnostics: inout [Diagnostic]) {
    let range = SourceRange(path: source, offsets: image.file.range)
    if image.file.value.utf8.first == UInt8(ascii: "/") {
      checkPath(image.file.value, at: range, &diagnostics)
    } else if WebAddress(image.file.value) == nil {
      diagnostics.append(.pictureBesideArticle(image.file.value, at: range))
    }
  }

  private func resolve(
    _ reference: Reference, in source: String, _ diagnostics: inout [Diagnostic]
  ) -> ResolvedLink {
    let target = reference.destination
    guard let first = target.utf8.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "?") else {
      return .asWritten
    }
    let range = SourceRange(path: source, offsets: reference.range)
    if first == UInt8(ascii: "/") {
      let (path, suffix) = Self.split(target)
      return onSite(path, suffix, at: range, &diagnostics)
    }
    if let address = WebAddress(target) {
      let home = site.configuration.address
      guard address.origin == home.origin, address.path.hasPrefix(home.basePath) else { return .asWritten }
      let (path, suffix) = Self.split(String(address.path.dropFirst(home.basePath.count - 1)))
      return onSite(path, suffix, at: range, &diagnostics)
    }
    if Self.hasScheme(target) { return .asWritten }
    return file(target, beside: source, kind: reference.kind, at: range, &diagnostics)
  }

  private func onSite(
    _ path: String, _ suffix: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]
  ) -> ResolvedLink {
    checkPath(path, at: range, &diagnostics)
    return .onSite(path: path, suffix: suffix)
  }

  /// A warning for a root-relative path that this build does not make: something else on the host may serve it.
  private func checkPath(_ path: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]) {
    let path = PercentCoding.decoded(path)
    let isMade = paths.contains(path) || paths.contains(path + "/") || paths.contains(path + "index.html")
    if !isMade, unread.isEmpty { diagnostics.append(.missingPath(path, at: range)) }
  }

  /// A file of the project, named relative to the article.
  private func file(
    _ target: String, beside source: String, kind: Reference.Kind, at range: SourceRange,
    _ diagnostics: inout [Diagnostic]
  ) -> ResolvedLink {
    let (written, suffix) = Self.split(target)
    if paths.contains("/" + PercentCoding.decoded(written)) {
      diagnostics.append(.missingSlash(written, at: range))
      return .onSite(path: "/" + written, suffix: suffix)
    }
    guard kind == .link else {
      diagnostics.append(.pictureBesideArticle(target, at: range))
      return .asWritten
    }
    guard let path = Self.join(PercentCoding.decoded(written), to: source) else {
      diagnostics.append(.missingTarget(target, near: EmptyCollection(), at: range))
      return .asWritten
    }
    if let row = published[path] { return .onSite(path: site.articles[row].path, suffix: suffix) }
    if let reason = heldBack[path] {
      diagnostics.append(.heldBackTarget(reason, at: range))
      return .textOnly
    }
    if unread.contains(path) { return .textOnly }
    let others = names.lazy.filter { !source.hasSuffix("/" + $0) }
    diagnostics.append(.missingTarget(target, near: others, at: range))
    return .asWritten
  }

  /// The path, and the rest from `?` or `#` on.
  private static func split(_ target: String) -> (path: String, suffix: String) {
    let end = target.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? target.endIndex
    return (String(target[..<end]), String(target[end...]))
  }

  /// True if a scheme as of RFC 3986, section 3.1, comes first.
  private static func hasScheme(_ target: String) -> Bool {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return target.utf8[..<colon].allSatisfy { byte in
      let letter = byte | 0x20
      return (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || "+-.".utf8.contains(byte)
    }
  }

  /// A relative path beside a file, `..` parts resolved; nil if it leads out of the project.
  private static func join(_ relative: String, to source: String) -> String? {
    var parts = source.split(separator: "/").dropLast()
    for part in relative.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

extension Diagnostic {
  static func missingPath(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingPath, .warning, "this build makes no page or file at '\(path)'", at: range,
      hint: "fine if something else on your host serves it; else correct the address")
  }

  static func missingTarget(_ target: String, near names: some Sequence<String>, at range: SourceRange) -> Diagnostic {
    let name = String(target.split(separator: "/").last ?? "")
    return Diagnostic(
      .missingTarget, .error, "there is no article at '\(target)'", at: range,
      hint: Suggestion.hint(for: name, among: names)
        ?? "name a file in Content/articles relative to this one, or begin with '/' or 'https://'")
  }

  static func missingSlash(_ target: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingSlash, .warning, "'\(target)' is not beside this article, but in Content/static", at: range,
      hint: "write '/\(target)'")
  }

  static func pictureBesideArticle(_ target: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingTarget, .error, "the picture '\(target)' is not published", at: range,
      hint: "put it into Content/static/pictures and write '/pictures/…'")
  }

  static func heldBackTarget(_ reason: HeldBack.Reason, at range: SourceRange) -> Diagnostic {
    let hint =
      switch reason {
      case .draft: "the article is a draft; the text stays without a link until it is published"
      case .scheduled(let date): "the text stays without a link until \(date.iso8601)"
      case .expired(let date): "the article expired at \(date.iso8601); take the link out"
      case .withdrawn: "the article was withdrawn; take the link out"
      }
    return Diagnostic(
      .heldBackTarget, .warning, "this link leads to an article that is not public", at: range, hint: hint)
  }
}
