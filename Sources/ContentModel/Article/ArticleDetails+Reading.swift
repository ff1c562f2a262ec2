import CommonMark
import Diagnostics
import YAML

extension ArticleDetails {
  /// Reads the optional keys, each with its type; what is wrong with one leaves it out and is reported.
  init(fields: inout FieldReader, settings: ParseSettings, order: DateOrder?) {
    standfirst = fields.prose("standfirst", aliases: ["description", "dek"])?.value
    section = Self.section(&fields)
    permalink = fields.path("permalink")
    let updated = fields.date("updated", zone: settings.zone)
    self.updated = updated?.moment
    updatedHasTime = updated?.value.hasTime ?? false
    order?.checkChange(self.updated, "update", &fields)
    let expires = fields.date("expires", zone: settings.zone)?.moment
    order?.checkEnd(expires, "readers never see it", &fields)
    self.expires = expires?.value
    kicker = fields.prose("kicker")?.value
    dateline = fields.plain("dateline")?.value
    kind = fields.choice("kind", of: ArticleKind.self)
    tags = fields.names("tags")
    authors = Self.authors(&fields)
    leadImage = fields.picture("lead_image")
    layout = fields.text("layout")
    canonical = fields.webAddress("canonical")
    translations = fields.translations()
    aliases = fields.paths("aliases")
    isDraft = fields.flag("draft") ?? false
    isHiddenFromSearch = fields.flag("noindex") ?? false
    pin = Self.pin(&fields, zone: settings.zone, order)
    withdrawal = Self.withdrawal(&fields)
    takesComments = fields.flag("comments") ?? true
    corrections = Self.corrections(&fields, zone: settings.zone)
    for correction in corrections { order?.checkChange(correction.date, correction.kind.rawValue, &fields) }
    sources = Self.sources(&fields)
    extra = fields.extra("extra")
  }

  private static func section(_ fields: inout FieldReader) -> Located<String>? {
    guard let entry = fields.take("section", aliases: ["category", "categories"]) else { return nil }
    fields.reportHyphens(in: entry.value, of: entry.key)
    if case .scalar(let scalar) = entry.value.content, scalar.isPlain, NameList.hyphened(scalar.text) == nil {
      let names = NameList.names(in: LineMarks.resolved(scalar.text))
      if names.count > 1 {
        fields.report(.oneSection(scalar.text, key: entry.key, names: names, at: fields.range(entry.value.range)))
      }
    }
    let names = fields.items(of: entry.value).compactMap {
      fields.scalar($0, of: entry.key, expected: "text or a list of texts")
    }.map(fields.plain)
    if let second = names.dropFirst().first { fields.report(.severalSections(at: fields.range(second.range))) }
    return names.first
  }

  /// The authors of an article, or those that a section names for all of its articles.
  static func authors(_ fields: inout FieldReader) -> [Byline] {
    guard let entry = fields.take("authors", aliases: ["author"]) else { return [] }
    fields.reportHyphens(in: entry.value, of: entry.key)
    fields.reportList(in: entry.value, of: entry.key, arePeople: true)
    return fields.items(of: entry.value).compactMap { item in
      guard case .mapping = item.content else {
        let expected = "a name, a list of names, or '{id: …, role: …}'"
        guard let name = fields.scalar(item, of: entry.key, expected: expected) else { return nil }
        return Byline(author: fields.plain(name), role: nil)
      }
      guard var nested = fields.mapping(item, of: entry.key) else { return nil }
      let id = nested.plain("id", aliases: ["name"])
      let role = nested.choice("role", of: Byline.Role.self)
      if id == nil { nested.reportMissing("id", hint: "name the author", at: fields.range(item.range)) }
      fields.absorb(nested)
      return id.map { Byline(author: $0, role: role) }
    }
  }

  private static func pin(_ fields: inout FieldReader, zone: SiteZone, _ order: DateOrder?) -> Pin? {
    guard let text = fields.text("pinned") else { return nil }
    switch text.value {
    case "true": return .always
    case "false": return nil
    default:
      let day = text.value.hasPrefix("until ") ? String(text.value.dropFirst("until ".count)) : text.value
      let end = fields.date(Located(day, at: text.range), zone: zone)?.moment
      order?.checkEnd(end, "it is never pinned", &fields)
      return end.map { .until($0.value) }
    }
  }

  private static func withdrawal(_ fields: inout FieldReader) -> Withdrawal? {
    let status = fields.choice("status", of: Status.self, advice: ["draft": "write 'draft: true'"])
    let reason = fields.prose("reason")
    guard status == nil else { return Withdrawal(reason: reason?.value) }
    if let reason { fields.report(.reasonWithoutStatus(at: fields.range(reason.range))) }
    return nil
  }

  private enum Status: String, CaseIterable {
    case withdrawn
  }

  private static func corrections(_ fields: inout FieldReader, zone: SiteZone) -> [Correction] {
    fields.mappings("corrections").compactMap { nested in
      var nested = nested
      let before = nested.diagnostics.count
      let date = nested.date("date", zone: zone)
      let kind = nested.choice("kind", of: Correction.Kind.self) ?? .correction
      let text = nested.prose("text")
      if nested.diagnostics.count == before {
        if date == nil { nested.reportMissing("date", hint: "say when it was put right", at: nested.place) }
        if text == nil { nested.reportMissing("text", hint: "say what was put right", at: nested.place) }
      }
      fields.absorb(nested)
      guard let date, let text else { return nil }
      return Correction(date: date.moment, kind: kind, text: text.value)
    }
  }

  private static func sources(_ fields: inout FieldReader) -> [Source] {
    fields.mappings("sources").compactMap { nested in
      var nested = nested
      let title = nested.prose("title")
      let url = nested.webAddress("url")
      let note = nested.prose("note")
      if title == nil { nested.reportMissing("title", hint: "name the source", at: nested.place) }
      fields.absorb(nested)
      return title.map { Source(title: $0.value, url: url?.value, note: note?.value) }
    }
  }
}
