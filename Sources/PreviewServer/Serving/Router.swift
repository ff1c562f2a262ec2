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
      return Response.refusal(.badRequest, "The request does not say which host it is for.")
    }
    guard LocalHostNames.allows(host) else {
      return Response.refusal(
        .forbidden, "This preview answers to localhost and to addresses in numbers, to no other name.")
    }
    let conditions = RequestConditions(request)
    guard conditions.isHead || request.method == "GET" else {
      var response = Response.refusal(.methodNotAllowed, "A preview can only be looked at.")
      response.headers.append(("Allow", "GET, HEAD"))
      return response
    }
    guard let path = RequestPath(target: request.path) else {
      return Response.refusal(.badRequest, "This is no address of a site.", isHead: conditions.isHead)
    }
    let status = await state.status
    if path.parts.first == PreviewAddress.part { return await own(path, status, conditions) }
    return answer(path, query: request.query, status, conditions)
  }

  // MARK: - The site

  private func answer(
    _ path: RequestPath, query: String, _ status: PreviewStatus, _ conditions: RequestConditions
  ) -> Response {
    guard status.lastSuccess != nil else {
      return page(StatusPage(status: status, print: print).waiting, .serviceUnavailable, conditions)
    }
    let base = status.basePath.split(separator: "/").map(String.init)
    if path.parts.isEmpty, !base.isEmpty {
      return Response.redirect(to: status.address(of: "/"), isHead: conditions.isHead)
    }
    guard path.parts.starts(with: base) else { return missing(status, conditions) }
    let parts = path.parts.dropFirst(base.count)
    let isFolder = path.isFolder || (path.parts.isEmpty && base.isEmpty)
    switch site.find(parts, isFolder: isFolder) {
    case .file(let file, let name):
      let type = MediaType.of(name)
      guard type.hasPrefix("text/html"), let bytes = try? file.read() else {
        return Response.file(file, type: type, conditions)
      }
      return html(bytes, at: Self.pagePath(parts, isFolder: isFolder, file: name), .ok, status, conditions)
    case .folder:
      let folder = SitePath.encoded("/\(path.parts.joined(separator: "/"))/")
      return Response.redirect(to: query.isEmpty ? folder : "\(folder)?\(query)", isHead: conditions.isHead)
    case .nothing: return missing(status, conditions)
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

  private func missing(_ status: PreviewStatus, _ conditions: RequestConditions) -> Response {
    guard let bytes = try? site.missingPage?.read() else {
      return Response.refusal(.notFound, "There is no such page.", isHead: conditions.isHead)
    }
    return html(bytes, at: nil, .notFound, status, conditions)
  }

  private func html(
    _ bytes: [UInt8], at path: String?, _ code: Response.Status, _ status: PreviewStatus,
    _ conditions: RequestConditions
  ) -> Response {
    let page = InjectedMarkup(status: status).added(to: bytes, path: path)
    return text(page, MediaType.of("index.html"), code, conditions)
  }

  // MARK: - The preview's own

  private func own(_ path: RequestPath, _ status: PreviewStatus, _ conditions: RequestConditions) async -> Response {
    let page = StatusPage(status: status, print: print)
    switch "/\(path.parts.joined(separator: "/"))\(path.isFolder ? "/" : "")" {
    case PreviewAddress.home: return self.page(page.home, .ok, conditions)
    case PreviewAddress.problems: return self.page(page.problems, .ok, conditions)
    case PreviewAddress.style: return text(status.styleSheet, MediaType.of("preview.css"), .ok, conditions)
    case PreviewAddress.script: return text(PackageResources.preview_js, MediaType.of("preview.js"), .ok, conditions)
    case PreviewAddress.events:
      return Response.events(conditions.isHead ? nil : await state.listen())
    case "/\(PreviewAddress.part)": return Response.redirect(to: PreviewAddress.home, isHead: conditions.isHead)
    default: return Response.refusal(.notFound, "The preview has no such page.", isHead: conditions.isHead)
    }
  }

  private func page(_ markup: HTMLFragment, _ code: Response.Status, _ conditions: RequestConditions) -> Response {
    text(markup.bytes, MediaType.of("index.html"), code, conditions)
  }

  private func text(
    _ bytes: [UInt8], _ type: String, _ code: Response.Status, _ conditions: RequestConditions
  ) -> Response {
    Response.bytes(bytes, type: type, tag: "\"\(Digest.hex(Digest(of: bytes).high))\"", status: code, conditions)
  }
}
