import ContentModel
import Diagnostics

extension Diagnostic {
  static func duplicateID(_ article: Article, first: Article) -> Diagnostic {
    Diagnostic(
      .duplicateID, .error, "\(first.path) has the id '\(article.id.value)' as well", at: article.idRange,
      labels: [Label("the other one is here", at: first.idRange)],
      hint: "give one of them an 'id:' of its own")
  }

  static func nameWithoutLetters(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidSlug, .error, "no address can be made of '\(name)'", at: range,
      hint: "write a name with letters or digits")
  }

  static func reservedSection(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .reservedPath, .error,
      "a section cannot be called '\(id)': the site keeps the address \(SiteAddresses.section(id)) for itself",
      at: range, hint: "choose another name")
  }

  static func patternNeedsSection(_ article: Article) -> Diagnostic {
    Diagnostic(
      .missingKey, .error, "'section' is missing, and the site's addresses hold it", at: article.titleRange,
      hint: "add a line 'section: …'")
  }

  static func futurePage(_ page: Page, _ date: Located<Moment>) -> Diagnostic {
    Diagnostic(
      .unknownKey, .error, "a page has no date, so readers would see this before \(date.value.iso8601)",
      at: SourceRange(path: page.path, offsets: date.range),
      hint: "write 'draft: true' until then, or move the file to Content/articles")
  }

  /// `path` is that of the text that holds the date.
  static func futureDate(_ date: Located<Moment>, in path: String) -> Diagnostic {
    Diagnostic(
      .futureDate, .warning, "this is dated in the future, so readers do not see it before \(date.value.iso8601)",
      at: SourceRange(path: path, offsets: date.range),
      hint: "write the day of the change, or build again then")
  }

  static func outputCollision(_ path: OutputPath, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .outputCollision, .error, "another page or file has the address \(path.address) as well, from \(first.path)",
      at: range,
      labels: [Label("the other one comes from here", at: first)],
      hint: "change the slug, the date or the name of one of them")
  }

  static func foldedRedirect(_ path: OutputPath, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .outputCollision, .error, "the output folder's disk takes \(path.address) for the address that it leads to",
      at: range,
      labels: [Label("that address comes from here", at: first)],
      hint: "take it out of 'aliases' or 'redirects', or build on a disk that tells capitals apart")
  }

  static func redundantAlias(_ alias: String, isOwn: Bool, at range: SourceRange) -> Diagnostic {
    let message =
      isOwn ? "'\(alias)' is the address that this text has now" : "'\(alias)' stands here twice"
    return Diagnostic(.redundantAlias, .warning, message, at: range, hint: "take it out of 'aliases'")
  }

  /// `way` are the further targets of the chain, in order; the last one is its end.
  static func redirectChain(_ redirect: Redirect, way: [String], at range: SourceRange) -> Diagnostic {
    let end = way.last ?? redirect.target.value
    let steps = way.map { "'\($0)'" }.joined(separator: ", then to ")
    return Diagnostic(
      .redirectChain, .error, "'\(redirect.target.value)' is an old address itself: it leads on to \(steps)", at: range,
      hint: "write '\(end)' in its place")
  }

  static func redirectLoop(_ redirect: Redirect, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .redirectChain, .error,
      "'\(redirect.source.value)' leads to '\(redirect.target.value)', and from there in a circle",
      at: range, hint: "name a page in place of '\(redirect.target.value)', or take the line out")
  }

  static func invalidOutputPath(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidPath, .error, "no file can be written at '\(path)'", at: range,
      hint: "a part of an address may be at most 255 bytes long; give the article a short 'slug:'")
  }
}

extension Article {
  /// The range of the id, or of the title if the id comes from the path.
  var idRange: SourceRange { SourceRange(path: path, offsets: id.range.isEmpty ? title.range : id.range) }

  /// The range of the address: the key `permalink` or `slug`, or the title.
  var addressRange: SourceRange { SourceRange(path: path, offsets: (details.permalink ?? slug).range) }

  /// The range of the title.
  public var titleRange: SourceRange { SourceRange(path: path, offsets: title.range) }
}

extension Article {
  /// The range of the section's name, or of the title if none is named.
  var sectionRange: SourceRange { SourceRange(path: path, offsets: details.section?.range ?? title.range) }
}
