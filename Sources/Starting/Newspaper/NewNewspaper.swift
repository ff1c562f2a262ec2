import ContentModel
import Diagnostics

/// The files of a new newspaper, by path from its folder.
public struct NewNewspaper: Sendable {
  /// All files, in the byte order of their paths.
  public let files: [SourceFile]
  /// The tasks that are left to the owner, such as files to fill in: a sentence each.
  public let tasks: [String]
  private let moment: Moment

  /// Makes a newspaper by these answers; its first article is dated `moment`.
  public init(_ answers: Answers, moment: Moment) {
    let zone = SiteZone(identifier: answers.timezone) ?? .utc
    let moment = moment.shown(in: zone)
    let starter = StarterTexts(language: answers.language)
    let pages = starter.pages(legal: answers.isLegal).map {
      SourceFile(path: "Content/pages/\($0.name)", text: $0.text)
    }
    let texts = [Self.settings(answers, starter, pages), Self.article(answers, starter, moment)] + pages
    let folder = texts[1].path.dropLast("index.md".count)
    var files = texts
    files.append(SourceFile(path: "\(folder)picture.png", bytes: StarterTexts.bytes("picture.png")))
    files.append(SourceFile(path: "Content/static/favicon.ico", bytes: StarterTexts.bytes("favicon.ico")))
    files.append(SourceFile(path: ".gitignore", text: StarterTexts.text("gitignore")))
    var tasks: [String] = []
    if answers.url == Answers.exampleURL {
      tasks.append("Write the address that the site will have into Content/site.yml, after 'url:'.")
    }
    if answers.takesReplies {
      tasks.append(
        """
        Write the address that takes replies into Content/site.yml, after '#action:', and take the '#' away; \
        until then they are closed.
        """)
    }
    if answers.isLegal {
      let names = starter.pages(legal: true).dropFirst(starter.pages(legal: false).count).map(\.name)
      tasks.append("Fill in what the law asks for: \(names.joined(separator: ", ")) in Content/pages.")
    }
    if let host = answers.host {
      let slug = Slug(title: answers.title, rule: AddressRule(language: answers.language))?.text
      files.append(host.file(name: slug, day: moment.civil.date))
      tasks.append("Write the address of Broadsheet's package into BROADSHEET_PACKAGE, in \(host.path).")
    }
    self.files = files.sorted(byBytesOf: { $0.path })
    self.tasks = tasks
    self.moment = moment
  }

  /// The errors and warnings that a build would find in its settings and texts.
  var problems: [Diagnostic] {
    let texts = files.filter { SourceKind(path: $0.path).isText }
    guard let settings = files.first(where: { $0.path == SiteConfiguration.path }) else { return [] }
    let (configuration, diagnostics) = SiteConfigurationParser.parse(settings)
    guard let configuration else { return diagnostics }
    var trial = TrialBuild(configuration: configuration, moment: moment)
    // Each section has a page once an article is in it.
    let users = configuration.sections.compactMap { TextKind.section.user(of: $0.value, at: moment) }
    let own = (texts + users).flatMap { trial.add($0) }
    return diagnostics + own + trial.problems
  }

  private static func settings(_ answers: Answers, _ starter: StarterTexts, _ pages: [SourceFile]) -> SourceFile {
    let names = answers.sectionNames.map(\.yamlWord)
    let footer = pages.map { page -> String in
      let name = page.path.dropFirst("Content/pages/".count).dropLast(".md".count)
      return "- {label: \(title(of: String(decoding: page.bytes, as: UTF8.self))), url: /\(name)/}"
    }
    let comments =
      answers.takesReplies
      ? "comments:\n  #action: https://replies.example/\n  consent: \(starter.consent.yamlQuoted)" : "comments: false"
    let host = answers.host?.webHost
    let values = [
      "title": answers.title.yamlQuoted, "url": SiteAddress(answers.url) == nil ? answers.url.yamlQuoted : answers.url,
      "language": answers.language.yamlWord,
      "timezone": SiteZone(identifier: answers.timezone) == nil ? answers.timezone.yamlQuoted : answers.timezone,
      "sections": names.isEmpty ? "#sections: []" : "sections: [\(names.joined(separator: ", "))]",
      "footer": footer.joined(separator: "\n"), "comments": comments,
      "hosts": host.map { "hosts: [\($0)]" } ?? "#hosts: [netlify]",
    ]
    return SourceFile(path: SiteConfiguration.path, text: StarterTexts.text("site.yml").filled(with: values))
  }

  private static func article(_ answers: Answers, _ starter: StarterTexts, _ moment: Moment) -> SourceFile {
    let section = answers.sectionNames.first.map { "section: \($0.yamlWord)" } ?? ""
    let text = starter.article.filled(with: ["date": moment.iso8601, "section": section])
    let slug = Slug(title: title(of: text), rule: AddressRule(language: answers.language))?.text ?? "article"
    let folder = "Content/articles/\(Digits.padded(moment.year, to: 4))/\(moment.civil.date)-\(slug)"
    return SourceFile(path: "\(folder)/index.md", text: text)
  }

  /// Returns the title in the front matter of a built-in text, as written there; empty if there is none.
  private static func title(of text: String) -> String {
    let line = text.split(separator: "\n").first { $0.hasPrefix("title: ") }
    return line.map { String($0.dropFirst("title: ".count)) } ?? ""
  }
}
