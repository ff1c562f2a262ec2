/// The correction of a path that does not begin at the site's root: `blog/x`, `https://old.example/blog/x/`.
enum PathCure {
  /// The likely path from the site's root; nil if there is none.
  static func path(for text: String) -> String? {
    let bare = AddressCure.trimmed(text)
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
