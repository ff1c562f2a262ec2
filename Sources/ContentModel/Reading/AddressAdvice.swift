/// The completion of an informal address: `jo@example.org`, `shop.example.org/y`.
public enum AddressAdvice {
  /// The address with its scheme; nil if the text looks like no host or mailbox.
  ///
  /// `file.pdf` is neither. White space around the text is dropped.
  public static func address(for text: String) -> String? {
    let bare = trimmed(text)
    if bare != text { return address(for: bare) ?? (SitePath.isLink(bare) ? bare : nil) }
    if isMailbox(text) { return "mailto:" + text }
    guard let host = text.split(separator: "/", omittingEmptySubsequences: false).first, isHost(host) else {
      return nil
    }
    return "https://" + text
  }

  /// A text without the white space at its ends.
  static func trimmed(_ text: String) -> String {
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
    return String(text[..<end].drop(while: \.isWhitespace))
  }

  private static func isMailbox(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy(isLocal) else { return false }
    let host = parts[1].split(separator: "?", omittingEmptySubsequences: false).first ?? ""
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy(isLabel) && !files.contains(labels.last?.lowercased() ?? "")
  }

  /// Endings of files that may have an `@` in their name, such as `photo@2x.png`.
  private static let files: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "md", "html", "htm", "txt", "mp3", "mp4", "zip",
  ]

  /// True for a host that begins with `www.` or ends in a known top-level domain; a port may follow.
  private static func isHost(_ text: Substring) -> Bool {
    let name = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = name.first, name.count <= 2, name.dropFirst().allSatisfy({ Int($0) != nil }) else { return false }
    let labels = host.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy(isLabel), let last = labels.last else { return false }
    return labels[0] == "www" && labels.count > 2 || endings.contains(String(last))
  }

  /// True for a label of a host: letters, digits, and hyphens within.
  private static func isLabel(_ label: Substring) -> Bool {
    guard let first = label.utf8.first, let last = label.utf8.last else { return false }
    let hyphen = UInt8(ascii: "-")
    return first != hyphen && last != hyphen
      && label.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == hyphen || $0 >= 0x80 }
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || "._%+-".utf8.contains(byte)
  }

  /// Top-level domains that are no endings of files; `md`, `py`, `rs`, `sh`, `zip` and the like are left out.
  private static let endings: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "eu", "uk", "ie", "us", "ca", "au", "nz", "za",
    "in",
    "de", "at", "ch", "li", "lu", "fr", "be", "nl", "es", "pt", "it", "gr", "cy", "mt", "dk", "se", "no", "fi", "is",
    "ee", "lv", "lt", "pl", "cz", "sk", "hu", "ro", "bg", "hr", "si", "ua", "by", "ru", "tr", "il", "ae", "eg", "ma",
    "tn", "dz", "sa", "qa", "ng", "ke", "gh", "br", "mx", "ar", "cl", "co", "pe", "uy", "ve", "jp", "cn", "hk", "tw",
    "kr", "sg", "th", "vn", "id", "my", "ph", "pk", "bd", "lk", "ir", "io", "tv", "fm", "me", "news", "press", "media",
    "blog", "app", "dev", "online", "site", "shop", "store", "social", "video", "cloud", "wiki", "museum", "coop",
    "berlin", "wien", "london", "paris", "nyc",
  ]
}

// MARK: - Paths

/// The correction of a path that does not begin at the site's root: `blog/x`, `https://old.example/blog/x/`.
extension AddressAdvice {
  /// The likely path from the site's root; nil if there is none.
  static func sitePath(for text: String) -> String? {
    let bare = trimmed(text)
    guard !hasPlaceholder(bare) else { return nil }
    if bare.hasPrefix("/") { return bare != text && SitePath.isValid(bare) ? bare : nil }
    let isName = !bare.contains("/") && !bare.contains(".")
    let path = WebAddress(bare)?.path ?? (isName ? "/\(bare)/" : "/" + bare)
    return SitePath.isValid(path) ? path : nil
  }

  /// True for a path with a placeholder of other tools, such as `:title`.
  static func hasPlaceholder(_ path: String) -> Bool {
    path.utf8.contains(UInt8(ascii: ":")) && path.split(separator: "/").contains { $0.first == ":" }
  }
}
