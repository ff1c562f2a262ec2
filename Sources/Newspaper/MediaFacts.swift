import ByteCoding
import ContentModel
import Files
import Glibc
import Pictures
import SiteModel

/// The facts that a picture or download holds of itself, and the cleaning before its publication.
package struct MediaFacts: Sendable {
  /// The cleaning that a file needs before it is published.
  package enum Cleaning: UInt8, Sendable, Coded {
    /// None: it holds nothing private, or has a format that is not cleaned.
    case none
    /// Parts of it have to be removed.
    case needed
    /// Its parts cannot be told from each other.
    case damaged
    /// It is larger than ``MediaFacts/limit``.
    case tooLarge
  }

  package let picture: PictureFacts
  package let cleaning: Cleaning
  /// The number of bytes that are published, after cleaning.
  package let length: Int
  /// Nil for a file that cannot be cleaned, or whose pixels cannot be copied.
  package let raster: Raster?

  /// The texts and rights that the file itself states.
  package var texts = PictureTexts()
  /// True for a film that holds the location where it was made.
  package var hasLocation = false

  /// A picture whose pixels can be copied.
  package struct Raster: Sendable, Coded {
    package let facts: RasterFacts
    /// The digest of the newspaper's file, before cleaning.
    package let digest: Digest
  }

  /// The largest picture that is cleaned, in bytes (256 MiB).
  static let limit = 256 << 20
}

extension MediaFacts: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(picture)
    writer.write(cleaning)
    writer.write(length)
    writer.write(raster)
    writer.write(texts == PictureTexts() ? nil : texts)
    writer.write(hasLocation)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    picture = try reader.read()
    cleaning = try reader.read()
    length = try reader.read()
    raster = try reader.read()
    texts = try reader.read() as PictureTexts? ?? PictureTexts()
    hasLocation = try reader.read()
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
  /// Reads the facts that a picture or download holds of itself.
  ///
  /// A picture that can be cleaned is read as a whole, of all other files the start. Throws a ``FileError`` if the file
  /// cannot be read: `ESTALE` if it changes meanwhile, `EREMOTE` if it lies outside the newspaper's folder.
  package func facts(ofMedia entry: FolderTree.Entry) throws(FileError) -> MediaFacts {
    let path = "\(root)/\(entry.path)"
    // The format is looked for in the first 4,096 bytes.
    let start = try FileSystem.readStart(of: path, count: 4096)
    let size = entry.facts.size
    guard RasterFormat(ByteView(bytes: start)) != nil else {
      let facts = PictureFacts(start)
      let picture =
        facts.isCutShort ? PictureFacts(try FileSystem.readStart(of: path, count: ImageSize.reach)) : facts
      let hasLocation = facts.format == .film ? try FilmLocation.isPresent(in: path) : false
      return MediaFacts(picture: picture, cleaning: .none, length: size, raster: nil, hasLocation: hasLocation)
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

  /// Returns the bytes of a picture as they were when its facts were read.
  ///
  /// Throws a ``FileError`` if the file cannot be read: `ESTALE` if it has changed since.
  package func bytes(of picture: String, _ facts: MediaFacts.Raster) throws(FileError) -> [UInt8] {
    let path = "\(root)/\(picture)"
    let bytes = try FileSystem.read(path, within: root, limit: MediaFacts.limit)
    guard Digest(of: bytes) == facts.digest else { throw FileError(.read, path, errno: ESTALE) }
    return bytes
  }

  /// Returns the cleaned bytes of a picture.
  ///
  /// Throws a ``FileError`` if the file cannot be read: `ESTALE` if it has changed since and cannot be cleaned any
  /// more.
  func cleaned(_ picture: String) throws(FileError) -> [UInt8] {
    let path = "\(root)/\(picture)"
    let bytes = try FileSystem.read(path, within: root, limit: MediaFacts.limit)
    guard let clean = try? CleanPicture(of: bytes) else { throw FileError(.read, path, errno: ESTALE) }
    return clean.bytes
  }
}
