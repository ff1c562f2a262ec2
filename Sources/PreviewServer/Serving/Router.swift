import ByteCoding
import ContentModel
import Diagnostics
import FlyingFox
import Publishing

/// Answers requests as a web host would that shows the built site, and for the preview's own addresses.
struct Router: HTTPHandler {
  let site: SiteFolder
  let state: PreviewState
  /// Prints one problem with its excerpt, as plain text.
  let print: @Sendable (Diagnostic) -> String

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard let host = request.headers[.host] else {
      return Answer.refusal(.badRequest, "The request does not say which host it is for.")
    }
    guard HostRule.allows(host) else {
      return Answer.refusal(
        .forbidden, "This preview answers to localhost and to addresses in numbers, to no other name.")
    }
    let isHead = request.method == .HEAD
    guard isHead || request.method == .GET else {
      var response = Answer.refusal(.methodNotAllowed, "A preview can only be looked at.")
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    guard let path = RequestPath(target: request.target.path()) else {
      return Answer.refusal(.badRequest, "This is no address of a site.", isHead: isHead)
    }
    let status = await state.status
    if path.parts.first == PreviewAddress.part { return await own(path, status, request) }
    return answer(path, query: request.target.query(), status, Answer.Request(request))
  }

  // MARK: - The site

  private func answer(
    _ path: RequestPath, query: String, _ status: PreviewStatus, _ request: Answer.Request
  ) -> HTTPResponse {
    guard status.good != nil else {
      return page(StatusPage(status: status, print: print).waiting, .serviceUnavailable, request)
    }
    let base = status.basePath.split(separator: "/").map(String.init)
    if path.parts.isEmpty, !base.isEmpty { return Answer.redirect(to: SitePath.encoded(status.basePath)) }
    guard path.parts.starts(with: base) else { return missing(status, request) }
    let parts = path.parts.dropFirst(base.count)
    let isFolder = path.isFolder || (path.parts.isEmpty && base.isEmpty)
    switch site.find(parts, isFolder: isFolder) {
    case .file(let file, let name):
      let type = MediaType.of(name)
      guard type.hasPrefix("text/html"), let bytes = try? file.read() else {
        return Answer.file(file, type: type, request)
      }
      let parent = name == "index.html" && !isFolder ? parts.dropLast() : parts
      return html(bytes, at: parent.isEmpty ? "/" : "/\(parent.joined(separator: "/"))/", .ok, status, request)
    case .folder:
      let folder = SitePath.encoded("/\(path.parts.joined(separator: "/"))/")
      return Answer.redirect(to: query.isEmpty ? folder : "\(folder)?\(query)")
    case .nothing: return missing(status, request)
    }
  }

  private func missing(_ status: PreviewStatus, _ request: Answer.Request) -> HTTPResponse {
    guard let bytes = try? site.missingPage?.read() else {
      return Answer.refusal(.notFound, "There is no such page.", isHead: request.isHead)
    }
    return html(bytes, at: nil, .notFound, status, request)
  }

  private func html(
    _ bytes: [UInt8], at path: String?, _ code: HTTPStatusCode, _ status: PreviewStatus, _ request: Answer.Request
  ) -> HTTPResponse {
    let page = InjectedMarkup(status: status).added(to: bytes, path: path)
    return text(page, MediaType.of("index.html"), code, request)
  }

  // MARK: - The preview's own

  private func own(_ path: RequestPath, _ status: PreviewStatus, _ request: HTTPRequest) async -> HTTPResponse {
    let wanted = Answer.Request(request)
    let page = StatusPage(status: status, print: print)
    switch "/\(path.parts.joined(separator: "/"))\(path.isFolder ? "/" : "")" {
    case PreviewAddress.home: return self.page(page.home, .ok, wanted)
    case PreviewAddress.problems: return self.page(page.problems, .ok, wanted)
    case PreviewAddress.style: return text(PreviewStyle.bytes(status), MediaType.of("preview.css"), .ok, wanted)
    case PreviewAddress.script: return text(PackageResources.preview_js, MediaType.of("preview.js"), .ok, wanted)
    case PreviewAddress.events:
      var headers = Answer.common
      headers[.contentType] = "text/event-stream"
      guard !wanted.isHead else { return HTTPResponse(statusCode: .ok, headers: headers) }
      return HTTPResponse(
        statusCode: .ok, headers: headers, body: HTTPBodySequence(from: EventBody(events: await state.listen())))
    case "/\(PreviewAddress.part)": return Answer.redirect(to: PreviewAddress.home)
    default: return Answer.refusal(.notFound, "The preview has no such page.", isHead: wanted.isHead)
    }
  }

  private func page(_ markup: Markup, _ code: HTTPStatusCode, _ request: Answer.Request) -> HTTPResponse {
    text(markup.bytes, MediaType.of("index.html"), code, request)
  }

  private func text(
    _ bytes: [UInt8], _ type: String, _ code: HTTPStatusCode, _ request: Answer.Request
  ) -> HTTPResponse {
    Answer.bytes(bytes, type: type, tag: "\"\(Digest.hex(Digest(of: bytes).high))\"", status: code, request)
  }
}
