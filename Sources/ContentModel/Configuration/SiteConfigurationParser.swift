import CommonMark
import Diagnostics
import YAML

/// Reads `Content/site.yml`.
public enum SiteConfigurationParser {
  /// Reads a file; the configuration is nil if there is an error.
  public static func parse(_ source: SourceFile) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
    let (configuration, diagnostics) = read(source)
    return (diagnostics.containsError ? nil : configuration, diagnostics)
  }

  /// Reads a file as far as possible.
  ///
  /// Values in error are their defaults, and title and address are placeholders if missing: enough to read the texts by
  /// and to find their problems. No site may be made of a configuration with errors.
  public static func read(_ source: SourceFile) -> (configuration: SiteConfiguration, diagnostics: [Diagnostic]) {
    let examination = SourceCheck.examine(source)
    guard examination.problems.isEmpty else { return (.placeholder, examination.problems) }
    let source = examination.source
    let (root, yamlProblems) = YAMLParser.parse(source)
    guard !yamlProblems.containsError else { return (.placeholder, yamlProblems) }
    var entries: [YAMLEntry] = []
    switch root?.value {
    case .mapping(let found): entries = found
    case nil: break
    default:
      return (.placeholder, [.siteWithoutKeys(at: source.range(root?.range ?? 0..<0))])
    }
    var fields = FieldReader(entries, noun: "site key", path: source.path)
    fields.foreignKeys = .ofSite
    fields.hasInvisible = !examination.warnings.isEmpty
    let configuration = SiteConfiguration(fields: &fields)
    return (configuration, examination.warnings + yamlProblems + fields.finish())
  }
}

extension SiteConfiguration {
  /// The configuration by default, with placeholders for title and address, if the file cannot be read.
  public static var placeholder: SiteConfiguration {
    var fields = FieldReader([], noun: "site key", path: path)
    return SiteConfiguration(fields: &fields)
  }

  /// Reads the keys; a missing title or url is reported, and a placeholder takes its place.
  init(fields: inout FieldReader) {
    let title = fields.plain("title", example: "The Meridian Courier")
    let address = Self.address(&fields)
    language = Self.language(&fields)
    quotes = Self.quotes(&fields, language: language)
    fields.quotes = quotes
    tagline = fields.prose("tagline", example: "News from the river")?.value
    zone = Self.zone(&fields)
    publisher = Publisher(&fields)
    image = fields.sharedPicture("image")
    sections = fields.names("sections", example: "[Local, Culture]")
    menus = Self.menus(&fields)
    permalink = Self.permalink(&fields)
    paths = fields.listPaths("paths")
    addresses = fields.choice("addresses", of: AddressLetters.self) ?? .ascii
    servedElsewhere = fields.paths("served_elsewhere", example: "[/shop/]").map(\.value)
    redirects = fields.redirects("redirects")
    hosts = fields.choices("hosts", of: WebHost.self, advice: Self.adviceOnHosts) ?? []
    hasContentPolicy = fields.flag("csp", example: true) ?? false
    // Up to 1,000 articles.
    pageSize = fields.number("page_size", in: 1...1000, example: 20) ?? 20
    front = Self.front(&fields, zone)
    rawHTML = fields.choice("html", of: BodyOptions.RawHTML.self, advice: Self.adviceOnHTML) ?? .safe
    comments = Self.comments(&fields)
    hasSitemaps = fields.flag("sitemaps", example: false) ?? true
    crawlers = CrawlerSettings.read(&fields, isAtRoot: address.map { $0.value.basePath == "/" } ?? true)
    feeds = FeedSettings.read(&fields)
    images = ImageSettings.read(&fields)
    theme = ThemeSettings(&fields)
    extra = fields.extra("extra")
    checks = CheckSettings.read(&fields)
    if title == nil {
      fields.reportMissing("title", hint: "add a line 'title: …', the newspaper's name", at: fields.start)
    }
    self.title = title?.value ?? "?"
    self.address = address?.value ?? .unknown
    addressRange = address?.range ?? 0..<0
  }

  /// Hints for words of other tools.
  private static let adviceOnHTML = Dictionary(
    uniqueKeysWithValues: ["unsafe", "true", "on", "yes", "allow", "raw", "all"].map {
      ($0, "write 'trusted' to keep all HTML of texts as it is")
    })

  /// Hints for hosts that read no files with rules.
  private static let adviceOnHosts = Dictionary(
    uniqueKeysWithValues: ["github", "github-pages", "github pages", "gh-pages", "gitlab", "codeberg", "surge"].map {
      ($0, "leave it out: this host reads no rules, and redirects are pages there")
    })

  private static func address(_ fields: inout FieldReader) -> Located<SiteAddress>? {
    guard let text = fields.text("url", example: "https://example.org/") else {
      let hint = "add a line 'url: https://…/', the address where the site will be"
      fields.reportMissing("url", hint: hint, at: fields.start)
      return nil
    }
    guard let address = SiteAddress(text.value) else {
      fields.report(.invalidAddress(text.value, key: "url", at: fields.range(text.range)))
      return nil
    }
    if let folderAddress = address.withoutFile {
      fields.report(.fileAsSite(text.value, folderAddress, at: fields.range(text.range)))
    }
    return Located(address, at: text.range)
  }

  private static func language(_ fields: inout FieldReader) -> String {
    guard let text = fields.text("language", example: "en") else { return "en" }
    let tag = LanguageTag.canonical(text.value)
    guard LanguageTag.isWellFormed(tag) else {
      fields.report(.invalidLanguage(text.value, at: fields.range(text.range)))
      return "en"
    }
    return tag
  }

  private static func quotes(_ fields: inout FieldReader, language: String) -> QuotationMarks {
    let standard = QuotationMarks.of(language: language)
    guard let entry = fields.take("quotes") else { return standard }
    let expected = Expected("four marks, two of them for a quotation within another", "[«, », ‹, ›]")
    let items = fields.items(of: entry.value)
    guard items.count == 4, !items.contains(where: \.isEmpty) else {
      fields.report(.wrongType("quotes", expected, found: entry.value, at: fields.range(entry.value.range)))
      return standard
    }
    let marks = items.compactMap { fields.words($0, of: "quotes", expected)?.value }
    guard marks.count == 4 else { return standard }
    return QuotationMarks(marks[0], marks[1], inner: marks[2], marks[3])
  }

  private static func zone(_ fields: inout FieldReader) -> SiteZone {
    guard let text = fields.text("timezone", example: "Europe/Paris") else { return .utc }
    if let zone = SiteZone(identifier: text.value) { return zone }
    fields.report(.invalidTimezone(text.value, at: fields.range(text.range)))
    return .utc
  }

  private static func menus(_ fields: inout FieldReader) -> Menus {
    guard var nested = fields.mapping("menus", example: "{main: [{label: About, url: /about/}]}") else {
      return Menus(main: [], footer: [])
    }
    let menus = Menus(main: menu("main", of: &nested), footer: menu("footer", of: &nested))
    fields.finishNested(nested)
    return menus
  }

  private static func menu(_ key: String, of fields: inout FieldReader) -> [MenuItem] {
    fields.links(key, where: SitePath.isLink, otherwise: Diagnostic.invalidMenuAddress)
  }

  private static func permalink(_ fields: inout FieldReader) -> PermalinkPattern {
    guard let text = fields.text("permalink", example: "/{year}/{month}/{slug}/") else { return .standard }
    if let pattern = PermalinkPattern(text.value) { return pattern }
    fields.report(.invalidPermalinkPattern(text.value, at: fields.range(text.range)))
    return .standard
  }

  private static let frontExample = "{lead: 2024-02-14-river-path, blocks: [Local]}"

  private static func front(_ fields: inout FieldReader, _ zone: SiteZone) -> FrontPage {
    guard var nested = fields.mapping("front", example: frontExample) else {
      return FrontPage(lead: nil, leadDays: 7, blocks: [], banner: nil)
    }
    let front = FrontPage(
      lead: nested.text("lead", example: "2024-02-14-river-path"),
      // Up to 36,500 days, about a century.
      leadDays: nested.number("lead_days", in: 0...36_500, example: 7) ?? 7,
      blocks: nested.names("blocks", example: "[Local]"), banner: banner(&nested, zone))
    fields.finishNested(nested)
    return front
  }

  /// Reads the banner; `until` is needed, so that it does not stand there for ever.
  private static func banner(_ fields: inout FieldReader, _ zone: SiteZone) -> Banner? {
    let expected = Expected.keys("{text: The bridge is closed, until: 2024-02-14T18:00}")
    guard let entry = fields.take("banner"), var nested = fields.mapping(entry.value, of: entry.key, expected) else {
      return nil
    }
    let keyRange = fields.range(entry.keyRange)
    let text = nested.prose("text", example: "The bridge is closed")
    let url = nested.text("url", example: "/2024/02/14/bridge/")
    let until = nested.date("until", zone: zone)
    if text == nil { nested.reportMissing("text", hint: "say what the banner reads", at: keyRange) }
    if until == nil {
      nested.reportMissing("until", hint: "say when it goes: 'until: 2024-02-14T18:00'", at: keyRange)
    }
    if let url, !SitePath.isLink(url.value) {
      nested.report(.invalidMenuAddress(url.value, at: nested.range(url.range)))
    }
    fields.finishNested(nested)
    guard let text, let until else { return nil }
    return Banner(text: text.value, url: url?.value, until: until.value.moment)
  }

  private static func comments(_ fields: inout FieldReader) -> CommentSettings? {
    let standard = CommentSettings(
      action: nil, consent: nil, closeAfterDays: nil, fields: CommentSettings.Field.allCases)
    let expected = Expected("false, or keys with values", "{action: https://replies.example/}")
    return fields.settings("comments", standard: standard, expected: expected) { nested in
      let action = nested.text("action", example: "https://replies.example/")
      if let action, WebAddress(action.value) == nil,
        action.value.utf8.first != UInt8(ascii: "/") || action.value.hasPrefix("//")
      {
        nested.report(.invalidAddress(action.value, key: "action", at: nested.range(action.range)))
      }
      return CommentSettings(
        action: action?.value, consent: nested.prose("consent", example: "I agree that my reply is stored.")?.value,
        // Up to 36,500 days, about a century.
        closeAfterDays: nested.number("close_after_days", in: 1...36_500, example: 30),
        fields: nested.choices("fields", of: CommentSettings.Field.self) ?? CommentSettings.Field.allCases)
    }
  }
}

extension FieldReader {
  /// The first byte of the file: the position of a missing key.
  fileprivate var start: SourceRange { range(0..<1) }
}

extension Diagnostic {
  static func siteWithoutKeys(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, "'site.yml' must be keys with values", at: range,
      hint: "write 'title: The Meridian Courier' and 'url: https://example.org/', each on a line")
  }

  /// An address of a file in place of the site's.
  ///
  /// `folderAddress` is the address of the folder that the file lies in.
  static func fileAsSite(_ address: String, _ folderAddress: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidAddress, .error,
      "'\(address)' is the address of a page, but the address of the site is needed",
      at: range,
      hint: "write '\(folderAddress)'")
  }

  static func invalidLanguage(_ tag: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidLanguage, .error, "'\(tag)' is no language tag", at: range,
      hint: LanguageTag.correction(of: tag).map { "write '\($0)'" } ?? "write 'en', 'de' or 'pt-BR', for example")
  }

  static func invalidMenuAddress(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidAddress, .error, "'\(text)' is no address to which a link of the newspaper can lead", at: range,
      hint: AddressAdvice.address(for: text).map { "write '\($0)'" }
        ?? "write a path from the site's root such as '/about/', or an address that begins with https:// or mailto:")
  }

  static func invalidTimezone(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidTimezone, .error, "'\(name)' is no time zone", at: range,
      hint: SiteZone.suggestion(for: name).map { "did you mean '\($0)'?" }
        ?? "write a name such as 'Europe/Paris', 'America/New_York' or 'UTC'")
  }

  static func invalidPermalinkPattern(_ pattern: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidPermalinkPattern, .error, "'\(pattern)' is no pattern for addresses", at: range,
      hint: PermalinkPattern.guess(of: pattern).map { "write '\($0.text)'" }
        ?? """
        begin with '/', end with '/' or '.html', and use {year}, {month}, {day}, {section}, {id} and {slug}; {slug} or \
        {id} is needed
        """)
  }
}
