import CommonMark
import ContentModel
import Diagnostics

/// Resolves and checks the links of published texts, and finds the files that they refer to.
public struct LinkResolver: Sendable {
  let site: Site
  let media: MediaTable
  /// Every path of this build, in its spelling, by path in any Unicode normal form.
  ///
  /// Paths of pages have their slash, those of files their name.
  let paths: [String: String]
  /// The published articles in the site's order, then the pages; links can lead to them.
  let targets: [LinkedText]
  /// Rows of `targets` by file, and by path on the site.
  let published: [String: Int]
  let publishedPaths: [String: Int]
  /// The held-back texts, by file and by address.
  let heldBack: [String: HeldBack]
  let heldBackAddresses: HeldBackAddresses
  /// The paths of the pages that withdrawn articles leave behind, by file.
  let tombstones: [String: String]
  /// The files of texts that could not be read; each has an error, so links to them are not reported.
  let unread: Set<String>
  let bundles: Bundles
  /// Texts that readers do not see, or only in a preview.
  let unpublished: [UnpublishedText]
  /// Literal addresses in the newspaper's own templates.
  let templateAddresses: [TemplateAddress]
  private let pages: [PagePlan]
  /// The ids of the theme's own elements.
  let themeAnchors: Set<String>

  /// Prepares the tables that links are looked up in.
  ///
  /// `files` are the files beside the pages, such as `pictures/moon.png`; `media` the project's files that may be
  /// published beside them; `unread` the paths of texts in the project that could not be read; `anchors` the ids of
  /// the theme's elements; `texts` and `undated` the articles and pages of the project, published or not.
  public init(
    _ site: Site, pages: [PagePlan], files: some Sequence<OutputPath>, media: MediaTable = MediaTable(),
    unread: Set<String> = [], anchors: Set<String> = [], templateAddresses: [TemplateAddress] = [],
    texts: [Article] = [], undated: [Page] = []
  ) {
    self.site = site
    self.pages = pages
    self.media = media
    self.unread = unread
    self.templateAddresses = templateAddresses
    themeAnchors = anchors.union(ParseSettings.themeAnchors)
    let made = pages.map(\.path) + files.map { "/" + $0.string }
    paths = Dictionary(made.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    targets = site.articles.map(LinkedText.init) + site.pages.map(LinkedText.init)
    published = Dictionary(targets.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
    publishedPaths = Dictionary(targets.enumerated().map { ($1.home, $0) }, uniquingKeysWith: { first, _ in first })
    heldBack = Dictionary(site.heldBack.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    heldBackAddresses = HeldBackAddresses(site.heldBack)
    unpublished = UnpublishedText.all(of: site, texts, undated)
    tombstones = Dictionary(
      site.tombstones.map { ($0.article.path, $0.path) }, uniquingKeysWith: { first, _ in first })
    bundles = Bundles(targets.map(\.file) + site.heldBack.map(\.path) + unread)
  }

  /// The resolved references of some articles, and the findings about them.
  public struct Part: Sendable {
    /// By article, in the order of its references; empty if all of them are off the site.
    fileprivate var links: [[ResolvedLink]] = []
    /// By article; nil: it has none.
    fileprivate var leadImages: [ResolvedLink?] = []
    fileprivate var findings = LinkFindings()
  }

  /// Resolves the links of the articles in a range of the site's rows.
  public func part(of articles: Range<Int>) -> Part {
    var part = Part()
    for (siteArticle, source) in zip(site.articles[articles], targets[articles]) {
      part.leadImages.append(siteArticle.article.details.leadImage.map { image($0, in: source, &part.findings) })
      let links = resolve(source, &part.findings)
      // Most texts link to other sites alone.
      part.links.append(links.allSatisfy { $0 == .offSite } ? [] : links)
    }
    return part
  }

  /// Resolves all links, and returns the table and the problems.
  public func resolve() -> (links: LinkTable, diagnostics: [Diagnostic]) { table([part(of: site.articles.indices)]) }

  /// Joins the parts of all articles, in order, resolves the other texts, and returns the table and the problems.
  public func table(_ parts: [Part]) -> (links: LinkTable, diagnostics: [Diagnostic]) {
    var findings = LinkFindings()
    for part in parts { findings.append(part.findings) }
    var undated: [String: [ResolvedLink]] = [:]
    for source in targets[site.articles.count...] + LinkedText.records(of: site) {
      undated[source.file] = resolve(source, &findings)
    }
    let recordPictures = recordPictures(&findings)
    let siteImage = configuredPicture(site.configuration.image?.file, &findings)
    let publisherLogo = configuredPicture(site.configuration.publisher?.logo, &findings)
    findings.diagnostics += missingTargets(findings.missing)
    checkAddresses(&findings)
    checkTemplates(&findings)
    let leftOut = addressesLeftOut(&findings)
    checkPaths(&findings)
    findings.diagnostics += missingAnchors(findings.missingAnchors)
    findings.diagnostics += unusedFiles(findings.used) + earlyFiles(findings.used) + pagesHeldBack(pages)
    let files = findings.files.sorted { $0.key < $1.key }.flatMap(\.value)
    let table = LinkTable(
      parts.flatMap(\.links), leadImages: parts.flatMap(\.leadImages), undated: undated,
      recordPictures: recordPictures, siteImage: siteImage, publisherLogo: publisherLogo, files: files, leftOut: leftOut
    )
    return (table, findings.diagnostics)
  }

  private func resolve(_ source: LinkedText, _ findings: inout LinkFindings) -> [ResolvedLink] {
    let links = source.body.references.map { resolve($0, in: source, &findings) }
    for (link, reference) in zip(links, source.body.references) {
      checkLeak(link, at: SourceRange(path: source.file, offsets: reference.range), &findings)
    }
    if site.configuration.rawHTML == .trusted {
      publishRawFiles(of: source, &findings)
      checkRawAddresses(of: source, &findings)
    }
    return links
  }

  /// Returns the target of a picture that a key names.
  ///
  /// A scheme that makes no web address is refused here, with an error. Only the front matter may hold one; a body has
  /// been cleared of it.
  func image(_ image: LeadImage, in source: LinkedText, _ findings: inout LinkFindings) -> ResolvedLink {
    let file = image.file.value
    if SourcePath.hasScheme(file), WebAddress(file) == nil {
      let range = SourceRange(path: source.file, offsets: image.file.range)
      findings.diagnostics.append(.missingTarget(file, "", .image, near: nil, at: range))
      return .offSite
    }
    return resolve(Reference(kind: .image, destination: file, range: image.file.range), in: source, &findings)
  }

  private func resolve(_ reference: Reference, in source: LinkedText, _ findings: inout LinkFindings) -> ResolvedLink {
    let target = reference.destination
    let range = SourceRange(path: source.file, offsets: reference.range)
    let (path, suffix) = SourcePath.split(target)
    guard let first = path.utf8.first else {
      checkAnchor(suffix, in: source.body, named: nil, at: range, &findings)
      return .samePage(suffix: suffix)
    }
    let isRootRelative = first == UInt8(ascii: "/") && !target.hasPrefix("//")
    if isRootRelative { return onSite(path, suffix, reference.kind, at: range, &findings) }
    if let address = WebAddress(target.hasPrefix("//") ? "https:" + target : target) {
      guard let path = site.configuration.address.path(of: address) else { return .offSite }
      let (own, suffix) = SourcePath.split(path)
      let decoded = PercentCoding.decoded(own)
      let isExact = address.isAt(site.configuration.address.origin)
      // Another spelling of the host may be another host: it counts as this one for paths alone that the build knows.
      guard isExact || builtPath(matching: decoded) != nil || heldBackItem(at: decoded) != nil else {
        return .offSite
      }
      return onSite(own, suffix, reference.kind, at: range, &findings)
    }
    if first == UInt8(ascii: "/") { return .offSite }
    if SourcePath.hasScheme(target) {
      guard target.lowercased().hasPrefix("http") else { return .offSite }
      findings.diagnostics.append(.brokenAddress(target, at: range))
      return heldBackItem(endingIn: path) == nil ? .offSite : .textOnly
    }
    return resolveRelative(path, suffix, reference.kind, source, at: range, &findings)
  }

  // MARK: - Paths from the site's root

  /// Resolves a path from the site's root.
  ///
  /// A path that this build does not make stays as written: something else on the host may serve it.
  func onSite(
    _ written: String, _ suffix: String, _ kind: Reference.Kind, at range: SourceRange, _ findings: inout LinkFindings
  ) -> ResolvedLink {
    let path = PercentCoding.decoded(written)
    let file = path.hasPrefix("/Content/") ? heldBack[String(path.dropFirst())] : nil
    if let item = heldBackItem(atOrBelowBase: path) ?? file {
      findings.diagnostics.append(.heldBackTarget(item, at: range))
      return .textOnly
    }
    if !heldBackAddresses.isEmpty, builtPath(matching: path) == nil, let item = heldBackAddresses.item(aliased: path),
      let address = item.address
    {
      return .onSite(path: SitePath.encoded(address), suffix: "")  // an alias of a withdrawn article: its tombstone
    }
    findings.paths.append((path, range))
    if !unpublished.isEmpty, let file = media.file(at: SourceKind.staticFile.folder + path.dropFirst()) {
      findings.use(file)
    }
    if let row = publishedPaths[path] ?? publishedPaths[path + "/"] {
      checkAnchor(suffix, in: targets[row].body, named: path, at: range, &findings)
    }
    if kind == .image, let file = media.file(at: SourceKind.staticFile.folder + path.dropFirst()) {
      return .picture(path: SitePath.encoded(published(file)), suffix: suffix, file: file)
    }
    // The site may spell it in another normal form.
    if let spelled = paths[path], !spelled.isSame(as: path) {
      return .onSite(path: SitePath.encoded(spelled), suffix: suffix)
    }
    return .onSite(path: written, suffix: suffix)
  }

  /// Returns the path on the site of a file in `Content/static`.
  func published(_ file: String) -> String { "/" + file.dropFirst(SourceKind.staticFile.folder.count) }

  /// Returns the path as the build spells it; nil if it makes no such page or file.
  func builtPath(matching path: String) -> String? {
    if path.hasSuffix("/index.html") { return paths[String(path.dropLast("index.html".count))] ?? paths[path] }
    return paths[path] ?? paths[path + "/"] ?? paths[path + "index.html"]
  }

  /// Returns the address or file meant by a path in the style of other tools; nil if there is none.
  ///
  /// Such a path has the folder `static`, the ending `.html`, or a slash before the name of a file beside the text.
  private func otherwiseNamed(_ path: String, in source: String) -> String? {
    for folder in ["/Content/static", "/static"] where path.hasPrefix(folder + "/") {
      let meant = String(path.dropFirst(folder.count))
      if let page = builtPath(matching: meant) { return page }
      if media.file(at: SourceKind.staticFile.folder + meant.dropFirst()) != nil { return meant }
    }
    if path.hasSuffix(".html"), let meant = builtPath(matching: path.dropLast(".html".count) + "/") { return meant }
    let beside = String(path.dropFirst())
    return SourcePath.join(beside, to: source).flatMap(media.file) == nil ? nil : beside
  }

  /// Warns about recorded paths that this build does not make; not if a text could not be read.
  private func checkPaths(_ findings: inout LinkFindings) {
    guard unread.isEmpty else { return }
    let files = Set(findings.files.keys.map { "/" + $0.string })
    var searches = findings.missing.count
    for (path, range) in findings.paths where builtPath(matching: path) == nil && !files.contains(path) {
      if site.configuration.isServedElsewhere(path) { continue }
      let base = site.configuration.address.basePath
      let below = path.hasPrefix(base) ? builtPath(matching: "/" + path.dropFirst(base.count)) : nil
      let meant = base == "/" ? nil : below
      let file = paths[(path.hasSuffix("/") ? String(path.dropLast()) : path) + ".html"]
      let near =
        file ?? otherwiseNamed(path, in: range.path)
        ?? (searches < LinkFindings.searchLimit ? Suggestion.nearest(to: path, amongUnordered: paths.values) : nil)
      searches += 1
      findings.diagnostics.append(.missingPath(path, withoutBase: meant, near: near, at: range))
    }
  }
}
