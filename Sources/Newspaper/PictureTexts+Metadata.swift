import ContentModel
import Pictures
import SiteModel

extension PictureTexts {
  /// The texts that a picture's file holds, without empty ones; `path` is that of the file.
  init(_ metadata: PictureMetadata, of path: String) {
    self.init()
    alt = ForeignText.line(metadata[.alternativeText], about: path)
    caption = ForeignText.line(metadata[.caption], about: path)
    creators = metadata.creators.compactMap(ForeignText.line)
    credit = ForeignText.line(metadata[.credit]) ?? (creators.isEmpty ? nil : creators.joined(separator: ", "))
    copyright = ForeignText.line(metadata[.copyright])
    license = ForeignText.webAddress(metadata[.license])
    licensor = ForeignText.webAddress(metadata[.licensor])
  }
}
