import CommonMark
import ContentModel
import Diagnostics

/// A text that readers do not see, or only in a preview, and its references.
struct UnpublishedText {
  let path: String
  let reason: HeldBack.Reason
  /// Links and pictures; the lead image comes first.
  let references: [Reference]

  /// Returns the unpublished texts of a site; `articles` and `pages` are all texts of its project.
  static func all(of site: Site, _ articles: [Article], _ pages: [Page]) -> [UnpublishedText] {
    let items = site.heldBack + site.previewed
    guard !items.isEmpty else { return [] }
    let reasons = Dictionary(items.map { ($0.path, $0.reason) }, uniquingKeysWith: { first, _ in first })
    return articles.compactMap { article in
      reasons[article.path].map { reason in
        let image = article.details.leadImage.map {
          Reference(kind: .image, destination: $0.file.value, range: $0.file.range)
        }
        return UnpublishedText(
          path: article.path, reason: reason, references: [image].compactMap(\.self) + article.body.references)
      }
    }
      + pages.compactMap { page in
        reasons[page.path].map { UnpublishedText(path: page.path, reason: $0, references: page.body.references) }
      }
  }
}

/// Checks that keep held-back texts from showing: by links, pages and files.
extension LinkResolver {
  /// Returns the held-back text with this address or alias, or with an address above the path.
  ///
  /// Nil for all that readers may see, tombstones among it. The path is decoded, and begins at the site's root.
  func heldBackItem(at path: String) -> HeldBack? {
    heldBackAddresses.isEmpty ? nil : heldBackAddresses.item(hiding: path, isMade: builtPath(matching: path) != nil)
  }

  /// Returns the held-back text that a root-relative or absolute address leads to; nil if there is none.
  func heldBackItem(for url: String) -> HeldBack? {
    heldBackAddresses.item(behind: url, of: site.configuration.address) { builtPath(matching: $0) != nil }
  }

  /// Returns the held-back text that a decoded path leads to; nil if there is none.
  ///
  /// The path may begin with the base path, as paths in HTML do.
  func heldBackItem(atOrBelowBase path: String) -> HeldBack? {
    guard !heldBackAddresses.isEmpty else { return nil }
    return heldBackAddresses.item(atOrBelowBase: path, of: site.configuration.address) {
      builtPath(matching: $0) != nil
    }
  }

  /// Returns the held-back text whose address ends a malformed one, such as `https:/a.example/plan/`.
  ///
  /// Nil if there is none.
  func heldBackItem(endingIn text: String) -> HeldBack? {
    guard !heldBackAddresses.isEmpty, text.utf8.count <= HeldBackAddresses.longest else { return nil }
    let path = PercentCoding.decoded(text).replacing("\\", with: "/")
    return path.indices.lazy.filter { path[$0] == "/" }.compactMap { heldBackItem(at: String(path[$0...])) }.first
  }

  /// Returns the addresses in keys that lead to held-back texts, and adds a warning for each.
  func addressesLeftOut(_ findings: inout LinkFindings) -> Set<String> {
    guard !heldBackAddresses.isEmpty else { return [] }
    var leftOut: Set<String> = []
    func check(_ url: String, _ noun: String, at range: SourceRange) {
      guard let item = heldBackItem(for: url) else { return }
      leftOut.insert(url)
      findings.diagnostics.append(.heldBackAddress(url, noun, item, at: range))
    }
    let configuration = site.configuration
    for item in configuration.menus.main + configuration.menus.footer {
      check(item.url.value, "menu item", at: SourceRange(path: SiteConfiguration.path, offsets: item.url.range))
    }
    for page in configuration.publisher?.policies ?? [] {
      check(page.url.value, "policy", at: SourceRange(path: SiteConfiguration.path, offsets: page.url.range))
    }
    for url in configuration.redirects.map(\.target) {
      check(url.value, "redirect", at: SourceRange(path: SiteConfiguration.path, offsets: url.range))
    }
    if let url = configuration.front.banner?.url { check(url, "banner", at: .wholeFile(SiteConfiguration.path)) }
    for author in site.authors {
      guard let record = author.record else { continue }
      for link in record.links { check(link.url.value, "link", at: record.term.range(link.url.range)) }
    }
    for url in configuration.extra.flatMap(\.urls) { check(url, "value", at: .wholeFile(SiteConfiguration.path)) }
    for article in site.articles.lazy.map(\.article) {
      for url in article.details.extra.flatMap(\.urls) { check(url, "value", at: .wholeFile(article.path)) }
      for url in article.details.sources.compactMap(\.url) { check(url, "source", at: .wholeFile(article.path)) }
      if let url = article.details.canonical {
        check(url.value, "canonical address", at: SourceRange(path: article.path, offsets: url.range))
      }
    }
    for page in site.pages {
      for url in page.extra.flatMap(\.urls) { check(url, "value", at: .wholeFile(page.path)) }
      guard let url = page.canonical else { continue }
      check(url.value, "canonical address", at: SourceRange(path: page.path, offsets: url.range))
    }
    for text in TranslatedText.all(of: site) {
      for translation in text.translations {
        let url = translation.url
        check(url.value, "translation", at: SourceRange(path: text.file, offsets: url.range))
      }
    }
    return leftOut
  }

  /// Reports addresses of held-back texts outside the tags of the author's own HTML.
  ///
  /// Such addresses cannot be taken out.
  func checkRawAddresses(of source: LinkedText, _ findings: inout LinkFindings) {
    guard !heldBackAddresses.isEmpty || !unpublished.isEmpty else { return }
    for written in source.body.rawAddresses {
      let isRelative = !written.hasPrefix("/") && !written.hasPrefix("#") && !SourcePath.hasScheme(written)
      let url = isRelative ? SourcePath.folder(of: source.home) + written : written
      if let file = staticFile(url) { findings.use(file) }
      guard let item = heldBackItem(for: url) else { continue }
      findings.diagnostics.append(.heldBackRawAddress(written, item, at: .wholeFile(source.file)))
    }
  }

  /// Returns an error for each page or file at the address of a held-back text.
  func pagesHeldBack(_ pages: [PagePlan]) -> [Diagnostic] {
    site.heldBack.compactMap { item in
      guard item.reason != .withdrawn, let address = item.address, let path = builtPath(matching: address) else {
        return nil
      }
      let origin = pages.first { $0.path == path }?.origin
      return .heldBackPage(path, item, at: origin ?? .wholeFile(SourceKind.staticFile.folder + path.dropFirst()))
    }
  }

  /// Reports a resolved link to a held-back text; earlier checks should have left none.
  func checkLeak(_ link: ResolvedLink, at range: SourceRange, _ findings: inout LinkFindings) {
    guard !heldBackAddresses.isEmpty, case .onSite(let path, _) = link,
      let item = heldBackItem(at: PercentCoding.decoded(path))
    else { return }
    findings.diagnostics.append(.heldBackLink(path, item, at: range))
  }

  /// Returns a warning for each file in `Content/static` that only unpublished texts refer to.
  func earlyFiles(_ used: Set<String>) -> [Diagnostic] {
    guard !unpublished.isEmpty else { return [] }
    let used = used.union(filesOfKeys)
    return unpublished.flatMap { text in
      var told: Set<String> = []
      return text.references.compactMap { reference -> Diagnostic? in
        guard let file = staticFile(reference.destination), !used.contains(file), told.insert(file).inserted else {
          return nil
        }
        let range = SourceRange(path: text.path, offsets: reference.range)
        return .earlyFile(published(file), text.reason, at: range)
      }
    }
  }

  /// The files in `Content/static` that keys of `site.yml` and of the site's articles lead to.
  private var filesOfKeys: Set<String> {
    let configuration = site.configuration
    var urls = (configuration.menus.main + configuration.menus.footer).map(\.url.value)
    urls += [configuration.front.banner?.url, configuration.publisher?.logo?.value].compactMap(\.self)
    urls += [configuration.image?.file.value].compactMap(\.self)
    urls += configuration.extra.flatMap(\.urls)
    for details in site.articles.lazy.map(\.article.details) {
      urls += details.sources.compactMap(\.url) + details.extra.flatMap(\.urls)
    }
    return Set(urls.compactMap(staticFile))
  }

  /// Returns the file in `Content/static` behind an address; nil if there is none.
  private func staticFile(_ url: String) -> String? {
    site.configuration.address.decodedPath(of: url).flatMap {
      media.file(at: SourceKind.staticFile.folder + $0.dropFirst())
    }
  }
}

extension HeldBack {
  /// `a page` or `an article`.
  var noun: String { isPage ? "a page" : "an article" }
}

extension Diagnostic {
  /// `noun` names the key that holds the address.
  static func heldBackAddress(_ url: String, _ noun: String, _ item: HeldBack, at range: SourceRange) -> Diagnostic {
    let hint =
      switch item.reason {
      case .draft: "it is left out until \(item.path) is no draft any more"
      case .scheduled(let date): "it is left out until \(date.iso8601)"
      case .expired(let date): "it is left out since \(date.iso8601); take it out"
      case .withdrawn: "take it out"
      }
    return Diagnostic(
      .heldBackTarget, .warning, "the \(noun) '\(url)' leads to \(item.noun) that is not public", at: range, hint: hint)
  }

  /// A warning for an expired text, whose address is known already; else an error.
  static func heldBackRawAddress(_ url: String, _ item: HeldBack, at range: SourceRange) -> Diagnostic {
    let wasPublic = if case .expired = item.reason { true } else { false }
    return Diagnostic(
      .heldBackTarget, wasPublic ? .warning : .error,
      "the HTML of this text names '\(url)', the address of \(item.noun) that is not public", at: range,
      labels: [Label("it is this one", at: .wholeFile(item.path))],
      hint: "take the address out, or write a Markdown link")
  }

  static func heldBackLink(_ path: String, _ item: HeldBack, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .heldBackPage, .error,
      "this link leads to '\(path)', the address of \(item.noun) that is not public, \(item.path)",
      at: range, hint: "take the link out")
  }

  static func heldBackPage(_ path: String, _ item: HeldBack, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .heldBackPage, .error, "'\(path)' is the address of \(item.noun) that is not public, \(item.path)", at: range,
      hint: "give one of the two another slug, permalink, alias or name")
  }

  static func earlyFile(_ path: String, _ reason: HeldBack.Reason, at range: SourceRange) -> Diagnostic {
    let isOver =
      switch reason {
      case .draft, .scheduled: false
      case .expired, .withdrawn: true
      }
    return Diagnostic(
      .earlyFile, .warning,
      "'\(path)' lies in Content/static, and is public \(isOver ? "though this text is not" : "before this text is")",
      at: range,
      hint: "put the file beside this text and name it without '/': it is then published with it")
  }
}
