import CommonMark
import Diagnostics
import YAML

/// Reads the file beside a picture into a ``PictureRecord``.
enum PictureRecordParser {
  /// Reads a file; the record is nil if there is an error.
  static func parse(
    _ source: SourceFile, settings: ParseSettings
  ) -> (record: PictureRecord?, diagnostics: [Diagnostic]) {
    let examination = SourceCheck.examine(source)
    guard examination.problems.isEmpty else { return (nil, examination.problems) }
    let (root, problems) = YAMLParser.parse(examination.source)
    guard !problems.containsError else { return (nil, problems) }
    var entries: [YAMLEntry] = []
    switch root?.value {
    case .mapping(let found): entries = found
    case nil: break
    default: return (nil, problems + [.pictureWithoutKeys(at: source.range(root?.range ?? 0..<0))])
    }
    var fields = FieldReader(entries, noun: "picture key", path: source.path)
    fields.quotes = settings.quotes
    fields.decidesVisibility = true
    fields.foreignKeys = .ofPictureRecords
    fields.hasInvisible = !examination.warnings.isEmpty
    let record = record(&fields, settings.zone)
    let diagnostics = examination.warnings + problems + fields.finish()
    return (diagnostics.containsError ? nil : record, diagnostics)
  }

  /// Reads the keys of a record.
  static func record(_ fields: inout FieldReader, _ zone: SiteZone) -> PictureRecord {
    PictureRecord(
      path: fields.path, alt: alt(&fields), caption: fields.prose("caption", example: "The bridge at dawn")?.value,
      credit: fields.prose("credit", example: "Ines Okafor")?.value,
      license: nameOrAddress("license", example: "https://creativecommons.org/licenses/by/4.0/", &fields),
      source: nameOrAddress("source", example: "https://agency.example/pictures/17", &fields),
      expires: fields.date("expires", zone: zone)?.moment, focus: focus(&fields))
  }

  /// Reads the description; empty if written as an empty text.
  ///
  /// Nil if absent, or if it says nothing, which is reported.
  private static func alt(_ fields: inout FieldReader) -> String? {
    guard let alt = fields.prose("alt", example: "The old bridge") else { return fields.isText("alt") ? "" : nil }
    guard EmptyDescription.saysNothing(alt.value, of: PictureRecordPath.picture(of: fields.path)) else {
      return alt.value
    }
    fields.report(.emptyDescription(alt.value, at: fields.range(alt.range)))
    return nil
  }

  private static func nameOrAddress(_ key: String, example: String, _ fields: inout FieldReader) -> String? {
    guard let text = fields.plain(key, example: example) else { return nil }
    if WebAddress(text.value) != nil || !text.value.contains("://") { return text.value }
    fields.report(.invalidAddress(text.value, key: key, at: fields.range(text.range)))
    return nil
  }

  private static func focus(_ fields: inout FieldReader) -> PictureFocus? {
    let expected = Expected("a place in the picture", "50% 30%")
    guard let entry = fields.take("focus"), let text = fields.scalar(entry.value, of: entry.key, expected) else {
      return nil
    }
    if let focus = PictureFocus(text.value) { return focus }
    fields.report(.wrongType(entry.key, expected, found: entry.value, at: fields.range(text.range)))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func pictureWithoutKeys(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, "what is said about a picture must be keys with values", at: range,
      hint: "write 'alt: …', 'caption: …' or 'credit: …'")
  }
}
