import CommonMark
import Diagnostics

/// Reads one file of `Content/authors`, `Content/sections` or `Content/tags`.
enum RecordParser {
  static func author(
    _ source: SourceFile, settings: ParseSettings
  ) -> (record: AuthorRecord?, diagnostics: [Diagnostic]) {
    parse(source, settings: settings, label: "name", isLabelNeeded: true) { term, fields in
      AuthorRecord(
        term: term, photo: fields.picture("photo"), links: links(&fields),
        fediverse: fields.fediverseName("fediverse"))
    }
  }

  static func section(
    _ source: SourceFile, settings: ParseSettings
  ) -> (record: SectionRecord?, diagnostics: [Diagnostic]) {
    parse(source, settings: settings, label: "label") { term, fields in
      SectionRecord(
        term: term, image: fields.picture("image", needsDescription: true),
        kind: fields.choice("kind", of: ArticleKind.self), authors: ArticleDetails.authors(&fields),
        layout: fields.text("layout", example: "section"), pageLayout: fields.text("page_layout", example: "section"))
    }
  }

  static func tag(_ source: SourceFile, settings: ParseSettings) -> (record: TermRecord?, diagnostics: [Diagnostic]) {
    parse(source, settings: settings, label: "label") { term, _ in term }
  }

  /// Reads the keys that all records have, and passes them to `make`.
  ///
  /// `key` is the key of the name that readers see. The record is nil if there is an error.
  private static func parse<Record>(
    _ source: SourceFile, settings: ParseSettings, label key: String, isLabelNeeded: Bool = false,
    make: (TermRecord, inout FieldReader) -> Record
  ) -> (record: Record?, diagnostics: [Diagnostic]) {
    var document = MarkdownDocument(source, settings: settings, keys: [key])
    var record: Record?
    if let body = document.body {
      let label = document.fields.plain(key, example: isLabelNeeded ? "Ines Okafor" : "Local news")
      if label == nil, isLabelNeeded {
        let start = document.start..<document.start
        document.fields.reportMissing(key, hint: "add a line '\(key): …'", at: source.range(start))
      }
      let term = TermRecord(
        path: source.path, id: id(of: source.path, settings.addresses, &document.fields), label: label,
        synonyms: document.fields.names("synonyms", example: "[I. Okafor, Okafor]"),
        summary: document.fields.prose("description", example: "Reports from the river.")?.value, body: body,
        html: document.html)
      record = make(term, &document.fields)
    }
    let diagnostics = document.finish()
    return (diagnostics.containsError || !document.isComplete ? nil : record, diagnostics)
  }

  /// The id: the slug of the file's name, which must be equal to it.
  private static func id(of path: String, _ rule: AddressRule, _ fields: inout FieldReader) -> String {
    let name = String(path.split(separator: "/").last?.dropLast(".md".count) ?? "")
    guard let slug = Slug(term: name, rule: rule)?.text else {
      fields.report(.recordWithoutLetters(at: .wholeFile(path)))
      return name
    }
    if slug != name { fields.report(.recordName(name, slug: slug, at: .wholeFile(path))) }
    return slug
  }

  private static func links(_ fields: inout FieldReader) -> [MenuItem] {
    fields.links("links", where: SitePath.isLink, otherwise: Diagnostic.invalidLink)
  }
}

extension Diagnostic {
  static func recordName(_ name: String, slug: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidID, .error, "'\(name)' cannot stand in an address, and the name of this file does", at: range,
      hint: "rename the file to '\(slug).md'")
  }

  static func recordWithoutLetters(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidID, .error, "the name of this file is an id, and needs letters or digits", at: range,
      hint: "rename the file")
  }

  static func invalidLink(_ address: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidAddress, .error, "'\(address)' is no address to link to", at: range,
      hint: "begin with 'https://', 'mailto:', or '/' for a page of this site")
  }
}
