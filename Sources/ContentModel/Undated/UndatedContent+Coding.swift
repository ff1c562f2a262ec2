import ByteCoding
import CommonMark

extension UndatedContent.Item {
  /// Writes the item without its path.
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .page(let page): page.write(to: &writer)
    case .author(let author):
      author.term.write(to: &writer)
      writer.write(author.photo)
      writer.write(author.links)
      writer.write(author.fediverse)
    case .section(let section):
      section.term.write(to: &writer)
      writer.write(section.image)
      writer.write(section.kind)
      writer.write(section.authors)
      writer.write(section.layout)
      writer.write(section.pageLayout)
    case .tag(let tag): tag.write(to: &writer)
    case .picture(let record): record.write(to: &writer)
    }
  }

  /// Reads an item that ``write(to:)`` wrote with its source ranges.
  ///
  /// Throws ``DamagedBytes`` if the path is of no undated kind, or if the bytes are cut off or hold a value that no
  /// item writes.
  package init(path: String, from reader: inout ByteReader) throws(DamagedBytes) {
    switch SourceKind(path: path) {
    case .page: self = .page(try Page(path: path, from: &reader))
    case .author:
      self = .author(
        AuthorRecord(
          term: try TermRecord(path: path, from: &reader), photo: try reader.read(), links: try reader.read(),
          fediverse: try reader.read()))
    case .section:
      self = .section(
        SectionRecord(
          term: try TermRecord(path: path, from: &reader), image: try reader.read(), kind: try reader.read(),
          authors: try reader.read(), layout: try reader.read(),
          pageLayout: try reader.read()))
    case .tag: self = .tag(try TermRecord(path: path, from: &reader))
    case .pictureRecord: self = .picture(try PictureRecord(path: path, from: &reader))
    case .configuration, .addresses, .article, .comment, .staticFile, .media, .template, .words, .asset, .stray:
      throw DamagedBytes()
    }
  }
}

extension TermRecord {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(label)
    writer.write(synonyms)
    writer.write(summary)
    writer.write(body)
    writer.write(html)
  }

  fileprivate init(path: String, from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      path: path, id: try reader.read(), label: try reader.read(), synonyms: try reader.read(),
      summary: try reader.read(), body: try reader.read(), html: try reader.read())
  }
}

extension Page {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(address)
    writer.write(standfirst)
    writer.write(date)
    writer.write(updated)
    writer.write(isDraft)
    writer.write(isHiddenFromSearch)
    writer.write(canonical)
    writer.write(translations)
    writer.write(layout)
    writer.write(aliases)
    writer.write(extra)
    writer.write(body)
    writer.write(html)
  }

  fileprivate init(path: String, from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      path: path, title: try reader.read(), address: try reader.read(), standfirst: try reader.read(),
      date: try reader.read(), updated: try reader.read(), isDraft: try reader.read(),
      isHiddenFromSearch: try reader.read(), canonical: try reader.read(), translations: try reader.read(),
      layout: try reader.read(),
      aliases: try reader.read(), extra: try reader.read(), body: try reader.read(), html: try reader.read())
  }
}

extension PictureRecord {
  fileprivate func write(to writer: inout ByteWriter) {
    for text in [alt, caption, credit, license, source] { writer.write(text) }
    writer.write(expires)
    writer.write(focus)
  }

  fileprivate init(path: String, from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      path: path, alt: try reader.read(), caption: try reader.read(), credit: try reader.read(),
      license: try reader.read(), source: try reader.read(), expires: try reader.read(), focus: try reader.read())
  }
}

extension PictureFocus: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(across)
    writer.write(down)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let (across, down): (Int, Int) = (try reader.read(), try reader.read())
    guard (0...100).contains(across), (0...100).contains(down) else { throw DamagedBytes() }
    self.init(across: across, down: down)
  }
}

extension MenuItem: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(label)
    writer.write(url)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    label = try reader.read()
    url = try reader.read()
  }
}
