import CommonMark
import ContentModel
import Diagnostics

/// Pictures and addresses in keys of records and of `site.yml`.
extension LinkResolver {
  /// Returns the targets of authors' photos and sections' images, by the record's file.
  func recordPictures(_ findings: inout LinkFindings) -> [String: ResolvedLink] {
    var pictures: [String: ResolvedLink] = [:]
    for author in site.authors {
      guard let record = author.record else { continue }
      let source = LinkedText(file: record.term.path, home: author.path, body: record.term.body)
      pictures[source.file] = record.photo.map { image($0, in: source, &findings) }
    }
    for section in site.sections {
      guard let record = section.record, let image = record.image else { continue }
      let source = LinkedText(file: record.term.path, home: section.path, body: record.term.body)
      pictures[source.file] = self.image(image, in: source, &findings)
    }
    return pictures
  }

  /// Returns the target of a picture that `site.yml` names; nil if it names none, or one that is not public.
  func configuredPicture(_ file: Located<String>?, _ findings: inout LinkFindings) -> ResolvedLink? {
    guard let file else { return nil }
    guard file.value.utf8.first == UInt8(ascii: "/") else { return .offSite }
    let (path, suffix) = SourcePath.split(file.value)
    let range = SourceRange(path: SiteConfiguration.path, offsets: file.range)
    let link = onSite(path, suffix, .image, at: range, &findings)
    return link == .textOnly ? nil : link
  }

  /// Checks the addresses in keys that begin at the site's root.
  ///
  /// They are in menus, policies, redirects, the banner, authors' links, translations and keys of the newspaper's own.
  func checkAddresses(_ findings: inout LinkFindings) {
    let configuration = site.configuration
    for url in configuration.extra.flatMap(\.urls) {
      check(url, at: .wholeFile(SiteConfiguration.path), &findings)
    }
    if let url = configuration.front.banner?.url { check(url, at: .wholeFile(SiteConfiguration.path), &findings) }
    for article in site.articles.lazy.map(\.article) where !article.details.extra.isEmpty {
      for url in article.details.extra.flatMap(\.urls) { check(url, at: .wholeFile(article.path), &findings) }
    }
    for page in site.pages where !page.extra.isEmpty {
      for url in page.extra.flatMap(\.urls) { check(url, at: .wholeFile(page.path), &findings) }
    }
    let menus = (configuration.menus.main + configuration.menus.footer).map(\.url)
    let policies = configuration.publisher?.policies.map(\.url) ?? []
    for url in menus + policies + configuration.redirects.map(\.target) {
      check(url.value, at: SourceRange(path: SiteConfiguration.path, offsets: url.range), &findings)
    }
    for author in site.authors {
      guard let record = author.record else { continue }
      for link in record.links {
        guard link.url.value.utf8.first == UInt8(ascii: "/"), heldBackItem(for: link.url.value) == nil else { continue }
        let (path, suffix) = SourcePath.split(link.url.value)
        _ = onSite(path, suffix, .link, at: record.term.range(link.url.range), &findings)
      }
    }
    for text in TranslatedText.all(of: site) {
      for translation in text.translations {
        let range = SourceRange(path: text.file, offsets: translation.url.range)
        if isInOwnLanguage(translation), !isAddress(translation.url.value, of: text) {
          findings.diagnostics.append(.translationIntoOwnLanguage(translation.language, at: range))
        }
        check(translation.url.value, at: range, &findings)
      }
    }
  }

  private func isInOwnLanguage(_ translation: Translation) -> Bool {
    translation.language.lowercased() == site.configuration.language.lowercased()
  }

  private func isAddress(_ url: String, of text: TranslatedText) -> Bool {
    let address = site.configuration.address
    return [text.path, address.absolute(text.path)].contains(url)
  }

  /// Records a path from the site's root for ``checkPaths(_:)``; a held-back one is reported elsewhere.
  private func check(_ url: String, at range: SourceRange, _ findings: inout LinkFindings) {
    guard url.utf8.first == UInt8(ascii: "/"), heldBackItem(for: url) == nil else { return }
    findings.paths.append((PercentCoding.decoded(SourcePath.split(url).path), range))
  }
}

/// A public text with addresses of its translations.
struct TranslatedText {
  let file: String
  let path: String
  let translations: [Translation]

  /// Returns the translated texts of a site, articles first.
  static func all(of site: Site) -> [TranslatedText] {
    let articles = site.articles.lazy.filter { !$0.article.details.translations.isEmpty }.map { siteArticle in
      TranslatedText(
        file: siteArticle.article.path, path: siteArticle.path, translations: siteArticle.article.details.translations)
    }
    let pages = site.pages.lazy.filter { !$0.translations.isEmpty }.map { page in
      TranslatedText(
        file: page.path, path: ReservedPaths.asFolder(page.address.value), translations: page.translations)
    }
    return Array(articles) + Array(pages)
  }
}

extension Diagnostic {
  static func translationIntoOwnLanguage(_ language: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidLanguage, .warning, "'\(language)' is the language of this newspaper, so this address is left out",
      at: range,
      hint: "take the line out: the text's own address is added by itself")
  }
}
