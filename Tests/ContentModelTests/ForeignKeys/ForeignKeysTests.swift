import ContentModel
import Diagnostics
import TestSupport
import Testing

/// Keys of other tools, and the advice of each.
@Suite struct ForeignKeysTests {
  private static func hints(_ path: String, _ text: String) -> [String] {
    let source = SourceFile(path: "Content/\(path)", text: text)
    let settings = ParseSettings(zone: .utc, rawHTML: .off)
    let problems: [Diagnostic] =
      if path == "site.yml" {
        SiteConfigurationParser.parse(source).diagnostics
      } else if path.hasPrefix("articles") {
        ArticleParser.parse(source, settings: settings).diagnostics
      } else {
        UndatedContent.parse(source, settings: settings).diagnostics
      }
    return problems.sorted().map { "\($0.severity.word) \($0.id.rawValue): \($0.hint ?? "")" }
  }

  private static let reader = "leave it out: nothing here reads it"
  private static let theme = "leave it out: the theme sees to it, the same for all texts"
  private static let note = "leave it out: it is a note of another program"
  private static let search = "write 'noindex: true' to keep it from search engines, else leave it out"
  private static let shown = "leave it out: what is no draft is public from its date on"

  /// A line of an article, and the hint.
  @Test(
    arguments: [
      ("image: hero.jpg", "write 'lead_image: {file: hero.jpg, alt: …}'"),
      ("feature_image: /img/a b.jpg", "write 'lead_image: {file: /img/a b.jpg, alt: …}'"),
      ("images: [a.jpg, b.jpg]", "write 'lead_image: {file: a.jpg, alt: …}'"),
      (
        "cover: {image: x.jpg, alt: \"A, b\", caption: C}",
        "write 'lead_image: {file: x.jpg, alt: \"A, b\", caption: C}'"
      ),
      ("header: {overlay_image: /a.png}", "write 'lead_image: {file: /a.png, alt: …}'"),
      ("thumbnail:", "leave it out: it has no value"),
      ("redirect_from: [/old/a/, \"https://old.example/b/\"]", "write 'aliases: [/old/a/, /b/]'"),
      ("alternateURLs: old/a", "write 'aliases: /old/a'"),
      ("last_modified_at: 2024-05-22 10:00", "write 'updated: 2024-05-22 10:00'"),
      ("lastmod: 2024-05-22", "write 'updated: 2024-05-22'"), ("modified: 2024-05-22", "write 'updated: 2024-05-22'"),
      ("excerpt: \"It's: a\"", "write 'standfirst: \"It's: a\"'"), ("subtitle: B", "write 'standfirst: B'"),
      ("summary: |\n  a\n  b", "write 'standfirst: …'"), ("deck: B", "write 'standfirst: B'"),
      ("keywords: [a, \"b, c\"]", "write 'tags: [a, \"b, c\"]'"),
      ("keywords: River, Council; a", "write 'tags: [River, Council, a]'"),
      ("featured: true", "write 'pinned: true'"),
      ("sticky: no", "leave it out: this is so by default"),
      ("weight: 3", "leave it out: articles stand by their dates, newest first"), ("toc: true", theme),
      ("type: post", "leave it out; what is no news has 'kind: opinion' or another kind"),
      ("withdrawn: false", shown),
      ("_edit_last: 3", note), ("dsq_thread_id: [1]", note), ("_yoast_wpseo_title: x", note),
      ("guid: https://old.example/?p=3", "leave it out: texts are known by the names of their files"),
      ("url: https://old.example/2024/a.html", "write 'permalink: /2024/a.html'"),
      ("canonical_url: https://b.example/", "write 'canonical: https://b.example/'"),
      ("lang: de", "leave it out: a newspaper has one language, 'language' in Content/site.yml"),
      ("published: true", shown), ("hidden: false", shown), ("visibility: public", shown), ("sitemap: false", search),
      ("comment_status: open", "write 'comments: false' to close replies, else leave it out"),
      ("meta_title: X", "leave it out: the title is the one that search engines and other sites show"),
      ("byline: Jo", "write 'authors: Jo'"), ("primary_tag: News", "write 'section: News'"),
      ("source: Reuters", "write 'sources: [{title: Reuters}]'"), ("math: true", theme),
      ("image_credit: Jo", "write it into the picture: 'lead_image: {file: …, alt: …, credit: Jo}'"),
      (
        "layout: article\ntemplate: x.html",
        "leave it out: a text has the layout of its folder unless 'layout' names another"
      ),
      ("eleventyNavigation: {key: x}", "leave it out: links of menus stand below 'menus:' in Content/site.yml"),
      ("created_at: 2024-01-01", "write 'date: 2024-01-01'"),
      (
        "params: {author: x}",
        "write keys for your theme below 'extra:', and all others without it, each at the beginning of a line"
      ),
      ("standfirst: A\nexcerpt: B", "leave it out: 'standfirst' is there already"),
      ("dek: A\nexcerpt: B", "leave it out: 'standfirst' is there already"),
    ] as [(String, String)])
  func articles(line: String, hint: String) {
    #expect(
      Self.hints("articles/2024-01-01-a.md", "---\ntitle: A\n\(line)\n---\n") == ["warning foreign-key: \(hint)"])
  }

  @Test(
    arguments: [
      ("pages/a.md", "title: A", "image: a.png", "write the picture into the text: '![…](a.png)'"),
      (
        "pages/a.md", "title: A", "weight: 1",
        "leave it out: 'menus' and 'sections' in Content/site.yml say what stands where"
      ),
      ("pages/a.md", "title: A", "tags: [a]", "leave it out: pages stand in no lists"),
      ("pages/a.md", "title: A", "url: about", "write 'permalink: /about'"),
      ("pages/a.md", "title: A", "published: true", "leave it out: this is so by default"),
      ("authors/a.md", "name: A", "avatar: a.png", "write 'photo: {file: a.png, alt: …}'"),
      ("authors/a.md", "name: A", "twitter: \"@a\"", "write 'links: [{label: …, url: …}]', each with an address"),
      ("authors/a.md", "name: A", "aliases: [B]", "write 'synonyms: [B]'"),
      ("sections/a.md", "synonyms: [B]", "title: A", "write 'label: A'"),
      ("sections/a.md", "label: A", "cover: a.png", "write 'image: {file: a.png, alt: …}'"),
      ("sections/a.md", "label: A", "sort_by: date", reader),
      ("tags/a.md", "label: A", "image: a.png", "leave it out: a tag has no picture"),
    ] as [(String, String, String, String)])
  func otherTexts(path: String, first: String, line: String, hint: String) {
    #expect(Self.hints(path, "---\n\(first)\n\(line)\n---\n") == ["warning foreign-key: \(hint)"])
  }

  @Test(
    arguments: [
      ("baseurl: /news", "leave it out, and write the path at the end of 'url': 'https://example.org/news'"),
      ("baseURL: https://b.example/", "leave it out: 'url' is there already"),
      ("languageCode: en_US", "write 'language: en-US'"), ("DEFAULT_LANG: de", "write 'language: de'"),
      ("paginate: 10", "write 'page_size: 10'"), ("author: {name: Jo, email: x}", "write 'publisher: Jo'"),
      ("description: Words", "write 'tagline: Words'"), ("plugins: [a]", reader),
      ("permalinks: {posts: /:year/}", "write 'permalink: /{year}/{month}/{day}/{slug}/'"),
      (
        "google_analytics: UA-1",
        "leave it out: tags for the head of pages stand in Templates/partials/head-extra.mustache"
      ),
      ("menu: {main: []}", "write 'menus: {main: [{label: About, url: /about/}]}'"),
      ("cover_image: /a.jpg", "write 'image: {file: /a.jpg, alt: …}'"),
      ("accent_color: '#ff0000'", "write 'theme: {colors: {accent: \"#ff0000\"}}'"),
      ("font: Georgia", "write 'theme: {typeface: sans}', or 'serif'"),
      (
        "date_format: x",
        "leave it out: how dates read is set by 'date_pattern' in Templates/i18n, in the file of your language"
      ),
      ("buildDrafts: true", "leave it out: 'broadsheet serve' shows drafts, and readers never see them"),
    ] as [(String, String)])
  func site(line: String, hint: String) {
    #expect(
      Self.hints("site.yml", "title: A\nurl: https://a.example/\n\(line)\n") == ["warning foreign-key: \(hint)"])
  }

  /// In place of a key that is needed, it is an error.
  @Test(
    arguments: [
      ("site.yml", "SITENAME: A\nurl: https://a.example/", "write 'title: A'"),
      ("site.yml", "title: A\nbase_url: https://a.example/", "write 'url: https://a.example/'"),
      ("authors/a.md", "---\ntitle: Ann\n---\n", "write 'name: Ann'"),
      ("articles/2024-01-01-a.md", "---\nheadline: A\n---\n", "write 'title: A'"),
      ("articles/a.md", "---\ntitle: A\ncreated: 2024-01-01\n---\n", "write 'date: 2024-01-01'"),
      ("articles/2024-01-01-a.md", "---\ntitle: A\nlead_image: {src: a.jpg}\n---\n", "write 'file: a.jpg'"),
      ("articles/2024-01-01-a.md", "---\ntitle: A\nauthor: {display_name: Jo}\n---\n", "write 'id: Jo'"),
      ("authors/a.md", "---\nname: A\nlinks: [{title: X, url: /a/}]\n---\n", "write 'label: X'"),
    ] as [(String, String, String)])
  func needed(path: String, text: String, hint: String) {
    #expect(Self.hints(path, text) == ["error foreign-key: \(hint)"])
  }
}
