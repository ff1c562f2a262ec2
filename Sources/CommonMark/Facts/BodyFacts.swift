import Diagnostics

/// The facts of a body, gathered during the walks over its trees and passed to the collectors that need them.
///
/// A walk takes the facts over and hands them back, so that a body's trees are walked one after the other.
struct BodyFacts: ~Copyable {
  var outline: Outline
  /// The links and images with a hole, in the order in which they begin.
  var references: [Reference] = []
  /// The directives, in the order in which they begin.
  var directives: [Directive] = []
  /// The ids in raw HTML and of footnotes.
  var rawIDs: Set<String> = []
  /// The names of tables in raw HTML, in order; empty for one without a name.
  var tableNames: [String] = []
  private var words = WordCounter()
  /// Nil if the body needs none.
  private var excerpt: Excerpt?
  /// The first summary marker.
  private var summaryMarker: SourceRange?

  /// No facts; without `ids` no heading gets an id, without `excerpt` the body has none.
  init(ids: HeadingIDs?, excerpt: Excerpt?) {
    outline = Outline(ids)
    self.excerpt = excerpt
  }

  /// The body of these facts.
  ///
  /// `attributes` are those of raw HTML; `titleAnchor` is the id of a heading that is left out.
  func body(_ attributes: RawAttributes?, titleAnchor: String? = nil) -> Body {
    Body(
      outline: outline.headings, references: references, wordCount: words.words,
      unspacedLetterCount: words.unspacedLetters, excerpt: excerpt?.text ?? "",
      excerptIsMarked: excerpt?.isMarked ?? false,
      attributes: attributes, anchors: titleAnchor.map { rawIDs.union([$0]) } ?? rawIDs,
      directives: directives)
  }

  /// True if there are words, links or pictures.
  var hasContent: Bool { words.words > 0 || words.unspacedLetters > 0 || !references.isEmpty }

  /// Adds a piece of visible text.
  mutating func add(_ text: Bytes, isInExcerpt: Bool = true) {
    outline.add(text)
    words.count(text)
    if isInExcerpt { excerpt?.add(text) }
  }

  /// Adds the end of a line within a block.
  mutating func addSpace() {
    outline.addSpace()
    words.endWord()
    excerpt?.addSpace()
  }

  /// Adds a piece of an image's alternative text, which counts only for a heading around it.
  mutating func add(alternative text: Bytes) { outline.add(text) }

  /// Adds the end of a line of an image's alternative text.
  mutating func addAlternativeSpace() { outline.addSpace() }

  /// Ends the text of a block.
  mutating func endText() {
    words.endWord()
    excerpt?.addSpace()
  }

  /// Begins a paragraph; `isLead` is true for one at the top level.
  mutating func beginParagraph(isLead: Bool) { excerpt?.beginParagraph(isLead: isLead) }

  /// Ends a paragraph.
  mutating func endParagraph() {
    endText()
    excerpt?.endParagraph()
  }

  /// Begins a heading.
  mutating func beginHeading() { outline.begin() }

  /// Ends the current heading; `range` is its first line in the file, `id` the one given by the author.
  mutating func endHeading(level: Int, at range: Range<Int>, id: AuthoredHeadingID?) {
    endText()
    outline.end(level: level, at: range, id: id)
  }

  /// Records a summary marker; returns the range of an earlier one, if any, which alone counts.
  mutating func noteSummaryMarker(at range: SourceRange) -> SourceRange? {
    if let summaryMarker { return summaryMarker }
    summaryMarker = range
    excerpt?.mark()
    return nil
  }
}
