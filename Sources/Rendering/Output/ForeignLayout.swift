/// Layout names of other tools, replaced here by the layout of the kind of page.
enum ForeignLayout {
  private static let names: Set<String> = [
    "post", "posts", "default", "single", "home", "blog", "blogpost", "note", "none", "null",
  ]
  private static let endings = [".njk", ".html", ".liquid", ".astro", ".hbs", ".ejs"]

  /// True for a name of another tool, such as `post` or `layouts/post.njk`.
  static func contains(_ name: String) -> Bool {
    names.contains(name) || name.contains("/") || endings.contains(where: name.hasSuffix)
  }
}
