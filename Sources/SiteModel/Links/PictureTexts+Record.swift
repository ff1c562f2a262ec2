import ContentModel

extension PictureTexts {
  /// These texts of a picture's file, with what its record says in their place.
  ///
  /// A licence that is no address is said where the copyright is, and so is a source, if nobody says whose the picture is.
  public func overruled(by record: PictureRecord?) -> PictureTexts {
    guard let record else { return self }
    let (license, licenseName) = Self.parted(record.license)
    let (licensor, source) = Self.parted(record.source)
    var texts = self
    texts.alt = record.alt ?? alt
    texts.caption = record.caption ?? caption
    texts.credit = record.credit ?? credit
    texts.copyright = licenseName ?? copyright ?? source
    texts.license = license ?? self.license
    texts.licensor = licensor ?? self.licensor
    return texts
  }

  /// These texts, with what an article or record says of the picture in their place.
  public func overruled(by image: LeadImage?) -> PictureTexts {
    guard let image else { return self }
    var texts = self
    texts.alt = image.alt ?? alt
    texts.caption = image.caption ?? caption
    texts.credit = image.credit ?? credit
    return texts
  }

  /// A text as an address or, if it is none, as words.
  private static func parted(_ text: String?) -> (address: String?, words: String?) {
    guard let text else { return (nil, nil) }
    return WebAddress(text) == nil ? (nil, text) : (text, nil)
  }
}
