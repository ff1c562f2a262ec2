import Testing

@testable import Rendering

/// Fingerprints know all that views read, or pages would stay as they were.
///
/// Where this fails, a view reads more than its page's kind covers: either it must not, or `digest(_:)` of the kind has
/// to add that.
@Suite struct FingerprintCoverageTests {
  /// An edition before any edit, with the answers of each page.
  private struct Start: Sendable {
    let edition: CoverageEdition
    let site: AssembledSite
    let globals: [String]
    let answers: [String: [String]]
    let fingerprints: [String: Fingerprint]

    init(_ edition: CoverageEdition) throws {
      self.edition = edition
      site = try edition.start()
      let recorded = try RecordedPages(site)
      globals = recorded.globals
      answers = try recorded.pages.mapValues { try $0.answers() }
      fingerprints = recorded.pages.compactMapValues(\.fingerprint)
    }
  }

  private static let middle = Result { try Start(.middle) }
  private static let newest = Result { try Start(.newest) }
  private static let oldest = Result { try Start(.oldest) }
  private static let preview = Result { try Start(.preview) }

  @Test(arguments: CoverageEdit.all)
  func noPageIsStale(edit: CoverageEdit) throws {
    let isShown = try check(edit, since: Self.middle.get())
    // An edit that no page shows tests nothing.
    #expect(isShown || edit.invisible != nil, "no page shows this edit")
    #expect(!isShown || edit.invisible == nil, "a page shows this edit, though \(edit.invisible ?? "")")
  }

  @Test(arguments: CoverageEdit.article)
  func noPageIsStaleForTheNewest(edit: CoverageEdit) throws { _ = try check(edit, since: Self.newest.get()) }

  @Test(arguments: CoverageEdit.article)
  func noPageIsStaleForTheOldest(edit: CoverageEdit) throws { _ = try check(edit, since: Self.oldest.get()) }

  @Test(arguments: CoverageEdit.all)
  func noPageIsStaleInPreviews(edit: CoverageEdit) throws { _ = try check(edit, since: Self.preview.get()) }

  /// A page of both newspapers that answers otherwise though its fingerprint is as before would be stale.
  ///
  /// Returns whether an answer of any page is another, or a page came or went.
  private func check(_ edit: CoverageEdit, since start: Start) throws -> Bool {
    let recorded = try RecordedPages(start.edition.after(edit, since: start.site))
    let globals = recorded.globals.difference(from: start.globals)
    var isShown = globals != nil || Set(recorded.pages.keys) != Set(start.answers.keys)
    for (name, page) in recorded.pages.sorted(by: { $0.key < $1.key }) {
      guard let old = start.answers[name] else { continue }
      guard let fingerprint = page.fingerprint, fingerprint == start.fingerprints[name] else {
        if !isShown { isShown = try page.answers() != old }
        continue
      }
      if let difference = try globals ?? page.answers().difference(from: old) {
        isShown = true
        Issue.record("\(name) would be stale, for its fingerprint does not know of '\(difference)'")
      }
    }
    return isShown
  }

  /// The newspaper has every kind of page, and of each list a page of its own and a numbered one.
  @Test func everyKindOfPageIsThere() throws {
    let kinds = Set(
      try Self.middle.get().site.plans.map { plan in
        let name = type(of: OutputKinds.kind(of: plan)).name
        switch plan.kind {
        case .front(let list), .section(_, let list), .tag(_, let list), .author(_, let list), .archive(_, let list):
          return name + (list.number == nil ? "" : " numbered")
        default: return name
        }
      })
    let lists = ["front", "section", "tag", "author", "archive"]
    let all = Set(OutputKinds.all.map { $0.name } + lists.map { $0 + " numbered" })
    // It comes with the 50,001st address.
    #expect(kinds == all.subtracting([SitemapIndexFile.name]))
  }
}
