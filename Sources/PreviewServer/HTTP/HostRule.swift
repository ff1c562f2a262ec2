/// The rule for the names of this machine that a request may use.
///
/// A page of a stranger can make its own name lead to this machine (DNS rebinding), and then read what it is answered.
/// Such a name is never an address in numbers, and never `localhost` (RFC 6761, section 6.3).
enum HostRule {
  /// True for the value of a `Host` header that a page of the preview itself could have sent.
  static func allows(_ host: String) -> Bool {
    let name = name(in: host).lowercased()
    return name == "localhost" || name.hasSuffix(".localhost") || isFour(name) || isSix(name)
  }

  /// Without the port, and without the full stop that a full name may end with.
  private static func name(in host: String) -> Substring {
    var name = host[...]
    if let colon = name.lastIndex(of: ":"), !name[colon...].contains("]") {
      guard name[colon...].utf8.dropFirst().allSatisfy(\.isASCIIDigit) else { return "" }
      name = name[..<colon]
    }
    return name.hasSuffix(".") ? name.dropLast() : name
  }

  private static func isFour(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.count <= 3 && part.utf8.allSatisfy(\.isASCIIDigit) && UInt8(part) != nil
      }
  }

  private static func isSix(_ name: String) -> Bool {
    guard name.hasPrefix("["), name.hasSuffix("]") else { return false }
    return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
  }
}
