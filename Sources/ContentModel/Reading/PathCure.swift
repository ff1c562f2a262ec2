/// What a path from the site's root lacks that was written otherwise: `blog/x`, `https://old.example/blog/x/`.
enum PathCure {
  /// The path that is meant; nil if it cannot be told.
  static func path(for text: String) -> String? {
    guard !hasPlaceholder(text) else { return nil }
    let path = WebAddress(text)?.path ?? "/" + text
    return text.contains("/") && !text.hasPrefix("/") && SitePath.isValid(path) ? path : nil
  }

  /// True for a part such as `:title`, which stands for something in other tools.
  static func hasPlaceholder(_ path: String) -> Bool {
    path.utf8.contains(UInt8(ascii: ":")) && path.split(separator: "/").contains { $0.first == ":" }
  }
}
