import ContentModel
import Pictures
import SiteModel

extension PictureTexts {
  /// The texts that a picture's file holds, as far as they say anything; `path` is the file's.
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
