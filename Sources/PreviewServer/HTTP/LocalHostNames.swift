/// The rule for the names of this machine that a request may use.
///
/// A foreign page can make its own name lead to this machine (DNS rebinding), and then read the answers.
/// Such a name is never an address in numbers, and never `localhost` (RFC 6761, section 6.3).
enum LocalHostNames {
  /// True for a value of the `Host` header that a page of the preview could have sent.
  static func allows(_ host: String) -> Bool {
    let name = name(in: host).lowercased()
    return name == "localhost" || name.hasSuffix(".localhost") || isFour(name) || isSix(name)
  }

  /// Returns the name without the port and a final full stop; empty if the port is no number.
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
