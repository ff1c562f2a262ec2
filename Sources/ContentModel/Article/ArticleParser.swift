import CommonMark
import Diagnostics

/// Reads one Markdown file into an ``Article``.
public struct ArticleParser {
  private var document: MarkdownDocument
  private let path: ArticlePath
  private let settings: ParseSettings

  /// Reads a file; the article is nil if there is an error.
  ///
  /// Every problem of the file is reported, not just the first: a wrong date hides no wrong link in the body.
  public static func parse(_ source: SourceFile, settings: ParseSettings) -> (
    article: Article?, diagnostics: [Diagnostic]
  ) {
    var parser = ArticleParser(
      document: MarkdownDocument(
        source, settings: settings, keys: ["title", "date"], summaryKeys: FieldReader.standfirstKeys),
      path: ArticlePath(source.path), settings: settings)
    let article = parser.document.body.flatMap { parser.article(body: $0) }
    let diagnostics = parser.document.finish()
    return (diagnostics.containsError || !parser.document.isComplete ? nil : article, diagnostics)
  }

  /// Reads the article; nil, and reported, if title, date, slug or id is missing or invalid.
  private mutating func article(body: Body) -> Article? {
    let title = title()
    let published = published()
    let slug = slug(title: title.map { document.fields.plain($0) })
    let id = id()
    let details = ArticleDetails(
      fields: &document.fields, settings: settings, order: DateOrder(published, zone: settings.zone))
    guard let title, let published, let slug, let id else { return nil }
    return Article(
      path: document.fields.path, id: id, title: document.fields.prose(title), published: published.moment,
      hasTime: published.hasTime, slug: slug, details: details, body: body, text: .inMemory(document.html))
  }

  /// Reads the title as written, marks of Markdown unresolved.
  private mutating func title() -> Located<String>? {
    let title = document.fields.text("title", example: "The river path reopens")
    if title == nil { document.fields.reportMissing("title", hint: "add a line 'title: …'", at: here) }
    return title
  }

  private mutating func published() -> ParsedDate? {
    let problems = document.fields.diagnostics.count
    let written = document.fields.date("date", zone: settings.zone)
    guard let day = path.day else {
      if written == nil {
        let hint = path.nearDay.map { "add a line 'date: \($0.day)', or name the file '\($0.name)'" }
        document.fields.reportMissing("date", hint: hint ?? "add a line 'date: 2024-02-14' (year-month-day)", at: here)
      }
      return written?.value
    }
    guard let written else {
      guard document.fields.diagnostics.count == problems else { return nil }
      return document.fields.date(Located(day, at: start), zone: settings.zone)?.value
    }
    if written.value.moment.shown(in: settings.zone).civil.date.description != day {
      let id = document.fields.isPresent("id") ? nil : path.id(settings.addresses)
      document.fields.report(.datesDiffer(fileName: day, id: id, at: document.fields.range(written.range)))
    }
    return written.value
  }

  private mutating func slug(title: Located<String>?) -> Located<String>? {
    if let written = document.fields.text("slug", example: "river-path") {
      do {
        return Located(try Slug(validating: written.value).text, at: written.range)
      } catch {
        document.fields.report(.invalidSlug(error, at: document.fields.range(written.range)))
        return nil
      }
    }
    if let slug = slug(of: path.name) ?? title.flatMap({ slug(of: $0.value) }) {
      return Located(slug.text, at: title?.range ?? start)
    }
    if let title { document.fields.report(.noSlug(at: document.fields.range(title.range))) }
    return nil
  }

  private func slug(of name: String) -> Slug? { Slug(title: name, rule: settings.addresses) }

  private mutating func id() -> Located<String>? {
    if let written = document.fields.text("id", example: "2024-02-14-river-path") {
      let isValid = written.value.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
          || $0 == UInt8(ascii: "-")
      }
      if isValid { return written }
      // The default id of a file may hold letters of other scripts; it stays when it is written down.
      if let slug = Slug(term: written.value, rule: settings.addresses.forIDs)?.text, slug == written.value {
        return Located(slug, at: written.range)
      }
      document.fields.report(.invalidID(written.value, at: document.fields.range(written.range)))
      return nil
    }
    if let id = path.id(settings.addresses) { return Located(id, at: start) }
    document.fields.reportMissing(
      "id", hint: "add a line 'id: …': the file's name has no letters to make one of", at: here)
    return nil
  }

  /// The empty range at the start of the front matter: the position of a missing key.
  private var start: Range<Int> { document.start..<document.start }

  private var here: SourceRange { document.fields.range(start) }
}
