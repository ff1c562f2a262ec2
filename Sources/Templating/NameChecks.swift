import Diagnostics

extension Checker {
  /// Checks `{{name}}` or, raw, `{{{name}}}`; returns the value's type, or nil, with an error, if there is none.
  mutating func checkWritten(_ name: TagName, _ place: Place, raw: Bool, _ stack: TypeStack) -> FieldType? {
    guard var type = type(of: name, place, stack) else { return nil }
    if type == .value, isURL(name) { type = .url }
    let word = text(place.name, place)
    switch type {
    case .text, .url, .open, .value:
      if raw {
        report(.unescapedText(word, isOpen: type == .open || type == .value, at: sourceRange(place.tag, place)))
      }
    case .html, .number: break
    case .view where name.isCurrent:
      report(.currentView(stack.innermostName ?? word, at: sourceRange(place.tag, place)))
    case .flag, .view, .views, .texts:
      report(.wrongTag(word, type.words, at: sourceRange(place.tag, place)))
    }
    return type
  }

  /// True if a value of the newspaper's own is a URL by the last key of its name.
  func isURL(_ name: TagName) -> Bool {
    program.keys[name.keys.range].last.map { schema.isURL(keys.word($0)) } ?? false
  }

  /// The type of a name's value; nil, with an error, if there is none.
  mutating func type(of name: TagName, _ place: Place, _ stack: TypeStack) -> FieldType? {
    if name.isCurrent { return stack.current }
    let keys = program.keys[name.keys.range].map { self.keys.word($0) }
    guard let first = keys.first else { return nil }
    guard let answer = stack.field(first, schema) else {
      report(
        .unknownKey(
          first, in: stack.innermostName, at: part(0, of: keys, place), known: stack.words(schema),
          isClosed: stack.closedType(schema) != nil, gone: schema.gone[first]))
      return nil
    }
    var type = answer.type
    if answer.passesItems { namesPastItems.insert(name.keys.start) }
    note(answer.view, first, askedAt: place)
    for (index, key) in keys.enumerated().dropFirst() {
      switch type {
      case .open, .value: return .value
      case .view(let view):
        guard let known = schema.type(view) else { return .open }
        guard let field = known.field(key) else {
          report(
            .unknownKey(
              key, in: view, at: part(index, of: keys, place), known: known.words, isClosed: false,
              gone: schema.gone[key]))
          return nil
        }
        note(view, key, askedAt: place)
        type = field
      case .text, .url, .html, .number, .flag, .views, .texts:
        let before = keys[..<index].joined(separator: ".")
        report(.noKeys(before, type, key: key, rest: keys[(index + 1)...], at: part(index, of: keys, place)))
        return nil
      }
    }
    return type
  }

  /// Records that a template uses a key, if the schema watches that.
  private mutating func note(_ view: String?, _ word: String, askedAt place: Place) {
    guard let view, !schema.watched.isEmpty else { return }
    let key = ViewKey(view, word)
    if schema.watched.contains(key) { watchedKeyUses[Int(place.file), default: []].insert(key) }
  }

  /// The source range of one key of a dotted name.
  private func part(_ index: Int, of keys: [String], _ place: Place) -> SourceRange {
    let start = keys[..<index].reduce(place.name.range.lowerBound) { $0 + $1.utf8.count + 1 }
    return sourceRange(CompactRange(start, count: keys[index].utf8.count), place)
  }
}

extension FieldType {
  /// The type in words, as the end of "it is …".
  var words: String {
    switch self {
    case .text: "text"
    case .url: "a URL"
    case .html: "HTML"
    case .number: "a number"
    case .flag: "yes or no"
    case .view: "a view"
    case .views, .texts: "a list"
    case .open, .value: "of any kind"
    }
  }
}
