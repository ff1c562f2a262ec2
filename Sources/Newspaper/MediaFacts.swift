import ByteCoding
import ContentModel
import Files
import Glibc
import Pictures
import SiteModel

/// The facts that a picture or download tells of itself, and the cleaning that it needs before it is published.
package struct MediaFacts: Sendable {
  /// The cleaning that a file needs before it is published.
  package enum Cleaning: UInt8, Sendable, Coded {
    /// Nothing: it gives nothing away, or is in none of the formats that can be cleaned.
    case none
    /// Parts of it have to go.
    case needed
    /// Nobody can tell where its parts begin.
    case damaged
    /// It may not fit into memory.
    case tooLarge
  }

  package let picture: PictureFacts
  package let cleaning: Cleaning
  /// The number of bytes that are published.
  package let length: Int
  /// Nil for a file that cannot be cleaned, or not yet.
  package let raster: Raster?

  /// The texts and rights that the file itself states.
  package var texts = PictureTexts()
  /// True for a film that tells where it was made.
  package var tellsPlace = false

  /// A picture whose pixels can be copied.
  package struct Raster: Sendable, Coded {
    package let facts: RasterFacts
    /// Of the file as it is in the newspaper.
    package let digest: Digest
  }

  /// The largest picture that is cleaned, in bytes.
  static let limit = 256 << 20
}

extension MediaFacts: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(picture)
    writer.write(cleaning)
    writer.write(length)
    writer.write(raster)
    writer.write(texts == PictureTexts() ? nil : texts)
    writer.write(tellsPlace)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    picture = try reader.read()
    cleaning = try reader.read()
    length = try reader.read()
    raster = try reader.read()
    texts = try reader.read() as PictureTexts? ?? PictureTexts()
    tellsPlace = try reader.read()
  }
}

extension MediaFacts.Raster {
  package func write(to writer: inout ByteWriter) {
    writer.write(facts)
    writer.write(digest)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    facts = try reader.read()
    digest = try reader.read()
  }
}

extension Project {
  /// Reads the facts that a picture or download tells of itself.
  ///
  /// Of a file that cannot be cleaned little is read, of a picture that can be all of it.
  package func facts(ofMedia entry: FolderTree.Entry) throws(FileError) -> MediaFacts {
    let path = "\(root)/\(entry.path)"
    let start = try FileSystem.readStart(of: path, count: 4096)
    let size = entry.facts.size
    guard RasterFormat(ByteView(bytes: start)) != nil else {
      let facts = PictureFacts(start)
      let picture =
        facts.isCutShort ? PictureFacts(try FileSystem.readStart(of: path, count: ImageSize.reach)) : facts
      let tellsPlace = facts.format == .film ? try FilmPlace.isTold(in: path) : false
      return MediaFacts(picture: picture, cleaning: .none, length: size, raster: nil, tellsPlace: tellsPlace)
    }
    guard size <= MediaFacts.limit else {
      return MediaFacts(picture: PictureFacts(start), cleaning: .tooLarge, length: size, raster: nil)
    }
    let bytes = try FileSystem.read(path, within: root, listed: entry.facts, limit: MediaFacts.limit)
    let picture = PictureFacts(bytes)
    do {
      guard let clean = try CleanPicture(of: bytes) else {
        return MediaFacts(picture: picture, cleaning: .none, length: size, raster: nil)
      }
      let raster = RasterFacts(bytes).map { MediaFacts.Raster(facts: $0, digest: Digest(of: bytes)) }
      return MediaFacts(
        picture: picture, cleaning: clean.bytes == bytes ? .none : .needed, length: clean.bytes.count, raster: raster,
        texts: PictureTexts(clean.metadata, of: entry.path))
    } catch {
      return MediaFacts(picture: picture, cleaning: .damaged, length: size, raster: nil)
    }
  }

  /// The bytes of a picture as they were when its facts were read; one that changed since is refused with `ESTALE`.
  package func bytes(of picture: String, _ facts: MediaFacts.Raster) throws(FileError) -> [UInt8] {
    let path = "\(root)/\(picture)"
    let bytes = try FileSystem.read(path, within: root, limit: MediaFacts.limit)
    guard Digest(of: bytes) == facts.digest else { throw FileError(.read, path, errno: ESTALE) }
    return bytes
  }

  /// The bytes of a picture that has to be cleaned, without what it would give away.
  ///
  /// One that cannot be cleaned any more is refused with `ESTALE`: it changed since that was found out.
  func cleaned(_ picture: String) throws(FileError) -> [UInt8] {
    let path = "\(root)/\(picture)"
    let bytes = try FileSystem.read(path, within: root, limit: MediaFacts.limit)
    guard let clean = try? CleanPicture(of: bytes) else { throw FileError(.read, path, errno: ESTALE) }
    return clean.bytes
  }
}
