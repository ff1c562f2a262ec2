import Diagnostics
import Newspaper
import TestSupport
import Testing

private let here = "Content/site.yml: "

/// Why a folder is no newspaper, as its files tell, and what to type.
@Suite struct NewspaperFolderTests {
  @Test(
    arguments: [
      ([:], here + "this folder is empty ('broadsheet init DIR' makes a newspaper in it)"),
      ([".git/config": ""], here + "this folder is empty ('broadsheet init DIR' makes a newspaper in it)"),
      (
        ["notes.txt": ""],
        here + "there is no newspaper in this folder "
          + "('broadsheet init DIR/newspaper' makes one; '--project DIR' names the folder of another)"
      ),
      (
        ["Content/articles/a.md": ""],
        here + "there is no such file "
          + "(make it, with a line 'title: …' and a line 'url: https://…/', or name another folder with --project)"
      ),
      (
        ["Content/site.yaml": ""],
        "Content/site.yaml: the settings of a newspaper are in Content/site.yml, spelled like that "
          + "(type: mv DIR/Content/site.yaml DIR/Content/site.yml)"
      ),
      (
        ["content/Site.yml": ""],
        "content/Site.yml: the settings of a newspaper are in Content/site.yml, spelled like that "
          + "(type: mv DIR/content DIR/Content && mv DIR/Content/Site.yml DIR/Content/site.yml)"
      ),
      (
        ["content/site.yml": "", "Public/index.html": ""],
        "content/site.yml: the settings of a newspaper are in Content/site.yml, spelled like that "
          + "(type: mv DIR/content DIR/Content)"
      ),
      (
        ["site.yml": "", "Content/articles/a.md": ""],
        "site.yml: the settings of a newspaper are in Content/site.yml, spelled like that "
          + "(type: mv DIR/site.yml DIR/Content/site.yml)"
      ),
      (
        ["site.yaml": ""],
        "site.yaml: the settings of a newspaper are in Content/site.yml, spelled like that "
          + "(type: mkdir DIR/Content && mv DIR/site.yaml DIR/Content/site.yml)"
      ),
      (
        ["content/a.md": "", "Templates/": ""],
        "content: the texts of a newspaper are in 'Content', with a capital letter (type: mv DIR/content DIR/Content, "
          + "and make Content/site.yml with a line 'title: …' and a line 'url: https://…/')"
      ),
      (
        ["paper/Content/site.yml": "", "other/Content/": ""],
        here + "the newspaper is in another folder (go there, or name it with '--project DIR/paper')"
      ),
      (
        ["a b/Content/site.yml": "", "c/Content/site.yml": ""],
        here + "there are newspapers in folders of this one: a b, c (choose one, as in '--project 'DIR/a b'')"
      ),
      (
        ["_config.yml": "", "_posts/a.md": ""],
        "_config.yml: this is a site of Jekyll, not a newspaper (type: broadsheet init DIR/../newspaper, "
          + "then: cp -R DIR/_posts/. DIR/../newspaper/Content/articles/)"
      ),
      (
        ["_config.yml": "", "scaffolds/": "", "source/_posts/a.md": ""],
        "_config.yml: this is a site of Hexo, not a newspaper (type: broadsheet init DIR/../newspaper, "
          + "then: cp -R DIR/source/_posts/. DIR/../newspaper/Content/articles/)"
      ),
      (
        ["hugo.toml": "", "content/posts/a.md": ""],
        "hugo.toml: this is a site of Hugo, not a newspaper (type: broadsheet init DIR/../newspaper, "
          + "then: cp -R DIR/content/posts/. DIR/../newspaper/Content/articles/)"
      ),
      (
        ["config.toml": "baseURL = 'x'", "content/a.md": ""],
        "config.toml: this is a site of Hugo, not a newspaper (type: broadsheet init DIR/../newspaper, "
          + "then: cp -R DIR/content/. DIR/../newspaper/Content/articles/)"
      ),
      (
        ["config.toml": "base_url = 'x'", "content/a.md": ""],
        "config.toml: this is a site of Zola, not a newspaper (type: broadsheet init DIR/../newspaper, "
          + "then: cp -R DIR/content/. DIR/../newspaper/Content/articles/)"
      ),
      (
        ["eleventy.config.js": ""],
        "eleventy.config.js: this is a site of Eleventy, not a newspaper "
          + "(type: broadsheet init DIR/../newspaper, and put the articles into its Content/articles)"
      ),
      (
        [".eleventy.js": "", "posts/a.md": ""],
        ".eleventy.js: this is a site of Eleventy, not a newspaper (type: broadsheet init DIR/../newspaper, "
          + "then: cp -R DIR/posts/. DIR/../newspaper/Content/articles/)"
      ),
      (
        ["pelicanconf.py": "", "content/a.md": ""],
        "pelicanconf.py: this is a site of Pelican, not a newspaper (type: broadsheet init DIR/../newspaper, "
          + "then: cp -R DIR/content/. DIR/../newspaper/Content/articles/)"
      ),
    ] as [([String: String], String)])
  func whyAFolderIsNone(tree: [String: String], expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.make(tree)
    let problem = try #require(NewspaperFolder.problem(of: folder.path))
    let text = "\(problem.range.path): \(problem.message) (\(problem.hint ?? ""))"
    #expect(text.replacing(folder.path, with: "DIR") == expected)
    #expect(problem.severity == .error)
  }

  @Test func aFolderWithinANewspaper() throws {
    let folder = try TemporaryFolder()
    try folder.make(["paper/Content/site.yml": "", "paper/Content/articles/2024/": ""])
    for name in ["paper/Content", "paper/Content/articles/2024/"] {
      let problem = NewspaperFolder.problem(of: "\(folder.path)/\(name)")
      #expect(
        problem?.hint?.replacing(folder.path, with: "DIR") == "go there, or name it with '--project DIR/paper'",
        "\(name)")
    }
    #expect(NewspaperFolder.problem(of: "\(folder.path)/paper") == nil)
    #expect(NewspaperFolder.problem(of: "\(folder.path)/nowhere") == nil)
    #expect(NewspaperFolder.problem(of: "") == nil)
  }

  @Test func theNearestNewspaper() throws {
    let folder = try TemporaryFolder()
    try folder.make([
      "paper/Content/site.yml": "", "paper/a/b/": "", "paper/own/Content/": "", "paper/own/sub/": "", "else/": "",
    ])
    let nearest = { (name: String) in
      NewspaperFolder.nearest(to: "\(folder.path)/\(name)")?.replacing(folder.path, with: "DIR")
    }
    #expect(nearest("paper") == "DIR/paper")
    #expect(nearest("paper/a/b/") == "DIR/paper")
    #expect(nearest("paper/Content") == "DIR/paper")
    #expect(nearest("paper/own") == nil, "it has a Content of its own")
    #expect(nearest("paper/own/sub") == "DIR/paper")
    #expect(nearest("else") == nil)
  }

  @Test(arguments: [
    ("a/b-1.md", "a/b-1.md"), ("é", "é"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("-x", "'-x'"), ("", "''"),
    ("a;b", "'a;b'"), ("~x", "'~x'"), ("[a]", "'[a]'"), ("a\nb", "'a\nb'"),
  ])
  func wordsOfCommands(text: String, expected: String) {
    #expect(text.shellWord == expected)
  }
}
