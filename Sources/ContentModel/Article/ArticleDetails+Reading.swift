import CommonMark
import Diagnostics
import YAML

extension ArticleDetails {
  /// Reads the optional keys; an invalid value is reported and counts as absent.
  ///
  /// `order` compares dates with the date of publication; nil: they are not compared.
  init(fields: inout FieldReader, settings: ParseSettings, order: DateOrder?) {
    standfirst = fields.standfirst(example: "The path has been closed since the flood.")
    section = Self.section(&fields)
    permalink = fields.permalink(example: "/2024/river-path/")
    let updated = fields.date("updated", zone: settings.zone)
    self.updated = updated?.moment
    updatedHasTime = updated?.value.hasTime ?? false
    order?.checkChange(self.updated, "update", &fields)
    let expires = fields.date("expires", zone: settings.zone)?.moment
    order?.checkEnd(expires, "readers never see it", &fields)
    self.expires = expires?.value
    kicker = fields.prose("kicker", example: "River path")?.value
    dateline = fields.plain("dateline", example: "Geneva")?.value
    kind = fields.choice("kind", of: ArticleKind.self)
    tags = fields.names("tags", example: "[River, Council]")
    authors = Self.authors(&fields)
    leadImage = fields.picture("lead_image", needsDescription: true)
    layout = fields.text("layout", example: "article")
    canonical = fields.webAddress("canonical", example: "https://example.org/river-path/")
    translations = fields.translations()
    aliases = fields.paths("aliases", example: "[/old/river-path/]")
    isDraft = fields.flag("draft", example: true) ?? false
    isHiddenFromSearch = fields.flag("noindex", example: true) ?? false
    pin = Self.pin(&fields, zone: settings.zone, order)
    withdrawal = Self.withdrawal(&fields)
    takesComments = fields.flag("comments", example: false) ?? true
    corrections = Self.corrections(&fields, zone: settings.zone)
    for correction in corrections { order?.checkChange(correction.date, correction.kind.rawValue, &fields) }
    sources = Self.sources(&fields)
    extra = fields.extra("extra")
  }

  private static func section(_ fields: inout FieldReader) -> Located<String>? {
    guard let entry = fields.take("section", aliases: ["category", "categories"]) else { return nil }
    if case .scalar(let scalar) = entry.value.value, scalar.isPlain, NameList.hyphened(scalar.text) == nil {
      let names = NameList.names(in: LineMarkdown.resolved(scalar.text))
      if names.count > 1 {
        fields.report(.oneSection(scalar.text, key: entry.key, names: names, at: fields.range(entry.value.range)))
      }
    }
    let names = fields.texts(of: entry, "Local")
    if let second = names.dropFirst().first {
      fields.report(.severalSections(names.map(\.value), at: fields.range(second.range)))
    }
    return names.first.map(fields.name)
  }

  /// Reads `authors` in the order written; empty if absent.
  ///
  /// They are those of an article, or those that a section names for its articles.
  static func authors(_ fields: inout FieldReader) -> [Byline] {
    guard let entry = fields.take("authors", aliases: ["author"]) else { return [] }
    let expected = Expected("a name, a list of names, or '{id: …, role: …}'", "[Ines Okafor]")
    fields.reportHyphens(in: entry.value, of: entry.key)
    fields.reportList(in: entry.value, of: entry.key, arePeople: true)
    return fields.items(of: entry.value).compactMap { item in
      guard case .mapping = item.value else {
        guard let name = fields.words(item, of: entry.key, expected) else { return nil }
        return Byline(author: fields.name(name), role: nil)
      }
      guard var nested = fields.mapping(item, of: entry.key, expected, foreignKeys: .ofPeople) else { return nil }
      let id = nested.plain("id", aliases: ["name"], example: "Ines Okafor")
      let role = nested.choice("role", of: Byline.Role.self)
      if id == nil { nested.reportMissing("id", hint: "name the author", at: fields.range(item.range)) }
      fields.finishNested(nested)
      return id.map { Byline(author: $0, role: role) }
    }
  }

  private static func pin(_ fields: inout FieldReader, zone: SiteZone, _ order: DateOrder?) -> Pin? {
    let expected = Expected("true, or a day until which it is so", "until 2024-02-21")
    guard let entry = fields.take("pinned"), let text = fields.scalar(entry.value, of: entry.key, expected) else {
      return nil
    }
    if let isPinned = FlagWord.value(of: text.value) { return isPinned ? .always : nil }
    let day = text.value.hasPrefix("until ") ? String(text.value.dropFirst("until ".count)) : text.value
    let end = fields.date(Located(day, at: text.range), zone: zone)?.moment
    order?.checkEnd(end, "it is never pinned", &fields)
    return end.map { .until($0.value) }
  }

  private static func withdrawal(_ fields: inout FieldReader) -> Withdrawal? {
    let status = status(&fields)
    let reason = fields.prose("reason", example: "Its source was mistaken.")
    guard status == nil else { return Withdrawal(reason: reason?.value) }
    if let reason { fields.report(.reasonWithoutStatus(at: fields.range(reason.range))) }
    return nil
  }

  private enum Status: String, CaseIterable {
    case withdrawn
  }

  /// Reads `status`; a word other than `withdrawn` is reported and yields nil.
  ///
  /// A word by which other tools call a text public is a warning, any other word an error.
  private static func status(_ fields: inout FieldReader) -> Status? {
    guard let text = fields.text("status", example: "withdrawn") else { return nil }
    if VisibilityKeys.shows(text.value) {
      fields.report(.publicStatus(text.value, at: fields.range(text.range)))
      return nil
    }
    let advice = VisibilityKeys.advice(onStatus: text.value).map { [text.value.lowercased(): $0] } ?? [:]
    return fields.choice(text, key: "status", of: Status.self, advice: advice)
  }

  private static let correctionsExample =
    "[{date: 2024-02-16, kind: correction, text: The bridge is 80 metres long.}]"
  private static let sourcesExample = "[{title: The report, url: https://example.org/report.pdf}]"

  private static func corrections(_ fields: inout FieldReader, zone: SiteZone) -> [Correction] {
    fields.mappings("corrections", example: correctionsExample).compactMap { nested in
      var nested = nested
      let before = nested.diagnostics.count
      let date = nested.date("date", zone: zone)
      let kind = nested.choice("kind", of: Correction.Kind.self) ?? .correction
      let text = nested.prose("text", example: "The bridge is 80 metres long.")
      if nested.diagnostics.count == before {
        if date == nil { nested.reportMissing("date", hint: "say when it was put right", at: nested.firstKeyRange) }
        if text == nil { nested.reportMissing("text", hint: "say what was put right", at: nested.firstKeyRange) }
      }
      fields.finishNested(nested)
      guard let date, let text else { return nil }
      return Correction(date: date.moment, kind: kind, text: text.value)
    }
  }

  private static func sources(_ fields: inout FieldReader) -> [Source] {
    fields.mappings("sources", example: sourcesExample).compactMap { nested in
      var nested = nested
      let title = nested.prose("title", example: "The report")
      let url = nested.webAddress("url", example: "https://example.org/report.pdf")
      let note = nested.prose("note", example: "Page 12")
      if title == nil { nested.reportMissing("title", hint: "name the source", at: nested.firstKeyRange) }
      fields.finishNested(nested)
      return title.map { Source(title: $0.value, url: url?.value, note: note?.value) }
    }
  }
}
