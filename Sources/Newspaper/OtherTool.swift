/// Another site generator, with the files at the top of its folder by which it is known.
struct OtherTool {
  let name: String
  /// Files of which one must be there.
  let signs: [String]
  /// Files and folders of which one must be there as well; if it is empty, none.
  var besides: [String] = []
  /// A text that the sign must hold; nil if none.
  var word: String?
  /// Folders that may hold its articles, the most likely first.
  let texts: [String]

  /// True if a folder with these names is one of the tool; `holds` tells whether a file holds a text.
  func owns(_ names: [String], holds: (String, String) -> Bool) -> Bool {
    guard let sign = signs.first(where: names.contains) else { return false }
    if !besides.isEmpty, !besides.contains(where: names.contains) { return false }
    return word.map { holds(sign, $0) } ?? true
  }

  /// All tools, those with more particular signs first.
  static let all = [
    OtherTool(name: "Hexo", signs: ["_config.yml"], besides: ["scaffolds"], texts: ["source/_posts"]),
    OtherTool(name: "Jekyll", signs: ["_config.yml", "_config.yaml", "_config.toml"], texts: ["_posts"]),
    OtherTool(
      name: "Hugo", signs: ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"],
      texts: ["content/posts", "content/post", "content"]),
    OtherTool(
      name: "Zola", signs: ["config.toml"], besides: ["content", "templates"], word: "base_url",
      texts: ["content/blog", "content"]),
    OtherTool(
      name: "Hugo", signs: ["config.toml", "config.yaml", "config.yml", "config.json"],
      besides: ["content", "archetypes", "layouts"], texts: ["content/posts", "content/post", "content"]),
    OtherTool(
      name: "Eleventy",
      signs: [
        "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts", ".eleventy.js",
      ], texts: ["content/blog", "src/posts", "posts"]),
    OtherTool(name: "Pelican", signs: ["pelicanconf.py"], texts: ["content/articles", "content"]),
  ]
}
