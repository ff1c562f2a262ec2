import Diagnostics

/// The form of an address, as a browser would see it.
enum LinkAddress: Equatable {
  case empty
  /// An address with this scheme (RFC 3986, section 3.1), in lower case.
  case scheme(String)
  /// `//host/…`
  case protocolRelative
  /// A path, query or fragment.
  case relative

  /// Classifies an address as a browser does, which ignores control bytes and spaces around it, tabs and line ends
  /// within it (WHATWG URL Standard, section 4.4); here all C0 control bytes and spaces are ignored.
  init(_ address: Bytes) {
    guard let start = address.firstIndex(where: { $0 > 0x20 }) else {
      self = .empty
      return
    }
    self = .relative
    if address[start] == UInt8(ascii: "/") {
      let next = address[(start + 1)...].first { $0 > 0x20 }
      if next == UInt8(ascii: "/") { self = .protocolRelative }
    } else if address[start].isASCIILetter, let end = Self.schemeEnd(address, from: start) {
      let scheme = String(unsafeUninitializedCapacity: end - start) { buffer in
        var count = 0
        for byte in address[start..<end] where byte > 0x20 {
          buffer[count] = byte.isASCIILetter ? byte | 0x20 : byte
          count += 1
        }
        return count
      }
      self = .scheme(scheme)
    }
  }

  /// True if it has no scheme or one of `schemes`; nil allows any.
  func has(_ schemes: Set<String>?) -> Bool {
    if case .scheme(let scheme) = self, let schemes { schemes.contains(scheme) } else { true }
  }

  /// Returns the address intended by one that begins with two slashes.
  ///
  /// If the first part holds a dot, and so may be a host, `https:` is added; else it is a path of this site with extra
  /// slashes.
  static func meant(by address: String) -> String {
    let rest = address.drop { $0 == "/" }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return address.prefix(3) != "///" && host.contains(".") ? "https:" + address : "/" + rest
  }

  /// The offset of the `:` of a scheme; nil if another character comes before it.
  private static func schemeEnd(_ address: Bytes, from start: Int) -> Int? {
    for index in start..<address.count {
      switch address[index] {
      case UInt8(ascii: ":"):
        return index
      case 0...0x20, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        continue
      case let byte where byte.isASCIILetter || byte.isASCIIDigit:
        continue
      default:
        return nil
      }
    }
    return nil
  }
}
