import SiteModel
import Templating

@testable import Rendering

/// Every answer of a page's views, a line each: `article.title = Storm`.
///
/// Each key of each view's table is asked, so that a new key is recorded without a word here. Absent answers have no
/// line.
struct RecordedAnswers {
  private(set) var lines: [String] = []
  private let keys: KeyTable

  /// The keys below `extra` that are asked; a template of the theme has to name them.
  private static let extraWords = ["mood", "places", "motto", "plan_url", "quotes", "text", "more_url"]

  /// The answers of a page, and all else that rendering it asks for besides the globals; of another file its lines.
  static func page(_ plan: PagePlan, in context: RenderContext) throws -> [String] {
    var answers = RecordedAnswers(keys: context.theme.keys)
    guard let kind = OutputKinds.kind(of: plan) as? any PageKind else {
      var bytes: [UInt8] = []
      try context.render(plan, into: &bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    answers.lines.append("layout = \(try kind.layout(in: context)?.name ?? "none")")
    answers.lines.append("is_preview = \(context.site.isPreview)")
    try answers.record(viewOf: kind, in: context)
    // What only some layouts ask for.
    let rareKeys = try kind.layout(in: context)?.rareKeys ?? []
    for field in SiteView.fields.fields where rareGroup(of: field.key).map(rareKeys.contains) == true {
      try answers.record(field.value(SiteView(context: context)), at: "site.\(field.key.word)")
    }
    return answers.lines
  }

  /// What of ``RareKeyGroups`` covers a key of the newspaper; nil for one that every page may ask for.
  private static func rareGroup(of key: TemplateKey) -> RareKeyGroups? {
    switch key {
    case .latest, .hasLatest: .latest
    case .sections: .sectionCounts
    default: nil
    }
  }

  /// The answers of an article's card.
  static func card(of article: ArticleIndex, in context: RenderContext) throws -> [String] {
    var answers = RecordedAnswers(keys: context.theme.keys)
    try answers.record(CardView(index: article, context: context), at: "")
    return answers.lines
  }

  /// The answers that every page and every card can ask for.
  static func globals(of context: RenderContext) throws -> [String] {
    var answers = RecordedAnswers(keys: context.theme.keys)
    for field in GlobalsView.fields.fields where field.key != .site {
      try answers.record(field.value(GlobalsView(context: context)), at: field.key.word)
    }
    for field in SiteView.fields.fields where rareGroup(of: field.key) == nil {
      try answers.record(field.value(SiteView(context: context)), at: "site.\(field.key.word)")
    }
    return answers.lines
  }

  private init(keys: KeyTable) { self.keys = keys }

  private mutating func record(viewOf kind: some PageKind, in context: RenderContext) throws {
    try record(fieldsOf: kind.view(in: context), at: "")
  }

  private mutating func record(_ view: any View, at path: String) throws {
    switch view {
    case let view as any FieldView: try record(fieldsOf: view, at: path)
    case is ExtraView:
      for word in Self.extraWords {
        guard let key = keys.key(word) else { throw Unrecordable(view: "extra without '\(word)' in a template") }
        try record(view.value(for: key), at: path + word)
      }
    case is TextTable: break  // the theme's words and assets: a file's own digest stands for them
    default: throw Unrecordable(view: "\(type(of: view))")
    }
  }

  private mutating func record<Root: FieldView>(fieldsOf view: Root, at path: String) throws {
    for field in Root.fields.fields { try record(field.value(view), at: path + field.key.word) }
  }

  private mutating func record(_ value: Value?, at path: String) throws {
    switch value {
    case nil, .some(.none): break
    case .text(let text): lines.append("\(path) = \(text)")
    case .html(let html): lines.append("\(path) = \(String(decoding: html.bytes, as: UTF8.self))")
    case .number(let number): lines.append("\(path) = \(number)")
    case .flag(let flag): lines.append("\(path) = \(flag)")
    case .box(let box): try record(box.content, at: path + ".")
    case .boxes(let boxes):
      lines.append("\(path) = \(boxes.count) views")
      for (number, box) in boxes.enumerated() { try record(box.content, at: "\(path)[\(number)].") }
    case .texts(let texts): lines.append("\(path) = \(texts)")
    case .list(let values):
      for (number, value) in values.enumerated() { try record(value, at: "\(path)[\(number)]") }
    }
  }

  /// A view that the recorder cannot ask.
  struct Unrecordable: Error {
    let view: String
  }
}

extension [String] {
  /// The first line that differs from another recording, as both have it; nil: all are the same.
  func difference(from old: [String]) -> String? {
    guard self != old else { return nil }
    let place = zip(self, old).enumerated().first { $1.0 != $1.1 }?.offset ?? Swift.min(count, old.count)
    return "\(place < old.count ? old[place] : "nothing") → \(place < count ? self[place] : "nothing")"
  }
}
