import CommonMark
import Diagnostics

/// Reads one file of `Content/pages` into a ``Page``.
enum PageParser {
  /// Reads a file; the page is nil if there is an error.
  static func parse(_ source: SourceFile, settings: ParseSettings) -> (page: Page?, diagnostics: [Diagnostic]) {
    var document = MarkdownDocument(
      source, settings: settings, keys: ["title"], summaryKeys: FieldReader.standfirstKeys)
    var page: Page?
    if let body = document.body {
      page = Self.page(&document.fields, body: body, html: document.html, start: document.start, settings: settings)
    }
    let diagnostics = document.finish()
    return (diagnostics.containsError || !document.isComplete ? nil : page, diagnostics)
  }

  private static func page(
    _ fields: inout FieldReader, body: Body, html: BodyHTML, start: Int, settings: ParseSettings
  ) -> Page? {
    let title = fields.prose("title", example: "About us")
    if title == nil {
      fields.reportMissing("title", hint: "add a line 'title: …'", at: fields.range(start..<start))
    }
    let date = date(&fields, zone: settings.zone)
    let address = address(&fields, title: title?.range ?? start..<start, rule: settings.addresses)
    let page = Page(
      path: fields.path, title: title ?? Located("", at: start..<start),
      address: address ?? Located("/", at: start..<start),
      standfirst: fields.standfirst(example: "Who we are."),
      date: date,
      updated: fields.date("updated", zone: settings.zone)?.moment,
      isDraft: fields.flag("draft", example: true) ?? false,
      isHiddenFromSearch: fields.flag("noindex", example: true) ?? false,
      canonical: fields.webAddress("canonical", example: "https://example.org/about/"),
      translations: fields.translations(), layout: fields.text("layout", example: "page"),
      aliases: fields.paths("aliases", example: "[/old/about/]"),
      extra: fields.extra("extra"), body: body,
      html: html)
    return title == nil || address == nil ? nil : page
  }

  /// Reads `date` and warns that a page has none; nil if it cannot be read.
  private static func date(_ fields: inout FieldReader, zone: SiteZone) -> Located<Moment>? {
    guard let entry = fields.take("date") else { return nil }
    fields.report(.datedPage(at: fields.range(entry.keyRange)))
    guard case .scalar(let scalar) = entry.value.value,
      case .success(let date) = DateText.parse(scalar.text, zone: zone)
    else { return nil }
    return Located(date.moment, at: entry.keyRange)
  }

  /// The permalink, else the path below `Content/pages`, with the slug as last part if there is one.
  ///
  /// Nil, and reported at `title`, if a name in the path has no letters.
  private static func address(_ fields: inout FieldReader, title: Range<Int>, rule: AddressRule) -> Located<String>? {
    let permalink = fields.permalink(example: "/about/")
    let slug = fields.text("slug", example: "about-us")
    var last: String?
    if let slug {
      do {
        last = try Slug(validating: slug.value).text
      } catch {
        fields.report(.invalidSlug(error, at: fields.range(slug.range)))
      }
    }
    if let permalink { return permalink }
    let parts =
      last.map { last in Self.folders(of: fields.path, rule).map { $0 + [last] } }
      ?? Self.parts(of: fields.path, rule)
    guard let parts else {
      fields.report(.noPageAddress(at: fields.range(title)))
      return nil
    }
    return Located(parts.isEmpty ? "/" : "/\(parts.joined(separator: "/"))/", at: slug?.range ?? title)
  }
}

/// The parts of a page's address, made of its file's path.
extension PageParser {
  private static let folder = SourceKind.page.folder

  /// The slugs of the folders and of the name, `index` left out; nil if one has no letters.
  private static func parts(of path: String, _ rule: AddressRule) -> [String]? {
    var names = names(of: path)
    if names.last == "index" { names.removeLast() }
    return slugs(names, rule)
  }

  /// The slugs of the folders above the page; nil if one has no letters.
  ///
  /// An `index` stands for its folder, which is then left out as well.
  private static func folders(of path: String, _ rule: AddressRule) -> [String]? {
    let names = names(of: path)
    return slugs(names.dropLast(names.last == "index" ? 2 : 1), rule)
  }

  private static func names(of path: String) -> [Substring] {
    path.dropFirst(folder.count).dropLast(".md".count).split(separator: "/")
  }

  private static func slugs(_ names: some Sequence<Substring>, _ rule: AddressRule) -> [String]? {
    var slugs: [String] = []
    for name in names {
      guard let slug = Slug(title: String(name), rule: rule) else { return nil }
      slugs.append(slug.text)
    }
    return slugs
  }
}

extension Diagnostic {
  static func datedPage(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownKey, .warning, "a page has no date", at: range,
      hint: "write 'updated:' if it is to be shown, or move the file to Content/articles")
  }

  static func noPageAddress(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidSlug, .error, "no address can be made of a file's or folder's name without letters", at: range,
      hint: "rename it, or add a line 'permalink: /…/'")
  }
}
