import Building
import ContentModel
import Diagnostics
import Files
import Inspecting
import Newspaper

/// Makes the files of new texts in a newspaper.
public struct TextMaker {
  private let inspection: Inspection
  private let edition: Edition
  /// The present moment, in the newspaper's zone.
  private let now: Moment

  /// Prepares a newspaper as it was read; nil if its settings could not be read.
  public init?(_ inspection: Inspection) {
    guard let edition = inspection.edition else { return nil }
    self.inspection = inspection
    self.edition = edition
    now = edition.now.shown(in: edition.configuration.zone)
  }

  /// Makes the file of a text, and returns its path from the newspaper's folder.
  ///
  /// Throws a ``Refusal`` if the section is unknown, an author is unknown and near a known one, the name gives no slug,
  /// the text is there already or would lie outside the newspaper, or a build would find a new problem; a ``FileError``
  /// on an I/O error.
  public func make(_ text: NewText) throws -> String {
    let text = try known(text)
    let file = try file(of: text)
    try checkPath(of: file, text)
    try check(file, of: text)
    let root = edition.project.root
    let folder = file.path.lastIndex(of: "/").map { "\(root)/\(file.path[..<$0])" } ?? root
    guard try FileSystem.resolve(folder).hasPrefix(root + "/") else {
      throw Refusal("\(file.path) would lie outside the newspaper's folder", hint: "a link leads there")
    }
    try FileSystem.makeFolders(folder)
    try FileSystem.write(file.bytes, toNew: "\(root)/\(file.path)")
    return file.path
  }

  private func file(of text: NewText) throws(Refusal) -> SourceFile {
    let rule = edition.configuration.addressRule
    let pattern = FolderPattern(of: articles.map { ($0.file, $0.date, $0.section) }, rule: rule)
    let folder = pattern.folder(at: now, section: text.section, rule: rule)
    guard let stem = text.stem(at: now, in: folder, rule: rule) else {
      throw Refusal("'\(text.name)' has no letters or digits to make an address of", hint: "give it another name")
    }
    return SourceFile(path: text.hasFolder ? "\(stem)/index.md" : "\(stem).md", text: text.text(at: now))
  }

  private var articles: [ArticleSummary] { (try? inspection.articles(ArticleFilter())) ?? [] }

  /// Returns the text with the names of its section and authors as the newspaper writes them.
  ///
  /// Throws a ``Refusal`` for an unknown section, and for an unknown author whose name is near a known one.
  private func known(_ text: NewText) throws(Refusal) -> NewText {
    var text = text
    text.section = try text.section.map(knownSection)
    text.authors = try text.authors.map(knownAuthor)
    return text
  }

  private func knownSection(_ name: String) throws(Refusal) -> String {
    let names =
      edition.configuration.sections.map(\.value) + edition.undated.sections.map(\.term.name)
      + articles.compactMap(\.section)
    do {
      _ = try inspection.articles(ArticleFilter(section: name))
      return spelling(of: name, among: names)
    } catch {
      let known = names.isEmpty ? "" : "known are \(names.uniqued.joined(separator: ", ")); "
      throw Refusal(
        "there is no section '\(name)'",
        hint: error.hint ?? known + "'broadsheet new section \(name.shellWord)' makes one")
    }
  }

  private func knownAuthor(_ name: String) throws(Refusal) -> String {
    let names = edition.undated.authors.map(\.term.name) + articles.flatMap(\.authors)
    do {
      _ = try inspection.articles(ArticleFilter(author: name))
      return spelling(of: name, among: names)
    } catch {
      guard let hint = error.hint else { return name }
      throw Refusal(
        "there is no author '\(name)' yet", hint: "\(hint) Else 'broadsheet new author \(name.shellWord)' makes one")
    }
  }

  /// Returns the first of the names with the slug of `name`; else `name` itself.
  private func spelling(of name: String, among names: [String]) -> String {
    let rule = edition.configuration.addressRule
    let slug = Slug(term: name, rule: rule)
    return names.first { Slug(term: $0, rule: rule) == slug } ?? name
  }

  /// Throws a ``Refusal`` if the text exists, as a file or as a folder; a ``FileError`` on an I/O error.
  private func checkPath(of file: SourceFile, _ text: NewText) throws {
    let stem = String(file.path.dropLast(text.hasFolder ? "/index.md".count : ".md".count))
    for path in ["\(stem).md", "\(stem)/index.md"]
    where try FileSystem.facts(at: "\(edition.project.root)/\(path)") != nil {
      throw Refusal(
        "\(path) is there already", hint: "nothing was changed; give the new one another \(text.kind.label)")
    }
  }

  /// Throws a ``Refusal`` with the first new problem that a build would find in the file.
  ///
  /// A record is tried with an article that names it.
  private func check(_ file: SourceFile, of text: NewText) throws(Refusal) {
    var trial = TrialBuild(
      configuration: edition.configuration, articles: edition.articles, undated: edition.undated.items, moment: now)
    let before = Set(trial.problems)
    let own = trial.add(file).filter { $0.severity >= .warning }
    if let user = text.kind.user(of: text.name, at: now) { _ = trial.add(user) }
    let problems = own + trial.problems.filter { !before.contains($0) }
    if let problem = problems.sorted().first {
      throw Refusal("\(file.path) was not made: \(problem.message)", hint: problem.hint)
    }
  }
}

extension UndatedContent {
  /// All pages, then the records of authors, sections and tags.
  fileprivate var items: [Item] {
    pages.map(Item.page) + authors.map(Item.author) + sections.map(Item.section) + tags.map(Item.tag)
  }
}

extension TermRecord {
  /// The name that articles use for it.
  fileprivate var name: String { label?.value ?? id }
}

extension [String] {
  /// Each text once, in order.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
