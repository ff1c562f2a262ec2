import Diagnostics
import TestSupport
import Testing

@testable import ContentModel

/// Keys that decide elsewhere whether readers see a text.
@Suite struct VisibilityKeysTests {
  private static let settings = ParseSettings(zone: .utc, rawHTML: .off)
  private static let otherwise = "; if it means something else, put it below 'extra:'"
  private static let date = "write the moment from which readers may see this as 'date:'" + otherwise
  private static let expires = "write the moment from which readers no longer see this as 'expires:'" + otherwise
  private static let draft = "write 'draft: true' to keep this from readers" + otherwise
  private static let access =
    "a static site cannot ask for a password: write 'draft: true' to keep this from readers" + otherwise
  private static let always = "this file is always public: take the line out, or the file"

  /// A line of an article, with its key; and the advice.
  @Test(
    arguments: [
      ("publishDate: 2099-01-01", date), ("publish_date: 2020-01-01", date), ("pubDate: 2099-01-01", date),
      ("embargo: 2099-01-01T06:00", date), ("Embargo-Until: tomorrow", date), ("published_at: x", date),
      ("sperrfrist: 2099-01-01", date), ("veröffentlichung: 2099", date), ("fecha_publicación: 2099", date),
      ("公開日: 2099-01-01", date), ("scheduled: true", date), ("pubDatetime: 2099-01-01", date),
      ("embargoed_until: 2099-01-01", date), ("embargo_jusqu'au: 2099-01-01", date), ("解禁日時: 2099-01-01", date),
      ("موعد النشر: 2099-01-01", date), ("publish_until: 2020-01-01", expires), ("läuft_ab_am: 2020-01-01", expires),
      ("expiryDate: 2020-01-01", expires), ("unpublish_date: 2020-01-01", expires), ("gültig bis: 2020", expires),
      ("Ablaufdatum: 2020-01-01", expires), ("掲載終了日: 2020-01-01", expires),
      ("entwurf: true", draft), ("Entwurf: ja", draft), ("brouillon: oui", draft), ("borrador: sí", draft),
      ("下書き: はい", draft), ("مسودة: نعم", draft), ("published: no", draft), ("private: yes", draft),
      ("isDraft: true", draft), ("visibility: internal", draft), ("post_status: private", draft),
      ("headless: true", draft), ("isPublished: false", draft), ("dg-publish: false", draft),
      ("nicht veröffentlichen: ja", draft), ("publicar: no", draft), ("wersja robocza: tak", draft),
      ("未公開: true", draft), ("subscriber_only: true", access), ("会員限定: true", access),
      ("eleventyExcludeFromCollections: true", draft), ("öffentlich: nein", draft),
      ("state: draft", draft), ("stage: \"Entwurf\"", draft), ("mode: Members-only", draft),
      ("password: secret", access), ("Passwort: geheim", access), ("members_only: true", access),
      ("mot_de_passe: x", access), ("published: 2099-01-01", date), ("publish: 2099-01-01 06:00", date),
      ("params: { draft: true }", draft), ("hugo: { publishDate: 2099-01-01 }", date),
      ("state: [Draft, News]", draft), ("access: [members]", access), ("Public: False", draft),
    ] as [(String, String)])
  func articles(line: String, advice: String) {
    let source = SourceFile(path: "Content/articles/2024-01-01-a.md", text: "---\ntitle: A\n\(line)\n---\n")
    let key = line.prefix { $0 != ":" }
    let (article, problems) = ArticleParser.parse(source, settings: Self.settings)
    #expect(article == nil)
    #expect(problems.lines(in: source) == ["3:1 error unknown-key: unknown front matter key '\(key)' (\(advice))"])
  }

  /// Keys that may look like it and are warned of as others are, or belong to the newspaper.
  @Test(arguments: [
    ("dates: 2099-01-01", true), ("event_date: 2099-01-01", true), ("mood: drafty", true), ("layouts: long", true),
    ("extra: { embargo: 2099-01-01, password: x }", false), ("published: true", true), ("hidden: no", true),
    ("private: False", true), ("visibility: public", true), ("post_status: publish", true), ("isPublished: on", true),
    ("members_only: false", true), ("embargo: false", true), ("hide: [toc]", true), ("params: { draft: false }", true),
    ("params: { layout: x }", true),
  ])
  func harmless(line: String, isWarning: Bool) {
    let source = SourceFile(path: "Content/articles/2024-01-01-a.md", text: "---\ntitle: A\n\(line)\n---\n")
    let (article, problems) = ArticleParser.parse(source, settings: Self.settings)
    #expect(article != nil)
    #expect(problems.map(\.id).allSatisfy { [.unknownKey, .foreignKey].contains($0) })
    #expect(problems.count == (isWarning ? 1 : 0))
  }

  /// A path by which other tools know a draft, what the front matter says of it, and the part that is told of.
  @Test(
    arguments: [
      ("articles/_drafts/2024-01-01-a.md", "", "_drafts"), ("articles/2024/Drafts/2024-01-01-a.md", "", "Drafts"),
      ("articles/Entwürfe/2024-01-01-a.md", "expires: 2025-01-01", "Entwürfe"),
      ("articles/2024-01-01-a.draft.md", "", "draft"), ("pages/_drafts/a.md", "", "_drafts"),
      ("articles/_drafts/2024-01-01-a.md", "draft: false", nil),
      ("articles/_drafts/2024-01-01-a.md", "draft: true", nil), ("articles/2024-01-01-drafts.md", "", nil),
      ("articles/2024/2024-01-01-the-draft/index.md", "", nil), ("articles/rivers/2024-01-01-a.b.md", "", nil),
    ] as [(String, String, String?)])
  func folders(path: String, line: String, mark: String?) {
    let source = SourceFile(path: "Content/\(path)", text: "---\ntitle: A\n\(line)\n---\n")
    let problems =
      path.hasPrefix("pages/")
      ? UndatedContent.parse(source, settings: Self.settings).diagnostics
      : ArticleParser.parse(source, settings: Self.settings).diagnostics
    let hint = "add a line 'draft: true', or 'draft: false' if readers may see it"
    #expect(
      problems.lines(in: source)
        == (mark.map {
          ["file error unmarked-draft: '\($0)' in the file's path does not keep this text from readers (\(hint))"]
        } ?? []))
  }

  /// The same on pages and records, which have fewer keys of their own.
  @Test(
    arguments: [
      ("pages/a.md", "title: A", "publishDate: 2099-01-01", draft),
      ("pages/a.md", "title: A", "expires: 2020-01-01", draft),
      ("pages/a.md", "title: A", "withdrawn: true", draft),
      ("pages/a.md", "title: A", "status: withdrawn", draft), ("pages/a.md", "title: A", "password: x", access),
      ("authors/a.md", "name: A", "draft: true", always), ("sections/a.md", "label: A", "entwurf: true", always),
      ("tags/a.md", "label: A", "embargo: 2099-01-01", always), ("tags/a.md", "label: A", "state: Draft", always),
    ] as [(String, String, String, String)])
  func otherTexts(path: String, first: String, line: String, advice: String) {
    let source = SourceFile(path: "Content/\(path)", text: "---\n\(first)\n\(line)\n---\n")
    let key = line.prefix { $0 != ":" }
    let (item, problems) = UndatedContent.parse(source, settings: Self.settings)
    #expect(item == nil)
    #expect(problems.lines(in: source) == ["3:1 error unknown-key: unknown front matter key '\(key)' (\(advice))"])
  }
}
