import Building
import ContentModel
import Diagnostics
import Files
import SiteModel

/// The subject of a question.
enum Subject {
  case article(Article)
  /// An article's file that could not be read.
  case unread(String)
  /// An old address of an article, which leads to it.
  case alias(String, of: Article)
  /// A planned page.
  case page(PagePlan)
  /// A file in `Content/static`, by its path below that.
  case staticFile(String)
  /// A picture or download beside a text.
  case media(String)
  /// A file that never is on the site, and the reason, to be read after its path.
  case other(String, reason: String)
}

/// Finds the subject that an editor names.
///
/// It is a file, relative to the current folder or to the newspaper's, or an address.
struct SubjectFinder {
  let edition: Edition

  /// Finds a subject; throws an ``UnknownSubject`` if there is none.
  func find(_ text: String) throws -> Subject {
    if let subject = file(text) ?? address(text) ?? outputFile(text) ?? unusedRecord(text) { return subject }
    if let folder = candidates(text).first(where: isFolder) {
      throw UnknownSubject("'\(folder)' is a folder", hint: "name a file in it, such as an article")
    }
    throw UnknownSubject("there is no file or address '\(text)' in this newspaper", hint: suggestion(for: text))
  }

  // MARK: - Files

  private func file(_ text: String) -> Subject? {
    guard WebAddress(text) == nil else { return nil }
    for path in candidates(text) {
      if let article = edition.articles.first(where: { Self.same($0.path, path) }) { return .article(article) }
      if edition.project.articles.map(\.path).contains(where: { Self.same($0, path) }) { return .unread(path) }
      if let subject = undated(path) { return subject }
      if lists(path, .media) { return .media(path) }
      if lists(path, .staticFile) { return .staticFile(NewspaperPath(path).name) }
      if let reason = reason(toLeaveOut: path) { return .other(path, reason: reason) }
    }
    return nil
  }

  /// Returns the subject of a file in the output folder, by its address; nil if there is none.
  private func outputFile(_ text: String) -> Subject? {
    guard WebAddress(text) == nil else { return nil }
    let folder = "Public/"
    return candidates(text).lazy.filter { $0.hasPrefix(folder) }.compactMap {
      address("/" + $0.dropFirst(folder.count))
    }
    .first
  }

  /// Returns the record for an address that would exist if an article named the record; nil if there is none.
  private func unusedRecord(_ text: String) -> Subject? {
    for path in paths(text) {
      let name = path.split(separator: "/").joined(separator: "/")
      for folder in ["Content/", "Content/sections/"] {
        if let subject = undated("\(folder)\(name).md") { return subject }
      }
    }
    return nil
  }

  /// True for a folder that holds sources.
  private func isFolder(_ path: String) -> Bool {
    let project = edition.project
    let paths = (project.articles + project.undated).map(\.path) + [SiteConfiguration.path]
    return paths.contains { $0.hasPrefix(path + "/") }
  }

  /// True if a file of this kind was listed at the path.
  private func lists(_ path: String, _ kind: SourceKind) -> Bool {
    edition.project.files(kind).contains { Self.same($0.path, path) }
  }

  /// Returns a page, or the page of a record; nil if there is no such file.
  private func undated(_ path: String) -> Subject? {
    guard edition.project.undated.map(\.path).contains(where: { Self.same($0, path) }) else { return nil }
    let site = edition.site
    let plan = edition.pages.first { plan in
      PageMeaning(plan, in: site).source.map { Self.same($0, path) } == true
    }
    if let plan { return .page(plan) }
    if site.heldBack.contains(where: { $0.path == path }) {
      return .other(path, reason: "is not published: it is a draft")
    }
    return edition.unread.contains(path) ? .unread(path) : .other(path, reason: "is a record that no article uses")
  }

  /// Returns the reason why a file that is no source of a page is not on the site; nil if there is no such file.
  private func reason(toLeaveOut path: String) -> String? {
    if Self.same(path, SiteConfiguration.path) { return "holds the settings of the newspaper" }
    if lists(path, .template) || lists(path, .words) || lists(path, .asset) {
      return "is part of the theme"
    }
    if lists(path, .pictureRecord) { return "tells of the picture beside it, and is not published" }
    let problem = edition.project.diagnostics.first { Self.same($0.range.path, path) }
    return problem.map { "is not published: \($0.message)" + ($0.hint.map { " (\($0))" } ?? "") }
  }

  /// Returns the paths relative to the newspaper's folder that the text can mean, in the order to try.
  private func candidates(_ text: String) -> [String] {
    var paths: [String] = []
    if let here = try? FileSystem.resolve(".") {
      let absolute = text.hasPrefix("/") ? text : "\(here)/\(text)"
      paths.append(Self.normal(absolute))
      if let resolved = try? FileSystem.resolve(text) { paths.append(resolved) }
    }
    let root = edition.project.root == "/" ? "/" : edition.project.root + "/"
    paths = paths.filter { $0.hasPrefix(root) }.map { String($0.dropFirst(root.count)) }
    if !text.hasPrefix("/") { paths.append(String(Self.normal(text).dropFirst())) }
    return paths + paths.map { $0 + "/index.md" }
  }

  /// Returns the path with a slash before each part, `.` and `..` resolved by name alone.
  private static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.map { "/" + $0 }.joined()
  }

  // MARK: - Addresses

  private func address(_ text: String) -> Subject? {
    for path in paths(text) {
      if let plan = edition.pages.first(where: { Self.same($0.path, path) }) {
        let meaning = PageMeaning(plan, in: edition.site)
        if let article = meaning.article { return .article(article) }
        if !meaning.isRedirect { return .page(plan) }
      }
      if let article = edition.articles.first(where: { Self.same(edition.path(of: $0) ?? "", path) }) {
        return .article(article)
      }
      for article in edition.articles {
        let aliases = article.details.aliases.map { Self.slashed($0.value) }
        if aliases.contains(where: { Self.same($0, path) || Self.same($0 + "/", path) }) {
          return .alias(path, of: article)
        }
      }
      // It can still be an old address of a page.
      if let plan = edition.pages.first(where: { Self.same($0.path, path) }),
        case .redirect(let target, _) = plan.kind
      {
        return .page(edition.pages.first { Self.same($0.path, target.path ?? "") } ?? plan)
      }
      let name = String(path.dropFirst())
      if lists(SourceKind.staticFile.folder + name, .staticFile) { return .staticFile(name) }
    }
    return nil
  }

  /// Returns the paths from the site's root that the text can mean, the likeliest first.
  private func paths(_ text: String) -> [String] {
    let home = edition.configuration.address
    var path = text
    if let address = WebAddress(text) {
      guard Self.host(address.origin) == Self.host(home.origin) else { return [] }
      path = address.path
    }
    let cut = String(path.prefix { $0 != "?" && $0 != "#" })
    // An old address may hold `?` or `#` that is not percent-encoded.
    let spellings = cut == path || text != path ? [cut] : [path, cut]
    return spellings.map { Self.slashed(PercentCoding.decoded($0)) }.flatMap(homeward)
  }

  /// Returns the paths from the site's root that a path from the host's or the site's root can mean.
  private func homeward(_ path: String) -> [String] {
    let base = edition.configuration.address.basePath
    var found = [path]
    if path.hasPrefix(base) { found.insert("/" + path.dropFirst(base.count), at: 0) }
    if path + "/" == base { found.insert("/", at: 0) }
    return found.flatMap { path in
      [path, path + "/"] + (path.hasSuffix("/index.html") ? [String(path.dropLast("index.html".count))] : [])
    }
  }

  private static func slashed(_ path: String) -> String { path.hasPrefix("/") ? path : "/" + path }

  private static func host(_ origin: String) -> Substring {
    origin.dropFirst(origin.hasPrefix("https") ? 5 : 4)
  }

  /// Compares bytes: two Unicode normal forms are two names.
  private static func same(_ left: String, _ right: String) -> Bool { left.isSame(as: right) }

  // MARK: - Did you mean

  /// Returns a hint with the file or address whose last part is nearest.
  private func suggestion(for text: String) -> String? {
    let home = edition.configuration.address
    if let address = WebAddress(text), Self.host(address.origin) != Self.host(home.origin) {
      return "this newspaper's addresses begin with '\(home.absolute("/"))'"
    }
    let files =
      (edition.project.articles + edition.project.undatedSources + edition.project.files(.media)
      + edition.project.files(.staticFile)).map(\.path)
    let pages = edition.pages.map { (path: $0.path, isRedirect: PageMeaning($0, in: edition.site).isRedirect) }
    // Of equally near addresses, the present one is meant.
    let addresses =
      pages.filter { !$0.isRedirect }.map(\.path) + edition.articles.compactMap(edition.path)
      + pages.filter(\.isRedirect).map(\.path)
    let word = Self.lastPart(text)
    for names in text.hasSuffix(".md") ? [files, addresses] : [addresses, files] {
      let parts = names.map(Self.lastPart)
      let nearest = parts.contains(word) ? word : Suggestion.nearest(to: word, among: parts)
      guard let position = parts.firstIndex(where: { $0 == nearest || $0.hasSuffix("-" + word) }) else { continue }
      let name = names[position]
      return "did you mean '\(name.hasPrefix("/") ? home.shown(name) : name)'?"
    }
    return "'broadsheet list' shows all articles"
  }

  private static func lastPart(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
