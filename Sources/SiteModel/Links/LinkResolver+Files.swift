import CommonMark
import ContentModel
import Diagnostics

/// Links that name a file of the project, relative to the text.
extension LinkResolver {
  /// Resolves a path that is relative to the text's file.
  func resolveRelative(
    _ written: String, _ suffix: String, _ kind: Reference.Kind, _ source: LinkedText, at range: SourceRange,
    _ findings: inout LinkFindings
  ) -> ResolvedLink {
    let name = PercentCoding.decoded(written)
    let path = SourcePath.join(name, to: source.file)
    if let path, let file = media.file(at: path) {
      return publish(file, suffix, kind, source, at: range, &findings)
    }
    if kind == .link, let path {
      for path in [path, path + "/index.md"] {
        if let link = text(path, named: written, suffix, at: range, &findings) { return link }
      }
    }
    if let made = paths["/" + name] ?? paths["/" + name + "/"] {
      findings.diagnostics.append(
        .missingSlash(written, isPage: made.hasSuffix("/") || made.hasSuffix(".html"), at: range))
      return onSite("/" + written, suffix, kind, at: range, &findings)
    }
    if media.isInStaticFolder(name), path.map({ media.names(in: SourcePath.folder(of: $0)).isEmpty }) != false {
      return onSite("/" + written, suffix, kind, at: range, &findings)
    }
    if kind == .image, !name.utf8.contains(UInt8(ascii: ".")) {
      findings.diagnostics.append(.noPicture(written, at: range))
      return .textOnly
    }
    findings.missing.append(MissingTarget(written: written, suffix: suffix, kind: kind, range: range))
    return .offSite
  }

  /// Returns an error for each missing target, in order.
  ///
  /// The first ``LinkFindings/searchLimit`` of them have suggestions.
  func missingTargets(_ missing: [MissingTarget]) -> [Diagnostic] {
    missing.enumerated().map { position, target in
      let file = target.range.path
      let path =
        position < LinkFindings.searchLimit
        ? SourcePath.join(Self.withoutPrefix(PercentCoding.decoded(target.written)), to: file) : nil
      let near = path.flatMap { nearest(to: $0, target.kind, from: file) }
      return .missingTarget(target.written, target.suffix, target.kind, near: near, at: target.range)
    }
  }

  /// Removes the prefix with which other tools mark a path from the root of all texts.
  private static func withoutPrefix(_ written: String) -> String {
    for sign in ["@/", "{filename}", "|filename|", "{static}", "{attach}"] where written.hasPrefix(sign) {
      return String(written.dropFirst(sign.count))
    }
    return written
  }

  /// Returns the link to the page of a text's file; nil if there is no such text.
  private func text(
    _ path: String, named written: String, _ suffix: String, at range: SourceRange, _ findings: inout LinkFindings
  ) -> ResolvedLink? {
    if let row = published[path] {
      checkAnchor(suffix, in: targets[row].body, named: written, at: range, &findings)
      return .onSite(path: SitePath.encoded(targets[row].home), suffix: suffix)
    }
    if let tombstone = tombstones[path] { return .onSite(path: SitePath.encoded(tombstone), suffix: "") }
    if let item = heldBack[path] {
      findings.diagnostics.append(.heldBackTarget(item, at: range))
      return .textOnly
    }
    return unread.contains(path) ? .textOnly : nil
  }

  /// Publishes a file, and returns the link to it.
  ///
  /// A file of a bundle is published beside the bundle's page, any other beside the page that refers to it; beside
  /// `/2024/rain.html` means in `/2024/rain/`, unless the author's own HTML names the file (`isRaw`).
  @inline(never)  // inlined where its result is not used, it crashes the optimizer of Swift 6.3.1
  private func publish(
    _ file: String, _ suffix: String, _ kind: Reference.Kind, _ source: LinkedText, at range: SourceRange,
    _ findings: inout LinkFindings, isRaw: Bool = false
  ) -> ResolvedLink {
    if file.hasPrefix(SourceKind.staticFile.folder) {
      findings.use(file)
      return link(published(file), suffix, kind, file)
    }
    var home = source.home
    let owner = bundles.owner(of: file)
    if let owner, owner != source.file {
      guard let row = published[owner] else {
        if let item = heldBack[owner] { findings.diagnostics.append(.heldBackFile(item, at: range)) }
        return .textOnly
      }
      home = targets[row].home
    }
    // A browser resolves a path in the author's own HTML against the page.
    let folder = isRaw ? SourcePath.folder(of: home) : ReservedPaths.folderOfFiles(at: home)
    let path = folder + SourcePath.relative(file, to: owner ?? source.file)
    guard let output = OutputPath(String(path.dropFirst())) else {
      findings.diagnostics.append(.unpublishableFile(file, at: range))
      return .offSite
    }
    findings.publish(PublishedFile(source: file, output: output, origin: range))
    return link(path, suffix, kind, file)
  }

  private func link(_ path: String, _ suffix: String, _ kind: Reference.Kind, _ file: String) -> ResolvedLink {
    let path = SitePath.encoded(path)
    return kind == .image ? .picture(path: path, suffix: suffix, file: file) : .onSite(path: path, suffix: suffix)
  }

  /// Publishes the files that the author's own HTML names outside its tags.
  ///
  /// Only files are published whose path beside the page is the one that the HTML names.
  func publishRawFiles(of source: LinkedText, _ findings: inout LinkFindings) {
    let origin = SourceRange.wholeFile(source.file)
    for file in source.body.rawAddresses.compactMap({ rawFile($0, in: source) }) {
      _ = publish(file, "", .link, source, at: origin, &findings, isRaw: true)
    }
  }

  /// Returns the file that an address in a text's own HTML names; nil if there is none, or it belongs to another text.
  private func rawFile(_ written: String, in source: LinkedText) -> String? {
    let (written, _) = SourcePath.split(written)
    guard !SourcePath.hasScheme(written), !written.hasPrefix("/"), !written.split(separator: "/").contains("..") else {
      return nil
    }
    guard let path = SourcePath.join(PercentCoding.decoded(written), to: source.file) else { return nil }
    guard let file = media.file(at: path) else { return nil }
    let owner = bundles.owner(of: file) ?? source.file
    return owner == source.file ? file : nil
  }

  /// Returns a suggestion for a path, as the text would write it; nil if there is none.
  ///
  /// It is a file of this name elsewhere, or one with a near name, in the path's own folder first.
  private func nearest(to path: String, _ kind: Reference.Kind, from source: String) -> String? {
    let folder = SourcePath.folder(of: path)
    let name = String(path.dropFirst(folder.utf8.count))
    if name.contains("\\"), let file = SourcePath.join(name.replacing("\\", with: "/"), to: path).flatMap(media.file) {
      return file.hasPrefix(SourceKind.staticFile.folder) ? published(file) : SourcePath.route(to: file, from: source)
    }
    if let file = media.files(named: name).first {
      return file.hasPrefix(SourceKind.staticFile.folder) ? published(file) : SourcePath.route(to: file, from: source)
    }
    let beside = media.names(in: folder).map { folder + $0 }
    let texts = kind == .link ? (targets.map(\.file) + site.heldBack.map(\.path)).filter { $0 != source } : []
    let files = beside + texts.filter { $0.hasPrefix(folder) } + texts.filter { !$0.hasPrefix(folder) }
    let names = files.map(Self.shortName)
    let short = Self.shortName(name)
    let dated = names.first { name in ArticlePath.day(of: name[...]) != nil && name.hasSuffix("-" + short) }
    let found = names.contains(short) ? short : dated ?? Suggestion.nearest(to: short, among: names)
    return found.flatMap(names.firstIndex).map { SourcePath.route(to: files[$0], from: source) }
  }

  /// Returns the name of a file, or of the folder of an `index.md`, without the ending `.md`.
  private static func shortName(_ path: String) -> String {
    let parts = path.split(separator: "/")
    let last = parts.last == "index.md" && parts.count > 1 ? parts[parts.count - 2] : parts.last ?? ""
    return String(last.hasSuffix(".md") ? last.dropLast(3) : last)
  }

  /// Returns a warning for each unused file in the bundle of a published text, among records, or like a text.
  ///
  /// `used` are the paths of the files that published texts refer to.
  func unusedFiles(_ used: Set<String>) -> [Diagnostic] {
    media.besideArticles.compactMap { file in
      if used.contains(file) { return nil }
      if let owner = bundles.owner(of: file) { return published[owner] == nil ? nil : .unusedFile(file) }
      if let problem = TextEnding.ofDocument(file) { return unread.isEmpty && !isWanted(file) ? problem : nil }
      return SourceKind.isAmongRecords(file) ? .unusedRecordFile(file) : nil
    }
  }

  /// True if an unpublished text refers to a file.
  private func isWanted(_ file: String) -> Bool {
    unpublished.contains { text in
      text.references.contains { reference in
        SourcePath.join(PercentCoding.decoded(SourcePath.split(reference.destination).path), to: text.path) == file
      }
    }
  }
}
