import ContentModel
import Markup
import SiteModel

extension JSONObject {
  /// Writes a picture with its texts and rights.
  mutating func write(_ image: ShareImage) {
    write(pictureAt: image.picture.url, image.picture.size)
    let (texts, credit) = (image.picture.texts, image.credit)
    writeIfPresent("caption", image.caption ?? (image.alt.isEmpty ? nil : image.alt))
    // Search engines show rights only with the address under this name.
    if credit != nil || texts.nameRights { write("contentUrl", image.picture.url) }
    writeIfPresent("creditText", credit)
    write(creators: texts.creators)
    writeIfPresent("copyrightNotice", texts.copyright)
    writeIfPresent("license", texts.license)
    writeIfPresent("acquireLicensePage", texts.licensor)
  }

  /// Writes a picture by its address and size.
  mutating func write(pictureAt url: String, _ size: ImageSize?) {
    write("@type", "ImageObject")
    write("url", url)
    writeIfPresent("width", size?.width)
    writeIfPresent("height", size?.height)
  }

  private mutating func write(creators: [String]) {
    if creators.isEmpty { return }
    array("creator") { people in
      for name in creators {
        people.object { person in
          person.write("@type", "Person")
          person.write("name", name)
        }
      }
    }
  }
}

extension PictureTexts {
  /// True if they name a creator, a copyright or a licence.
  fileprivate var nameRights: Bool { !creators.isEmpty || copyright != nil || license != nil }
}
