import ByteCoding

/// Exif in a TIFF structure: Exif 3.0 (CIPA DC-008), section 4.5; TIFF 6.0, section 2.
enum EXIF {
  private static let (descriptionTag, orientationTag, artistTag, copyrightTag) = (0x010E, 0x0112, 0x013B, 0x8298)

  /// Reads orientation, artist, copyright and description of the first directory.
  static func read(_ tiff: [UInt8], into metadata: inout PictureMetadata) {
    let view = ByteView(bytes: tiff)
    let isLittle = view.holds("II", at: 0)
    guard isLittle || view.holds("MM", at: 0) else { return }
    func number(_ count: Int, at offset: Int) -> Int? {
      isLittle ? view.little(count, at: offset) : view.big(count, at: offset)
    }
    guard number(2, at: 2) == 42, let directory = number(4, at: 4), let count = number(2, at: directory) else { return }
    for index in 0..<count {
      let entry = directory + 2 + index * 12
      guard let tag = number(2, at: entry), let type = number(2, at: entry + 2), let length = number(4, at: entry + 4)
      else {
        return
      }
      /// Reads text of type ASCII (2) or UTF-8 (129); up to four bytes are in the entry itself.
      func text() -> String? {
        guard type == 2 || type == 129, let start = length <= 4 ? entry + 8 : number(4, at: entry + 8) else {
          return nil
        }
        guard start <= tiff.count, length <= tiff.count - start else { return nil }
        return String(legacyText: tiff[start..<start + length])
      }
      switch tag {
      case orientationTag:
        guard type == 3, let value = number(2, at: entry + 8), (1...8).contains(value) else { continue }
        metadata.orientation = value
      // Several names are separated by semicolons, Exif 3.0, 4.6.5.
      case artistTag: metadata.add(text()?.split(separator: ";").map(String.init) ?? [])
      case copyrightTag: metadata.add(text(), as: .copyright)
      case descriptionTag: metadata.add(text(), as: .caption)
      default: break
      }
    }
  }

  /// Writes a TIFF structure of orientation, artist and copyright; empty if there is none of them.
  static func written(_ metadata: PictureMetadata) -> [UInt8] {
    var entries: [(tag: Int, text: [UInt8]?)] = []
    if metadata.orientation != 1 { entries.append((orientationTag, nil)) }
    if !metadata.creators.isEmpty {
      entries.append((artistTag, Array(metadata.creators.joined(separator: "; ").utf8) + [0]))
    }
    if let copyright = metadata[.copyright] { entries.append((copyrightTag, Array(copyright.utf8) + [0])) }
    guard !entries.isEmpty else { return [] }
    var bytes: [UInt8] = Array("MM\0*\0\0\0\u{8}".utf8) + [UInt8](bigEndian: entries.count, count: 2)
    var texts: [UInt8] = []
    let start = bytes.count + entries.count * 12 + 4
    for (tag, text) in entries {
      bytes += [UInt8](bigEndian: tag, count: 2)
      guard let text else {
        bytes += [0, 3, 0, 0, 0, 1] + [UInt8](bigEndian: metadata.orientation, count: 2) + [0, 0]
        continue
      }
      bytes += [0, 2] + [UInt8](bigEndian: text.count, count: 4)
      if text.count <= 4 {
        bytes += text + Array(repeating: 0, count: 4 - text.count)
      } else {
        bytes += [UInt8](bigEndian: start + texts.count, count: 4)
        texts += text
        if texts.count % 2 == 1 { texts.append(0) }  // values begin on a word
      }
    }
    return bytes + [0, 0, 0, 0] + texts
  }
}

extension [UInt8] {
  /// The lowest `count` bytes of a number, the most significant first.
  init(bigEndian number: Int, count: Int) {
    self = (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// The lowest `count` bytes of a number, the least significant first.
  init(littleEndian number: Int, count: Int) { self = [UInt8](bigEndian: number, count: count).reversed() }
}

extension String {
  /// Decodes text of a format that is older than UTF-8, up to the first zero.
  ///
  /// It is read as UTF-8 if the bytes are valid, else as ISO 8859-1.
  init(legacyText bytes: ArraySlice<UInt8>) {
    let text = bytes.prefix { $0 != 0 }
    self = String(validating: text, as: UTF8.self) ?? String(String.UnicodeScalarView(text.map { Unicode.Scalar($0) }))
  }
}
