/// The cure of a path that does not begin at the site's root: `blog/x`, `https://old.example/blog/x/`.
enum PathCure {
  /// The path that is meant; nil if it cannot be told.
  static func path(for text: String) -> String? {
    let bare = AddressCure.trimmed(text)
    guard !hasPlaceholder(bare) else { return nil }
    if bare.hasPrefix("/") { return bare != text && SitePath.isValid(bare) ? bare : nil }
    let isName = !bare.contains("/") && !bare.contains(".")
    let path = WebAddress(bare)?.path ?? (isName ? "/\(bare)/" : "/" + bare)
    return SitePath.isValid(path) ? path : nil
  }

  /// True for a part such as `:title`, which stands for something in other tools.
  static func hasPlaceholder(_ path: String) -> Bool {
    path.utf8.contains(UInt8(ascii: ":")) && path.split(separator: "/").contains { $0.first == ":" }
  }
}
