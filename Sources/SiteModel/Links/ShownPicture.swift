import ByteCoding
import ContentModel

/// The facts that pages need about a picture or download of the newspaper.
public struct ShownPicture: Sendable, Equatable {
  /// The size at which it is shown, in pixels; nil: unknown.
  public let size: ImageSize?
  /// The length of the published file, in bytes.
  public let length: Int
  /// The texts and rights of the picture, the same wherever it is shown.
  public let texts: PictureTexts
  /// Its copies for readers' screens; nil: there are none.
  public let renditions: Renditions?

  /// A picture's facts.
  public init(size: ImageSize?, length: Int, texts: PictureTexts = PictureTexts(), renditions: Renditions? = nil) {
    self.size = size
    self.length = length
    self.texts = texts
    self.renditions = renditions
  }
}

/// Texts and rights that belong to a picture itself, where a text gives none.
public struct PictureTexts: Sendable, Equatable {
  /// The description of what it shows; nil: none is given; empty: it is decoration.
  public var alt: String?
  /// The line below it.
  public var caption: String?
  /// The names to show beside it.
  public var credit: String?
  /// The names of its makers, in order.
  public var creators: [String] = []
  /// The copyright, in words.
  public var copyright: String?
  /// The address of its licence.
  public var license: String?
  /// The address at which a licence can be had.
  public var licensor: String?

  /// No texts.
  public init() {}
}

/// Copies of a picture in other sizes and formats; each lies at the picture's own path with a suffix.
public struct Renditions: Sendable, Equatable {
  /// One copy.
  public struct Copy: Sendable, Equatable {
    /// Appended to the picture's path: `.800.webp`; ASCII letters, digits and dots.
    public let suffix: String
    /// The size in pixels.
    public let size: ImageSize
    /// The length in bytes.
    public let length: Int

    /// A copy of a picture.
    public init(suffix: String, size: ImageSize, length: Int) {
      self.suffix = suffix
      self.size = size
      self.length = length
    }
  }

  /// Copies in one format, from the smallest to the largest.
  public struct Group: Sendable, Equatable {
    /// `image/webp`, for example.
    public let mediaType: String
    /// At least one.
    public let copies: [Copy]

    /// Copies of a picture in one format.
    public init(mediaType: String, copies: [Copy]) {
      self.mediaType = mediaType
      self.copies = copies
    }
  }

  /// The copies by format, the best format first.
  public let groups: [Group]
  /// The copy for feeds, and for browsers that know none of the formats.
  ///
  /// Its suffix may be empty: then it is published at the picture's own path.
  public let fallback: Copy
  /// The crop that other sites show beside a link, 1,200 × 630 pixels; nil: the fallback serves for that.
  public let share: Copy?
  /// Its mean colour, a placeholder while it loads; nil for a picture that may be transparent.
  public let color: Color?

  /// The copies of a picture.
  public init(groups: [Group], fallback: Copy, share: Copy?, color: Color?) {
    self.groups = groups
    self.fallback = fallback
    self.share = share
    self.color = color
  }
}

// MARK: - Bytes

extension ShownPicture: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(size)
    writer.write(length)
    writer.write(texts)
    writer.write(renditions)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      size: try reader.read(), length: try reader.read(), texts: try reader.read(), renditions: try reader.read())
  }
}

extension PictureTexts: Coded {
  package func write(to writer: inout ByteWriter) {
    for text in [alt, caption, credit, copyright, license, licensor] { writer.write(text) }
    writer.write(creators)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    alt = try reader.read()
    caption = try reader.read()
    credit = try reader.read()
    copyright = try reader.read()
    license = try reader.read()
    licensor = try reader.read()
    creators = try reader.read()
  }
}

extension Renditions: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(groups)
    writer.write(fallback)
    writer.write(share)
    writer.write(color)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      groups: try reader.read(), fallback: try reader.read(), share: try reader.read(), color: try reader.read())
  }
}

extension Renditions.Copy: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(suffix)
    writer.write(size)
    writer.write(length)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(suffix: try reader.read(), size: try reader.read(), length: try reader.read())
  }
}

extension Renditions.Group: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(mediaType)
    writer.write(copies)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(mediaType: try reader.read(), copies: try reader.read())
  }
}
