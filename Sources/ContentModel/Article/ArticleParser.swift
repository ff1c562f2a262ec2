import CommonMark
import Diagnostics

/// Reads one Markdown file into an ``Article``.
public struct ArticleParser {
  private var fields: FieldReader
  private let path: ArticlePath
  /// The empty range at the start of the front matter: the position of a missing key.
  private let start: Range<Int>
  private let settings: ParseSettings

  /// Reads a file; the article is nil if there is an error.
  ///
  /// Every problem of the file is reported, not just the first: a wrong date hides no wrong link in the body.
  public static func parse(_ source: SourceFile, settings: ParseSettings) -> (
    article: Article?, diagnostics: [Diagnostic]
  ) {
    var document = MarkdownDocument(
      source, settings: settings, keys: ["title", "date"], summaryKeys: FieldReader.standfirstKeys)
    var article: Article?
    if let body = document.body {
      var parser = ArticleParser(
        fields: document.fields, path: ArticlePath(source.path), start: document.start..<document.start,
        settings: settings)
      article = parser.article(body: body, html: document.html)
      document.fields = parser.fields
    }
    let diagnostics = document.finish()
    return (diagnostics.containsError || !document.isComplete ? nil : article, diagnostics)
  }

  /// Reads the article; nil, and reported, if title, date, slug or id is missing or invalid.
  private mutating func article(body: Body, html: BodyHTML) -> Article? {
    let title = title()
    let published = published()
    let slug = slug(title: title.map(fields.plain))
    let id = id()
    let details = ArticleDetails(
      fields: &fields, settings: settings, order: DateOrder(published, zone: settings.zone))
    guard let title, let published, let slug, let id else { return nil }
    return Article(
      path: fields.path, id: id, title: fields.prose(title), published: published.moment, hasTime: published.hasTime,
      slug: slug, details: details, body: body, text: .inMemory(html))
  }

  /// Reads the title as written, marks of Markdown unresolved.
  private mutating func title() -> Located<String>? {
    let title = fields.text("title", example: "The river path reopens")
    if title == nil { fields.reportMissing("title", hint: "add a line 'title: …'", at: here) }
    return title
  }

  private mutating func published() -> ParsedDate? {
    let problems = fields.diagnostics.count
    let written = fields.date("date", zone: settings.zone)
    guard let day = path.day else {
      if written == nil {
        let hint = path.nearDay.map { "add a line 'date: \($0.day)', or name the file '\($0.name)'" }
        fields.reportMissing("date", hint: hint ?? "add a line 'date: 2024-02-14' (year-month-day)", at: here)
      }
      return written?.value
    }
    guard let written else {
      guard fields.diagnostics.count == problems else { return nil }
      return fields.date(Located(day, at: start), zone: settings.zone)?.value
    }
    if written.value.moment.shown(in: settings.zone).civil.date.description != day {
      let id = fields.isPresent("id") ? nil : path.id(settings.addresses)
      fields.report(.datesDiffer(fileName: day, id: id, at: fields.range(written.range)))
    }
    return written.value
  }

  private mutating func slug(title: Located<String>?) -> Located<String>? {
    if let written = fields.text("slug", example: "river-path") {
      do {
        return Located(try Slug(validating: written.value).text, at: written.range)
      } catch {
        fields.report(.invalidSlug(error, at: fields.range(written.range)))
        return nil
      }
    }
    if let slug = slug(of: path.name) ?? title.flatMap({ slug(of: $0.value) }) {
      return Located(slug.text, at: title?.range ?? start)
    }
    if let title { fields.report(.noSlug(at: fields.range(title.range))) }
    return nil
  }

  private func slug(of name: String) -> Slug? { Slug(title: name, rule: settings.addresses) }

  private mutating func id() -> Located<String>? {
    if let written = fields.text("id", example: "2024-02-14-river-path") {
      let isValid = written.value.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
          || $0 == UInt8(ascii: "-")
      }
      if isValid { return written }
      // The default id of a file may hold letters of other scripts; it stays when it is written down.
      if let slug = Slug(term: written.value, rule: settings.addresses.forIDs)?.text, slug == written.value {
        return Located(slug, at: written.range)
      }
      fields.report(.invalidID(written.value, at: fields.range(written.range)))
      return nil
    }
    if let id = path.id(settings.addresses) { return Located(id, at: start) }
    fields.reportMissing("id", hint: "add a line 'id: …': the file's name has no letters to make one of", at: here)
    return nil
  }

  private var here: SourceRange { fields.range(start) }
}
