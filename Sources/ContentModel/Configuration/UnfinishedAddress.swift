import Diagnostics

/// Addresses that readers cannot reach: those of examples, and those of one machine or network.
enum UnfinishedAddress {
  /// The reason why readers cannot reach it.
  enum Kind {
    case placeholder, local
  }

  /// Names for examples (RFC 2606, RFC 6761), and those that people make up.
  ///
  /// Names that end in `.example` are not among them: they cannot be taken for real addresses.
  private static let examples = [
    "example.com", "example.net", "example.org", "domain.com", "yoursite.com", "mysite.com",
  ]
  private static let exampleEndings: Set<Substring> = ["invalid", "test"]
  private static let exampleParts = ["yourdomain", "your-domain", "mydomain", "yoursite", "your-site", "changeme"]

  /// Endings of names that only one machine or network knows (RFC 6761, RFC 6762, RFC 8375).
  private static let localEndings: Set<Substring> = ["localhost", "local", "lan", "internal", "home", "arpa"]

  /// Judges an origin such as `https://example.org`; nil for an address that readers may have.
  static func kind(ofOrigin origin: String) -> Kind? {
    let host = host(of: origin)
    if host.first == "[" { return isPrivate(version6: host) ? .local : nil }
    let labels = host.split(separator: ".")
    if let bytes = version4(labels) { return isPrivate(bytes) ? .local : nil }
    guard labels.count > 1, let last = labels.last else { return .local }
    if localEndings.contains(last) { return .local }
    if exampleEndings.contains(last) || examples.contains(where: { host == $0 || host.hasSuffix("." + $0) }) {
      return .placeholder
    }
    return exampleParts.contains { part in labels.contains { $0 == part } } ? .placeholder : nil
  }

  /// The host of an origin, without port, in lower case.
  private static func host(of origin: String) -> String {
    let host = origin.lowercased().split(separator: "/").last ?? ""
    if host.first == "[" { return String(host.prefix { $0 != "]" }) }
    return String(host.prefix { $0 != ":" })
  }

  private static func version4(_ labels: [Substring]) -> [UInt8]? {
    let bytes = labels.compactMap { UInt8($0) }
    return bytes.count == 4 && labels.count == 4 ? bytes : nil
  }

  /// True for this machine, private networks and links (RFC 1122, RFC 1918, RFC 3927).
  private static func isPrivate(_ bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0, _), (10, _), (127, _), (192, 168), (169, 254), (172, 16...31): true
    default: false
    }
  }

  /// True for such an address of IPv6, written with `[` before it (RFC 4193, RFC 4291).
  private static func isPrivate(version6 host: String) -> Bool {
    host == "[::1" || ["[fc", "[fd", "[fe8", "[fe9", "[fea", "[feb"].contains { host.hasPrefix($0) }
  }
}

extension SiteConfiguration {
  /// A warning if readers cannot reach the site's address; nil if they can, or if it is missing.
  ///
  /// It matters once the site is written for readers.
  public var addressProblem: Diagnostic? {
    guard !addressRange.isEmpty else { return nil }
    let range = SourceRange(path: Self.path, offsets: addressRange)
    return UnfinishedAddress.kind(ofOrigin: address.origin).map { .unfinishedAddress(address.origin, $0, at: range) }
  }
}

extension Diagnostic {
  static func unfinishedAddress(
    _ origin: String, _ kind: UnfinishedAddress.Kind, at range: SourceRange
  ) -> Diagnostic {
    let hint = "write the address that readers will type: feeds and search engines use this one"
    return switch kind {
    case .placeholder:
      Diagnostic(
        .placeholderAddress, .warning, "'\(origin)' stands for an address in examples", at: range, hint: hint)
    case .local:
      Diagnostic(
        .localAddress, .warning, "'\(origin)' is known to one machine or network only", at: range, hint: hint)
    }
  }
}
