import ByteCoding
import Diagnostics

extension Body: Coded {
  package func write(to writer: inout ByteWriter) {
    writeAddresses(to: &writer)
    writer.write(wordCount)
    writer.write(unspacedLetterCount)
    writeExcerpt(to: &writer)
  }

  /// Writes the facts for pages that read neither the body's text nor its word count.
  ///
  /// The reading time is written in place of the counts.
  package func writeFacts(to writer: inout ByteWriter) {
    writeAddresses(to: &writer)
    writer.write(readingMinutes)
    writeExcerpt(to: &writer)
  }

  private func writeAddresses(to writer: inout ByteWriter) {
    writer.write(outline)
    writer.write(references)
    writer.write(directives)
    writer.write(rawAddresses)
    writer.write(anchors.sorted { $0.precedes($1) })
  }

  private func writeExcerpt(to writer: inout ByteWriter) {
    writer.write(excerpt)
    writer.write(excerptIsMarked)
  }
}

extension Heading: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(level)
    writer.write(text)
    writer.write(id)
    writer.write(range)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(level: try reader.read(), text: try reader.read(), id: try reader.read(), range: try reader.read())
  }
}

extension Reference.Kind: Coded {}

extension Reference.Traits: Coded {}

extension Directive.Kind: Coded {}

extension Directive: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(kind)
    writer.write(title)
    writer.write(cite)
    writer.write(url)
    writer.write(link ?? -1)
    writer.write(image ?? -1)
    writer.write(classes)
    writer.write(id)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let (kind, title, cite): (Kind, String?, String?) = (try reader.read(), try reader.read(), try reader.read())
    let (url, link, image): (String?, Int, Int) = (try reader.read(), try reader.read(), try reader.read())
    self.init(
      kind: kind, title: title, cite: cite, url: url, link: link < 0 ? nil : link, image: image < 0 ? nil : image,
      classes: try reader.read(),
      id: try reader.read())
  }
}

extension Reference: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(kind)
    writer.write(destination)
    writer.write(range)
    writer.write(traits)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      kind: try reader.read(), destination: try reader.read(), range: try reader.read(),
      traits: try reader.read())
  }
}

extension BodyHTML: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(bytes)
    writer.write(holes)
    writer.write(directiveRanges)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(bytes: try reader.read(), holes: try reader.read(), directiveRanges: try reader.read())
    guard isSound, hasSoundFrames else { throw DamagedBytes() }
  }

  /// True if directives begin in order, and are nested or disjoint.
  private var hasSoundFrames: Bool {
    var ends: [Int] = []
    var start = 0
    for range in directiveRanges {
      while let end = ends.last, end <= range.lowerBound, end < range.upperBound { ends.removeLast() }
      guard range.lowerBound >= start, range.upperBound <= ends.last ?? bytes.count else { return false }
      start = range.lowerBound
      ends.append(range.upperBound)
    }
    return true
  }

  /// True if tags and ends of holes lie within the bytes, in order and disjoint, as ``append(to:filling:rendering:)``
  /// requires.
  private var isSound: Bool {
    var position = 0
    var end = 0..<0
    for hole in holes {
      let (tag, value) = (hole.tag, hole.value)
      guard position <= tag.lowerBound, tag.lowerBound < bytes.count, tag.lowerBound <= value.lowerBound else {
        return false
      }
      let rest =
        switch hole.kind {
        case .image where !isAttribute(hole): "\" alt=\"".utf8.count
        case .link, .image: 1
        case .file: 0
        }
      guard value.upperBound + rest <= tag.upperBound, tag.upperBound <= bytes.count,
        tag.upperBound <= end.lowerBound || tag.lowerBound >= end.upperBound
      else { return false }
      position = tag.upperBound
      guard let own = hole.end else { continue }
      guard own.lowerBound >= position, own.upperBound <= bytes.count, tag.lowerBound >= end.upperBound else {
        return false
      }
      end = own
    }
    return true
  }
}

extension BodyHTML.Hole: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(kind)
    writer.write(reference)
    writer.write(tag)
    writer.write(value)
    writer.write(end?.lowerBound ?? 0)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let kind: Reference.Kind = try reader.read()
    let reference: Int = try reader.read()
    let tag: Range<Int> = try reader.read()
    let value: Range<Int> = try reader.read()
    let end: Int = try reader.read()
    self.init(kind: kind, reference: reference, tag: tag, value: value, end: end == 0 ? nil : end)
  }
}
