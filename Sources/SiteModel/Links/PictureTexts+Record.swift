import ContentModel

extension PictureTexts {
  /// Returns these texts of a picture's file, overridden by those of its record.
  ///
  /// A licence that is no address becomes the copyright; a source that is none does so if there is no other copyright.
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

  /// Returns these texts, overridden by those that an article or record gives for the picture.
  public func overruled(by image: LeadImage?) -> PictureTexts {
    guard let image else { return self }
    var texts = self
    texts.alt = image.alt ?? alt
    texts.caption = image.caption ?? caption
    texts.credit = image.credit ?? credit
    return texts
  }

  /// Returns a text as an address or, if it is none, as words; nil for the other.
  private static func parted(_ text: String?) -> (address: String?, words: String?) {
    guard let text else { return (nil, nil) }
    return WebAddress(text) == nil ? (nil, text) : (text, nil)
  }
}
