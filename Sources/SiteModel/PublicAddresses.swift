import ContentModel
import Diagnostics

/// The addresses that a build makes, compared with those of an address record.
public struct PublicAddresses: Sendable {
  private let site: Site
  private let pages: [PagePlan]
  /// Every file that is made, and the file of every address in the rules for a web host.
  private let made: Set<OutputPath>

  /// `files` are the files beside the pages.
  public init(_ site: Site, pages: [PagePlan], files: some Sequence<OutputPath>) {
    self.site = site
    self.pages = pages
    var made = Set(pages.map(\.output)).union(files)
    if case .host(_, let rules)? = pages.lazy.map(\.kind).first(where: { if case .host = $0 { true } else { false } }
    ) {
      made.formUnion((rules.redirects + rules.gone).compactMap { OutputPath.ofPage(at: $0.path) })
    }
    self.made = made
  }

  /// Returns the lines of a new record, in the byte order of their paths.
  ///
  /// They are the pages of texts, sections, tags and authors, and lines of an older record that still lead somewhere.
  public func lines(since old: AddressList?) -> [AddressList.Entry] {
    let new = pages.compactMap(Self.line(in: site))
    let known = Set(new.map(\.path.value))
    let lasting = old?.entries.filter { !known.contains($0.path.value) && isMade($0.path.value) } ?? []
    // A key on one line of YAML has at most 1,024 characters; 1,000 bytes stay below that.
    return (new + lasting).filter { $0.path.value.utf8.count < 1000 }.sorted(byBytesOf: { $0.path.value })
  }

  private static func line(in site: Site) -> (PagePlan) -> AddressList.Entry? {
    { plan in
      switch plan.kind {
      case .article(let index): AddressList.Entry(plan.path, id: site[index].article.id.value)
      case .page: AddressList.Entry(plan.path, id: nil)
      case .section(_, let list), .tag(_, let list), .author(_, let list):
        list.number == nil ? AddressList.Entry(plan.path, id: nil) : nil
      default: nil
      }
    }
  }

  /// Returns a warning for each recorded address that leads nowhere, but for those of expired texts.
  public func lost(of record: AddressList) -> [Diagnostic] {
    guard !record.entries.isEmpty else { return [] }
    let files = Dictionary(
      site.articles.map { ($0.article.id.value, $0.article.path) }, uniquingKeysWith: { first, _ in first })
    var heldBack: [String: HeldBack] = [:]
    for item in site.heldBack { if let id = item.id { heldBack[id] = item } }
    let expired = Set(site.heldBack.filter(\.hasExpired).compactMap(\.address))
    return record.entries.compactMap { line in
      let path = line.path.value
      guard !isMade(path), !expired.contains(path), !site.configuration.isServedElsewhere(path) else { return nil }
      return .lostAddress(
        line, file: line.id.flatMap { files[$0] }, heldBack: line.id.flatMap { heldBack[$0] },
        at: SourceRange(path: AddressList.path, offsets: line.path.range))
    }
  }

  private func isMade(_ path: String) -> Bool { OutputPath.ofPage(at: path).map(made.contains) == true }
}

extension HeldBack {
  fileprivate var hasExpired: Bool { if case .expired = reason { true } else { false } }
}

extension Diagnostic {
  /// `file` is that of the published article whose address it was, `heldBack` the one that is not public.
  static func lostAddress(
    _ line: AddressList.Entry, file: String?, heldBack: HeldBack?, at range: SourceRange
  ) -> Diagnostic {
    let path = SitePath.encoded(line.path.value)
    let redirect = "add '\(path): /new/' to 'redirects' in site.yml, or take this line out"
    let hint =
      file.map { "add '\(path)' to 'aliases' in \($0)" }
      ?? heldBack.map { "publish \($0.path), or write 'status: withdrawn' in it" } ?? redirect
    return Diagnostic(
      .lostAddress, .warning, "nothing is left at '\(line.path.value)', which readers may know", at: range, hint: hint)
  }
}
