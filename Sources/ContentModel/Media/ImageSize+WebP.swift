import ByteCoding

extension ImageSize {
  /// WebP, RFC 9649, section 2: a RIFF container whose first chunk is lossy, lossless or extended.
  static func webP(_ view: ByteView) -> ImageSize? {
    // The byte offset of the first chunk's data, behind 12 bytes of RIFF and 8 of the chunk's header.
    let data = 20
    if view.holds("VP8 ", at: 12) {  // RFC 6386, section 9.1: after the tag and the start code, 14 bits each
      guard view.holds([0x9D, 0x01, 0x2A], at: data + 3), let width = view.little(2, at: data + 6),
        let height = view.little(2, at: data + 8)
      else { return nil }
      return ImageSize(width: width & 0x3FFF, height: height & 0x3FFF)
    }
    if view.holds("VP8L", at: 12) {  // RFC 9649, section 3.4: after the signature, 14 bits each, less one
      guard view.byte(at: data) == 0x2F, let bits = view.little(4, at: data + 1) else { return nil }
      return ImageSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    }
    if view.holds("VP8X", at: 12) {  // RFC 9649, section 2.7: the canvas, 24 bits each, less one
      guard let width = view.little(3, at: data + 4), let height = view.little(3, at: data + 7) else { return nil }
      return ImageSize(width: width + 1, height: height + 1)
    }
    return nil
  }
}
