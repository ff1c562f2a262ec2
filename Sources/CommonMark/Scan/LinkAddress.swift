import Diagnostics

/// The form of an address, judged before a browser sees it.
enum LinkAddress: Equatable {
  case empty
  /// It has a scheme (RFC 3986, section 3.1), here in lower case.
  case scheme(String)
  /// `//host/…`
  case protocolRelative
  /// A path, query or fragment.
  case relative

  /// Judges it as a browser would: control bytes and spaces around it, tabs and line ends within it are ignored
  /// (WHATWG URL Standard, section 4.4); here all C0 control bytes and spaces are.
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

  /// True if it has no scheme, or one of these; nil means any.
  func has(_ schemes: Set<String>?) -> Bool {
    if case .scheme(let scheme) = self, let schemes { schemes.contains(scheme) } else { true }
  }

  /// Returns the address that is meant by one that begins with two slashes.
  ///
  /// It is that of a host if the first part could be the name of one, that is, holds a dot; else it is a path of this
  /// site, written with a slash too many.
  static func meant(by address: String) -> String {
    let rest = address.drop { $0 == "/" }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return address.prefix(3) != "///" && host.contains(".") ? "https:" + address : "/" + rest
  }

  /// The offset of the `:` after nothing but characters of schemes.
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
