import Diagnostics

extension HTMLElement {
  /// The addresses of a `srcset` (WHATWG HTML, section 4.8.4.2.1), in order.
  ///
  /// Each has its descriptor: empty, or a space and words with spaces between them.
  static func candidates(ofSourceSet text: ArraySlice<UInt8>) -> [(address: ArraySlice<UInt8>, descriptor: String)] {
    var candidates: [(address: ArraySlice<UInt8>, descriptor: String)] = []
    var rest = text
    while true {
      rest = rest.drop { $0.isBlankOrLineEnd || $0 == UInt8(ascii: ",") }
      guard !rest.isEmpty else { return candidates }
      let address = rest.prefix { !$0.isBlankOrLineEnd }
      rest = rest.dropFirst(address.count)
      if address.last == UInt8(ascii: ",") {
        let end = address.lastIndex { $0 != UInt8(ascii: ",") } ?? address.startIndex
        candidates.append((address[...end], ""))
        continue
      }
      let descriptor = rest.prefix { $0 != UInt8(ascii: ",") }
      rest = rest.dropFirst(descriptor.count)
      let words = String(decoding: descriptor, as: UTF8.self).split { $0.isWhitespace }
      candidates.append((address, words.isEmpty ? "" : " " + words.joined(separator: " ")))
    }
  }
}
