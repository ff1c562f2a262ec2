/// Names of files that editors and systems leave behind: never read, never published, never spoken of.
enum IgnoredNames {
  private static let names: Set<String> = [
    ".DS_Store", ".AppleDouble", ".LSOverride", "Thumbs.db", "ehthumbs.db", "desktop.ini", ".git", ".svn", ".hg",
  ]

  /// True if a file or folder of this name is no work of the newsroom.
  static func holds(_ name: some StringProtocol) -> Bool {
    if names.contains(String(name)) { return true }
    if name.hasSuffix("~") || name.hasPrefix(".#") || name.hasPrefix("._") { return true }
    if name.count > 2, name.hasPrefix("#"), name.hasSuffix("#") { return true }
    return name.hasPrefix(".") && [".swp", ".swo", ".swx"].contains { name.hasSuffix($0) }
  }
}
