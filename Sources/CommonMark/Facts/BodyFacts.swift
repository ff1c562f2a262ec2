import Diagnostics

/// The facts of a body, gathered while its trees are walked: each event goes to the collectors that need it.
///
/// A walk takes the facts over and hands them back, so that several trees of one body can be walked one after the other.
struct BodyFacts {
  var outline: Outline
  /// The links and images with a hole, in the order in which they begin.
  var references: [Reference] = []
  /// The directives, in the order in which they begin.
  var directives: [Directive] = []
  /// The ids of elements of the author's own.
  var rawIDs: Set<String> = []
  /// The names of tables of the author's own, in order; empty for one without.
  var tableNames: [String] = []
  private var words = WordCounter()
  private var excerpt: Excerpt
  private var summaryMarker: SourceRange?

  /// The facts of a body of which nothing is known; `awaitsMarker` is false if it holds no comment.
  ///
  /// Without `ids` no heading gets an id.
  init(ids: HeadingIDs?, awaitsMarker: Bool) {
    outline = Outline(ids)
    excerpt = Excerpt(awaitsMarker: awaitsMarker)
  }

  /// The body of these facts; `attributes` are those of HTML of the author's own, `titleAnchor` is the id of a heading
  /// that is left out.
  func body(_ attributes: RawAttributes?, titleAnchor: String? = nil) -> Body {
    Body(
      outline: outline.headings, references: references, wordCount: words.words,
      unspacedLetterCount: words.unspacedLetters, excerpt: excerpt.text, excerptIsMarked: excerpt.isMarked,
      attributes: attributes, anchors: titleAnchor.map { rawIDs.union([$0]) } ?? rawIDs,
      directives: directives)
  }

  /// True if readers see words, a link or a picture.
  var hasContent: Bool { words.words > 0 || words.unspacedLetters > 0 || !references.isEmpty }

  /// Adds a piece of text that readers see.
  mutating func add(_ text: Bytes, isInExcerpt: Bool = true) {
    outline.add(text)
    words.count(text)
    if isInExcerpt { excerpt.add(text) }
  }

  /// Adds the end of a line within a block.
  mutating func addSpace() {
    outline.addSpace()
    words.endWord()
    excerpt.addSpace()
  }

  /// Adds a piece of an image's alternative text, which belongs to a heading around it alone.
  mutating func add(alternative text: Bytes) { outline.add(text) }

  /// Adds the end of a line of an image's alternative text.
  mutating func addAlternativeSpace() { outline.addSpace() }

  /// Ends the text of a block.
  mutating func endText() {
    words.endWord()
    excerpt.addSpace()
  }

  /// Begins a paragraph; a lead paragraph lies in nothing but the document.
  mutating func beginParagraph(isLead: Bool) { excerpt.beginParagraph(isLead: isLead) }

  /// Ends a paragraph.
  mutating func endParagraph() {
    endText()
    excerpt.endParagraph()
  }

  /// Begins a heading.
  mutating func beginHeading() { outline.begin() }

  /// Ends the heading that was begun last; `range` is its first line in the file, `id` the one that its author gave to it.
  mutating func endHeading(level: Int, at range: Range<Int>, id: WrittenID?) {
    endText()
    outline.end(level: level, at: range, id: id)
  }

  /// Notes a summary marker; returns the place of an earlier one, which alone counts.
  mutating func noteSummaryMarker(at place: SourceRange) -> SourceRange? {
    if let summaryMarker { return summaryMarker }
    summaryMarker = place
    excerpt.mark()
    return nil
  }
}
