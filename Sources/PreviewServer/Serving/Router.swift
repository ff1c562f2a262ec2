import ByteCoding
import ContentModel
import Diagnostics

/// Answers requests for the built site, as a web host would, and for the preview's own addresses.
struct Router: Sendable {
  let site: SiteFolder
  let state: PreviewState
  /// Prints one problem with its excerpt, as plain text.
  let print: @Sendable (Diagnostic) -> String

  func answer(_ request: Request) async -> Response {
    guard let host = request["host"] else {
      return Answer.refusal(.badRequest, "The request does not say which host it is for.")
    }
    guard LocalHostNames.allows(host) else {
      return Answer.refusal(
        .forbidden, "This preview answers to localhost and to addresses in numbers, to no other name.")
    }
    let wish = Answer.Wish(request)
    guard wish.isHead || request.method == "GET" else {
      var response = Answer.refusal(.methodNotAllowed, "A preview can only be looked at.")
      response.headers.append(("Allow", "GET, HEAD"))
      return response
    }
    guard let path = RequestPath(target: request.path) else {
      return Answer.refusal(.badRequest, "This is no address of a site.", isHead: wish.isHead)
    }
    let status = await state.status
    if path.parts.first == PreviewAddress.part { return await own(path, status, wish) }
    return answer(path, query: request.query, status, wish)
  }

  // MARK: - The site

  private func answer(
    _ path: RequestPath, query: String, _ status: PreviewStatus, _ wish: Answer.Wish
  ) -> Response {
    guard status.good != nil else {
      return page(StatusPage(status: status, print: print).waiting, .serviceUnavailable, wish)
    }
    let base = status.basePath.split(separator: "/").map(String.init)
    if path.parts.isEmpty, !base.isEmpty {
      return Answer.redirect(to: status.address(of: "/"), isHead: wish.isHead)
    }
    guard path.parts.starts(with: base) else { return missing(status, wish) }
    let parts = path.parts.dropFirst(base.count)
    let isFolder = path.isFolder || (path.parts.isEmpty && base.isEmpty)
    switch site.find(parts, isFolder: isFolder) {
    case .file(let file, let name):
      let type = MediaType.of(name)
      guard type.hasPrefix("text/html"), let bytes = try? file.read() else {
        return Answer.file(file, type: type, wish)
      }
      return html(bytes, at: Self.pagePath(parts, isFolder: isFolder, file: name), .ok, status, wish)
    case .folder:
      let folder = SitePath.encoded("/\(path.parts.joined(separator: "/"))/")
      return Answer.redirect(to: query.isEmpty ? folder : "\(folder)?\(query)", isHead: wish.isHead)
    case .nothing: return missing(status, wish)
    }
  }

  /// Returns the path of a page from the site's root.
  ///
  /// It is `/about/` for `about/index.html`, `/about.html` for a file of that name.
  private static func pagePath(_ parts: ArraySlice<String>, isFolder: Bool, file name: String) -> String {
    let path = parts.joined(separator: "/")
    if name != "index.html" { return "/\(path)" }
    let folder = isFolder ? path : parts.dropLast().joined(separator: "/")
    return folder.isEmpty ? "/" : "/\(folder)/"
  }

  private func missing(_ status: PreviewStatus, _ wish: Answer.Wish) -> Response {
    guard let bytes = try? site.missingPage?.read() else {
      return Answer.refusal(.notFound, "There is no such page.", isHead: wish.isHead)
    }
    return html(bytes, at: nil, .notFound, status, wish)
  }

  private func html(
    _ bytes: [UInt8], at path: String?, _ code: Response.Status, _ status: PreviewStatus, _ wish: Answer.Wish
  ) -> Response {
    let page = InjectedMarkup(status: status).added(to: bytes, path: path)
    return text(page, MediaType.of("index.html"), code, wish)
  }

  // MARK: - The preview's own

  private func own(_ path: RequestPath, _ status: PreviewStatus, _ wish: Answer.Wish) async -> Response {
    let page = StatusPage(status: status, print: print)
    switch "/\(path.parts.joined(separator: "/"))\(path.isFolder ? "/" : "")" {
    case PreviewAddress.home: return self.page(page.home, .ok, wish)
    case PreviewAddress.problems: return self.page(page.problems, .ok, wish)
    case PreviewAddress.style: return text(PreviewStyle.bytes(status), MediaType.of("preview.css"), .ok, wish)
    case PreviewAddress.script: return text(PackageResources.preview_js, MediaType.of("preview.js"), .ok, wish)
    case PreviewAddress.events:
      return Answer.events(wish.isHead ? nil : await state.listen())
    case "/\(PreviewAddress.part)": return Answer.redirect(to: PreviewAddress.home, isHead: wish.isHead)
    default: return Answer.refusal(.notFound, "The preview has no such page.", isHead: wish.isHead)
    }
  }

  private func page(_ markup: HTMLFragment, _ code: Response.Status, _ wish: Answer.Wish) -> Response {
    text(markup.bytes, MediaType.of("index.html"), code, wish)
  }

  private func text(
    _ bytes: [UInt8], _ type: String, _ code: Response.Status, _ wish: Answer.Wish
  ) -> Response {
    Answer.bytes(bytes, type: type, tag: "\"\(Digest.hex(Digest(of: bytes).high))\"", status: code, wish)
  }
}
