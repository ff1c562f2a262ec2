import Diagnostics
import TestSupport
import Testing

@testable import ContentModel

/// Keys that decide elsewhere whether readers see a text.
@Suite struct VisibilityKeyTests {
  private static let settings = ParseSettings(zone: .utc, rawHTML: .off)
  private static let date = "write the moment from which readers may see this as 'date:'"
  private static let expires = "write the moment from which readers no longer see this as 'expires:'"
  private static let draft = "write 'draft: true' to keep this from readers, or take the line out"
  private static let access =
    "a static site cannot ask for a password: write 'draft: true' to keep this from readers, or take the line out"
  private static let always = "this file is always public: take the line out, or the file"

  /// A line of an article, with its key; and the cure.
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
      ("下書き: はい", draft), ("مسودة: نعم", draft), ("published: true", draft), ("private: yes", draft),
      ("isDraft: true", draft), ("visibility: public", draft), ("post_status: publish", draft),
      ("headless: true", draft), ("isPublished: false", draft), ("dg-publish: false", draft),
      ("nicht veröffentlichen: ja", draft), ("publicar: no", draft), ("wersja robocza: tak", draft),
      ("未公開: true", draft), ("subscriber_only: true", access), ("会員限定: true", access),
      ("eleventyExcludeFromCollections: true", draft), ("öffentlich: nein", draft),
      ("state: draft", draft), ("stage: \"Entwurf\"", draft), ("mode: Members-only", draft),
      ("password: secret", access), ("Passwort: geheim", access), ("members_only: true", access),
      ("mot_de_passe: x", access),
    ] as [(String, String)])
  func articles(line: String, cure: String) {
    let source = SourceFile(path: "Content/articles/2024-01-01-a.md", text: "---\ntitle: A\n\(line)\n---\n")
    let key = line.prefix { $0 != ":" }
    let (article, problems) = ArticleParser.parse(source, settings: Self.settings)
    #expect(article == nil)
    #expect(problems.lines(in: source) == ["3:1 error unknown-key: unknown front matter key '\(key)' (\(cure))"])
  }

  /// Keys that may look like it and are warned of as others are, or belong to the newspaper.
  @Test(arguments: [
    ("dates: 2099-01-01", true), ("event_date: 2099-01-01", true), ("mood: drafty", true), ("layouts: long", true),
    ("extra: { embargo: 2099-01-01, password: x }", false),
  ])
  func harmless(line: String, isWarning: Bool) {
    let source = SourceFile(path: "Content/articles/2024-01-01-a.md", text: "---\ntitle: A\n\(line)\n---\n")
    let (article, problems) = ArticleParser.parse(source, settings: Self.settings)
    #expect(article != nil)
    #expect(problems.map(\.id) == (isWarning ? [.unknownKey] : []))
  }

  /// The same on pages and records, which have fewer keys of their own.
  @Test(
    arguments: [
      ("pages/a.md", "title: A", "publishDate: 2099-01-01", draft),
      ("pages/a.md", "title: A", "expires: 2020-01-01", draft),
      ("pages/a.md", "title: A", "status: withdrawn", draft), ("pages/a.md", "title: A", "password: x", access),
      ("authors/a.md", "name: A", "draft: true", always), ("sections/a.md", "label: A", "entwurf: true", always),
      ("tags/a.md", "label: A", "embargo: 2099-01-01", always), ("tags/a.md", "label: A", "state: Draft", always),
    ] as [(String, String, String, String)])
  func otherTexts(path: String, first: String, line: String, cure: String) {
    let source = SourceFile(path: "Content/\(path)", text: "---\n\(first)\n\(line)\n---\n")
    let key = line.prefix { $0 != ":" }
    let (item, problems) = UndatedContent.parse(source, settings: Self.settings)
    #expect(item == nil)
    #expect(problems.lines(in: source) == ["3:1 error unknown-key: unknown front matter key '\(key)' (\(cure))"])
  }
}
