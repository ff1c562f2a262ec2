/// The format of a picture by the ending of its address, and who can show it.
package enum PictureEnding {
  /// True for a picture that other sites show beside a link, and for an address without an ending.
  package static func isShared(_ url: String) -> Bool {
    ending(of: url) == nil || PictureFormat(ofName: url)?.isShared == true
  }

  /// True for a picture that search engines show, and for an address without an ending.
  static func isSearched(_ url: String) -> Bool {
    ending(of: url) == nil || PictureFormat(ofName: url)?.isSearched == true
  }

  /// The media type of a picture, such as `image/png`; nil where the address tells none.
  package static func mediaType(of url: String) -> String? { PictureFormat(ofName: url)?.mediaType }

  /// The text behind the last full stop of a file's name, in lower case; nil if there is none.
  static func ending(of url: String) -> String? {
    let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[$0...] } ?? path
    guard let stop = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(decoding: name[name.index(after: stop)...], as: UTF8.self).lowercased()
  }
}
