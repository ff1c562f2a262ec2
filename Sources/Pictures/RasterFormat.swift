import ByteCoding

/// A raster format that browsers show and whose files can be cleaned.
public enum RasterFormat: String, Sendable, CaseIterable {
  case jpeg, png, gif, webP, avif

  /// Detects the format by a file's first bytes, whatever its name; nil for any other format.
  ///
  /// JPEG: ITU-T T.81, B.1.1.3. PNG (third edition), 5.2. GIF89a, 17. WebP: RFC 9649, 2.4. AVIF: ISO/IEC 14496-12, 4.3.
  package init?(_ view: ByteView) {
    if view.holds([0xFF, 0xD8, 0xFF], at: 0) {
      self = .jpeg
    } else if view.holds([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
      self = .png
    } else if view.holds("GIF87a", at: 0) || view.holds("GIF89a", at: 0) {
      self = .gif
    } else if view.holds("RIFF", at: 0), view.holds("WEBP", at: 8) {
      self = .webP
    } else if ISOBox.hasBrand(["avif", "avis"], view) {
      self = .avif
    } else {
      return nil
    }
  }
}
