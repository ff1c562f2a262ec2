import ContentModel
import Pictures
import SiteModel

extension PictureTexts {
  /// The texts that a picture's file holds, without empty ones; `path` is that of the file.
  init(_ metadata: PictureMetadata, of path: String) {
    self.init()
    alt = PictureMetadataText.line(metadata[.alternativeText], about: path)
    caption = PictureMetadataText.line(metadata[.caption], about: path)
    creators = metadata.creators.compactMap(PictureMetadataText.line)
    credit = PictureMetadataText.line(metadata[.credit]) ?? (creators.isEmpty ? nil : creators.joined(separator: ", "))
    copyright = PictureMetadataText.line(metadata[.copyright])
    license = PictureMetadataText.webAddress(metadata[.license])
    licensor = PictureMetadataText.webAddress(metadata[.licensor])
  }
}
