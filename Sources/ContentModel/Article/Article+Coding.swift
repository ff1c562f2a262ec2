import ByteCoding
import CommonMark

extension Article {
  /// Writes the article without its path and its text.
  package func write(to writer: inout ByteWriter) {
    writeFrontMatter(to: &writer)
    writer.write(body)
  }

  /// The digest of the article without its path, its text and its word count.
  ///
  /// It covers all that a page may read of the article if it reads neither text nor word count; source ranges are left
  /// out.
  package var factsDigest: Digest {
    // 4,096 bytes are reserved; longer content makes the array grow.
    var writer = ByteWriter(hasRanges: false, capacity: 4096)
    writeFrontMatter(to: &writer)
    body.writeFacts(to: &writer)
    return Digest(of: writer.bytes)
  }

  private func writeFrontMatter(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(title)
    writer.write(published)
    writer.write(hasTime)
    writer.write(slug)
    writer.write(details)
  }

  /// Reads an article that ``write(to:)`` wrote with its source ranges.
  ///
  /// Throws ``DamagedBytes`` if the bytes are cut off or hold a value that no article writes.
  package convenience init(
    path: String, text: ArticleText, from reader: inout ByteReader
  ) throws(DamagedBytes) {
    self.init(
      path: path, id: try reader.read(), title: try reader.read(), published: try reader.read(),
      hasTime: try reader.read(), slug: try reader.read(), details: try reader.read(), body: try reader.read(),
      text: text)
  }
}

extension ArticleDetails: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(standfirst)
    writer.write(section)
    writer.write(permalink)
    writer.write(updated)
    writer.write(updatedHasTime)
    writer.write(expires)
    writer.write(kicker)
    writer.write(dateline)
    writer.write(kind)
    writer.write(tags)
    writer.write(authors)
    writer.write(leadImage)
    writer.write(layout)
    writer.write(canonical)
    writer.write(translations)
    writer.write(aliases)
    writer.write(isDraft)
    writer.write(isHiddenFromSearch)
    writer.write(pin)
    writer.write(withdrawal)
    writer.write(takesComments)
    writer.write(corrections)
    writer.write(sources)
    writer.write(extra)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    standfirst = try reader.read()
    section = try reader.read()
    permalink = try reader.read()
    updated = try reader.read()
    updatedHasTime = try reader.read()
    expires = try reader.read()
    kicker = try reader.read()
    dateline = try reader.read()
    kind = try reader.read()
    tags = try reader.read()
    authors = try reader.read()
    leadImage = try reader.read()
    layout = try reader.read()
    canonical = try reader.read()
    translations = try reader.read()
    aliases = try reader.read()
    isDraft = try reader.read()
    isHiddenFromSearch = try reader.read()
    pin = try reader.read()
    withdrawal = try reader.read()
    takesComments = try reader.read()
    corrections = try reader.read()
    sources = try reader.read()
    extra = try reader.read()
  }
}

// These are written twice for each article, and a generic function would ask for the optional's type each time.
extension ByteWriter {
  /// Writes a flag that is false for nil, then the text and its byte range.
  mutating func write(_ text: Located<String>?) {
    write(text != nil)
    if let text { write(text) }
  }

  /// Writes a flag that is false for nil, then the moment.
  mutating func write(_ moment: Moment?) {
    write(moment != nil)
    if let moment { write(moment) }
  }

  /// Writes an optional date and its byte range.
  mutating func write(_ date: Located<Moment>?) {
    write(date?.value)
    write(date?.range)
  }
}

extension ByteReader {
  /// Reads an optional date and its byte range; nil if either is absent.
  ///
  /// Throws ``DamagedBytes`` if the bytes are cut off or hold no date.
  mutating func read() throws(DamagedBytes) -> Located<Moment>? {
    let moment: Moment? = try read()
    let range: Range<Int>? = try read()
    guard let moment, let range else { return nil }
    return Located(moment, at: range)
  }
}

extension Moment: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(seconds)
    writer.write(offset)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(seconds: try reader.read(), offset: try reader.read())
    // The moments that a zone can be asked about: seconds from the start of the year 0 to that of 10000, in UTC. An
    // offset is a day at most, in seconds.
    guard (-62_167_219_200...253_402_300_800).contains(seconds), (-86_400...86_400).contains(offset) else {
      throw DamagedBytes()
    }
  }
}

extension ArticleKind: Coded {}

extension Byline.Role: Coded {}

extension Byline: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(author)
    writer.write(role)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    author = try reader.read()
    role = try reader.read()
  }
}

extension Pin: Coded {
  package func write(to writer: inout ByteWriter) {
    if case .until(let end) = self { writer.write(end as Moment?) } else { writer.write(nil as Moment?) }
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let end: Moment? = try reader.read()
    self = end.map(Pin.until) ?? .always
  }
}

extension Withdrawal: Coded {
  package func write(to writer: inout ByteWriter) { writer.write(reason) }

  package init(from reader: inout ByteReader) throws(DamagedBytes) { reason = try reader.read() }
}

extension Correction.Kind: Coded {}

extension Correction: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(date.value)
    writer.write(date.range)
    writer.write(kind)
    writer.write(text)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    date = Located(try reader.read(), at: try reader.read())
    kind = try reader.read()
    text = try reader.read()
  }
}

extension Source: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(url)
    writer.write(note)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(title: try reader.read(), url: try reader.read(), note: try reader.read())
  }
}

extension ExtraValue: Coded {
  package func write(to writer: inout ByteWriter) {
    writeTexts(to: &writer)
    writer.write(items.count)
    for item in items {
      writer.write(item.count)
      for value in item { value.writeTexts(to: &writer) }
    }
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let value = try Self(textsFrom: &reader)
    var items: [[ExtraValue]] = []
    for _ in 0..<max(0, try reader.read() as Int) {
      var item: [ExtraValue] = []
      for _ in 0..<max(0, try reader.read() as Int) { item.append(try Self(textsFrom: &reader)) }
      items.append(item)
    }
    self.init(key: value.key, texts: value.texts, isList: value.isList, items: items)
  }

  private func writeTexts(to writer: inout ByteWriter) {
    writer.write(key)
    writer.write(texts)
    writer.write(isList)
  }

  private init(textsFrom reader: inout ByteReader) throws(DamagedBytes) {
    self.init(key: try reader.read(), texts: try reader.read(), isList: try reader.read())
  }
}
