import Ccmark
import Diagnostics

extension TreeWalk {
  mutating func enterInlineHTML(_ node: OpaquePointer) {
    enterHTML(node, isBlock: false)
  }

  mutating func enterHTMLBlock(_ node: OpaquePointer) {
    places.extendToEnd()
    enterHTML(node, isBlock: true)
  }

  /// Notes summary markers and losses; takes out what may not stay.
  private mutating func enterHTML(_ node: OpaquePointer, isBlock: Bool) {
    var kept: [UInt8]?
    withBytes(ofCString: cmark_node_get_literal(node)) { literal in
      let html = RawHTML(literal)
      if let loss = html.loss, options.rawHTML == .off || loss == .unclosedComment {
        diagnostics.append(.rawHTML(loss, withText: isBlock && html.holdsText, at: lossRange(html, literal)))
      } else if html.markers.isEmpty {
        _ = places.find(literal)
      }
      for marker in html.markers { noteSummaryMarker(Bytes(rebasing: literal[marker])) }
      if options.rawHTML == .off {
        kept = []
      } else {
        let cuts = html.markers + takenIDs(literal)
        if !cuts.isEmpty { kept = Self.cut(cuts.sorted { $0.lowerBound < $1.lowerBound }, from: literal) }
      }
    }
    guard let kept else { return }
    hasGap = true
    if options.rawHTML == .off || kept.allSatisfy(\.isBlankOrLineEnd) {
      cmark_node_free(node)
    } else {
      withCString(kept) { _ = cmark_node_set_literal(node, $0) }
    }
  }

  private mutating func lossRange(_ html: RawHTML, _ literal: Bytes) -> SourceRange {
    range(places.find(Bytes(rebasing: literal[html.lossRange])) ?? places.firstLine)
  }

  private mutating func noteSummaryMarker(_ marker: Bytes) {
    let place = range(places.find(marker) ?? places.firstLine)
    if let first = facts.noteSummaryMarker(at: place) {
      diagnostics.append(.secondSummaryMarker(at: place, first: first))
    }
  }

  /// Notes the ids of elements; returns the attributes that are left out, since their ids are on the page already.
  private mutating func takenIDs(_ literal: Bytes) -> [Range<Int>] {
    guard literal.contains(UInt8(ascii: "=")) else { return [] }
    var taken: [Range<Int>] = []
    for attribute in RawIDs(literal).attributes {
      let isOfTheme = options.reservedIDs.contains(attribute.id)
      guard isOfTheme || !facts.rawIDs.insert(attribute.id).inserted else { continue }
      taken.append(attribute.range)
      diagnostics.append(.duplicateAnchor(attribute.id, isOfTheme: isOfTheme, at: range(places.firstLine)))
    }
    return taken
  }

  private static func cut(_ ranges: [Range<Int>], from literal: Bytes) -> [UInt8] {
    var kept: [UInt8] = []
    var position = 0
    for range in ranges {
      kept.append(contentsOf: literal[position..<range.lowerBound])
      position = range.upperBound
    }
    kept.append(contentsOf: literal[position...])
    return kept
  }
}

extension Diagnostic {
  static func rawHTML(_ loss: RawHTML.Loss, withText: Bool, at range: SourceRange) -> Diagnostic {
    let advice = "write Markdown, or set 'html: trusted' in Content/site.yml"
    switch loss {
    case .tag("img"):
      return Diagnostic(
        .rawHTML, .warning, "the HTML tag '<img>' is left out", at: range,
        hint: "write '![description](file)', or set 'html: trusted' in Content/site.yml")
    case .tag(let name) where withText:
      return Diagnostic(
        .rawHTML, .warning, "the HTML block '<\(name)>' is left out, with the text in it", at: range,
        hint: advice)
    case .tag(let name):
      return Diagnostic(
        .rawHTML, .warning, "the HTML tag '<\(name)>' is left out", at: range,
        hint: "the text around it stays; \(advice)")
    case .text:
      return Diagnostic(
        .rawHTML, .warning, "the text beside an HTML tag or comment is left out", at: range,
        hint: "put it into a paragraph of its own, with an empty line before it")
    case .unclosedComment:
      return Diagnostic(
        .rawHTML, .warning, "the HTML comment never ends, so all text after it is left out", at: range,
        hint: "close it with '-->'")
    }
  }

  static func duplicateAnchor(_ id: String, isOfTheme: Bool, at range: SourceRange) -> Diagnostic {
    let message =
      isOfTheme
      ? "the theme has an element with the id '\(id)', so this one gets none"
      : "another element of this text has the id '\(id)', so this one gets none"
    return Diagnostic(.duplicateAnchor, .warning, message, at: range, hint: "give it another id, or none")
  }

  static func secondSummaryMarker(at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .secondSummaryMarker, .warning, "the summary has ended before this marker", at: range,
      labels: [Label("it ends here", at: first)], hint: "delete one of the two markers")
  }
}
