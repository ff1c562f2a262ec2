import CommonMark
import ContentModel
import Diagnostics

extension Diagnostic {
  /// `withoutBase` is the path without the site's base path, if this build makes that; `near` a suggested path.
  static func missingPath(_ path: String, withoutBase: String?, near: String?, at range: SourceRange) -> Diagnostic {
    let guess = near.map { "did you mean '\($0)'? Else it is " } ?? ""
    return Diagnostic(
      .missingPath, .warning, "this build makes no page or file at '\(path)'", at: range,
      hint: withoutBase.map { "write '\($0)': the base path is put before it" }
        ?? guess + "fine if something else on your host serves it\(near == nil ? "; else correct the address" : "")")
  }

  static func brokenAddress(_ address: String, at range: SourceRange) -> Diagnostic {
    let encoded = address.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
    return Diagnostic(
      .invalidAddress, .warning, "'\(address)' is no web address", at: range,
      hint: encoded != address && WebAddress(encoded) != nil
        ? "write '\(encoded)'" : "write two slashes and a host after the colon, as in 'https://example.org/'")
  }

  /// `target` is the path as written, without its `suffix` (`?…`, `#…`); `near` a suggestion for it.
  static func missingTarget(
    _ target: String, _ suffix: String, _ kind: Reference.Kind, near: String?, at range: SourceRange
  ) -> Diagnostic {
    let name = target.split(separator: "/").last ?? ""
    let isText = kind == .link && (name.hasSuffix(".md") || !name.contains("."))
    let noun = kind == .image ? "picture" : isText ? "article" : "file"
    let address = AddressAdvice.address(for: target)
    let cure = address.map { "write '\($0)\(suffix)'" } ?? near.map { "did you mean '\($0)'?" }
    let advice =
      isText
      ? "name a file in Content/articles relative to this one, or begin with '/' or 'https://'"
      : "put it beside this article, or into Content/static and begin with '/'"
    return Diagnostic(
      .missingTarget, .error, "there is no \(noun) at '\(target)'", at: range,
      hint: cure ?? advice)
  }

  /// A warning about words in place of an address, as in copy that was converted badly.
  static func noPicture(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingTarget, .warning, "'\(word)' is not the name of a picture, so only its description is kept", at: range,
      hint: "write the file's name in its place, such as 'photo.jpg'")
  }

  static func missingSlash(_ target: String, isPage: Bool, at range: SourceRange) -> Diagnostic {
    let whereabouts = isPage ? "a page of the site" : "in Content/static"
    return Diagnostic(
      .missingSlash, .warning, "'\(target)' is not beside this article, but \(whereabouts)", at: range,
      hint: "write '/\(target)'")
  }

  /// `target` is the other article's file or path; nil for the article itself.
  static func missingAnchor(
    _ anchor: String, in target: String?, outline: [Heading], isSearched: Bool, at range: SourceRange
  ) -> Diagnostic {
    // Five headings are listed; the sixth tells that there are more.
    let ids = outline.lazy.map(\.id).filter { !$0.isEmpty }.prefix(6)
    let page = target.map { "'\($0)'" } ?? "this article"
    let list = ids.prefix(5).map { "'#\($0)'" }.joined(separator: ", ")
    let near = isSearched ? Suggestion.nearest(to: anchor, among: outline.map(\.id)) : nil
    let advice =
      ids.isEmpty
      ? "it has no headings to link to; leave '#\(anchor)' out"
      : "its headings are \(list)\(ids.count > 5 ? " …" : "")"
    return Diagnostic(
      .missingAnchor, .warning, "there is no '#\(anchor)' in \(page)", at: range,
      hint: near.map { "did you mean '#\($0)'?" } ?? advice)
  }

  static func heldBackTarget(_ item: HeldBack, at range: SourceRange) -> Diagnostic {
    let noun = item.isPage ? "page" : "article"
    let hint =
      switch item.reason {
      case .draft: "the \(noun) is a draft; the text stays without a link until it is published"
      case .scheduled(let date): "the text stays without a link until \(date.iso8601)"
      case .expired(let date): "the article expired at \(date.iso8601); take the link out"
      case .withdrawn: "the article was withdrawn; take the link out"
      }
    return Diagnostic(
      .heldBackTarget, .warning, "this link leads to \(item.noun) that is not public", at: range, hint: hint)
  }

  static func heldBackFile(_ item: HeldBack, at range: SourceRange) -> Diagnostic {
    let article = item.path
    let hint =
      switch item.reason {
      case .draft: "it is published with \(article), which is a draft"
      case .scheduled(let date): "it is published with \(article), at \(date.iso8601)"
      case .expired(let date): "\(article) expired at \(date.iso8601); move the file beside this article"
      case .withdrawn: "\(article) was withdrawn; move the file beside this article"
      }
    return Diagnostic(
      .heldBackTarget, .warning, "this file belongs to an article that is not public", at: range, hint: hint)
  }

  static func unusedFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unpublishedFile, .warning, "this file is not published, since no article refers to it", at: .wholeFile(path),
      hint: "refer to it in the text or as lead_image, or delete it")
  }

  static func unusedRecordFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unpublishedFile, .warning, "this file is not published, since no record names it", at: .wholeFile(path),
      hint: "name it in a record, as 'photo: …' of an author or 'image: …' of a section, or delete it")
  }

  static func unpublishableFile(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidPath, .error, "no web host can serve a file called '\(path)'", at: range,
      hint: "rename it: no control characters and no backslashes, and at most 255 bytes")
  }
}
