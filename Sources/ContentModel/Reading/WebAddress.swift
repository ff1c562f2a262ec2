import Diagnostics

/// An absolute http or https address, split into origin and path.
public struct WebAddress: Sendable, Hashable {
  private let text: String
  /// The length of scheme and host with port, in bytes.
  private let originLength: Int

  /// Nil for anything but `http(s)://host…`.
  ///
  /// Refused are spaces, control characters, `"`, `<`, `>` and `\`, and an `@` before the path.
  public init?(_ text: String) {
    var text = text
    guard let length = text.withUTF8({ Self.originLength(of: $0) }) else { return nil }
    self.text = text
    originLength = length
  }

  /// Scheme and host with port, in lower case, without a slash at the end: `https://news.example`.
  public var origin: String { text[..<originEnd].lowercased() }

  /// The rest of the address behind the origin, at least `/`.
  public var path: String {
    let follows = text[originEnd...]
    return follows.utf8.first == UInt8(ascii: "/") ? String(follows) : "/" + follows
  }

  /// True if its origin is `origin`, written as ``origin`` writes it.
  public func isAt(_ origin: String) -> Bool { originLength == origin.utf8.count && self.origin == origin }

  /// True if its host is `host`, written as ``host`` is.
  ///
  /// The scheme, a usual port of either scheme, a `www.` and a full stop at the end do not matter.
  func isOn(_ host: [UInt8]) -> Bool {
    // In bytes: the scheme makes it longer, and at most `www.`, a port and a full stop are added.
    guard originLength > host.count, originLength <= host.count + "https://www.:443.".utf8.count else { return false }
    var text = text
    return text.withUTF8 { bytes in
      let range = hostRange(in: bytes)
      return range.count == host.count && zip(range, host).allSatisfy { Self.lowercase(bytes[$0]) == $1 }
    }
  }

  /// The bytes of the host and an unusual port, without `www.`, in lower case.
  var host: [UInt8] {
    var text = text
    return text.withUTF8 { bytes in hostRange(in: bytes).map { Self.lowercase(bytes[$0]) } }
  }

  /// The range of the host in the bytes of the address, without a usual port, a full stop at its end and `www.`.
  private func hostRange(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var host = bytes[..<originLength].drop { $0 != UInt8(ascii: ":") }.dropFirst("://".utf8.count)
    if let port = Self.usualPorts.first(where: { Self.ends(host, with: $0) }) {
      host = host.dropLast(port.utf8CodeUnitCount)
    }
    if host.last == UInt8(ascii: ".") { host = host.dropLast() }
    return Self.begins(UnsafeBufferPointer(rebasing: host), with: Self.prefix)
      ? host.indices.dropFirst(Self.prefix.utf8CodeUnitCount) : host.indices
  }

  private static let usualPorts: [StaticString] = [":443", ":80"]
  private static let prefix: StaticString = "www."

  private static func ends(_ host: Slice<UnsafeBufferPointer<UInt8>>, with end: StaticString) -> Bool {
    end.withUTF8Buffer { host.suffix($0.count).elementsEqual($0) }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 { byte.isASCIILetter ? byte | 0x20 : byte }

  private var originEnd: String.Index { text.utf8.index(text.startIndex, offsetBy: originLength) }

  private static func originLength(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let scheme = schemes.first(where: { begins(text, with: $0) }) else { return nil }
    let start = scheme.utf8CodeUnitCount
    var end = text.count
    for index in start..<text.count {
      switch text[index] {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"): return nil
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): end = min(end, index)
      case UInt8(ascii: "@") where end == text.count: return nil
      default: break
      }
    }
    return end > start && text[start] != UInt8(ascii: ".") ? end : nil
  }

  private static let schemes: [StaticString] = ["https://", "http://"]

  private static func begins(_ text: UnsafeBufferPointer<UInt8>, with scheme: StaticString) -> Bool {
    scheme.withUTF8Buffer { scheme in
      text.count >= scheme.count && zip(text, scheme).allSatisfy { lowercase($0) == $1 }
    }
  }
}
