import FlyingFox
import Foundation
import Publishing

/// Responses, with the headers that all of them share.
enum Answer {
  /// Who wants the bytes: a `HEAD` gets the same headers without them (RFC 9110, section 9.3.2).
  struct Request {
    var isHead = false
    /// The value of `If-None-Match`.
    var knownTags: String?
    /// The value of `If-Modified-Since`.
    var knownDate: String?
    /// The value of `Range`, unless `If-Range` names another version.
    var range: String?
  }

  /// A text, complete in memory; `tag`, in quotes, tells one version from another.
  static func bytes(
    _ bytes: [UInt8], type: String, tag: String? = nil, status: HTTPStatusCode = .ok, _ request: Request
  ) -> HTTPResponse {
    answer(size: bytes.count, type: type, tag: tag, modified: nil, status, request) { range in
      HTTPBodySequence(data: Data(bytes[range]))
    }
  }

  /// A file as it is.
  static func file(_ file: ServedFile, type: String, _ request: Request) -> HTTPResponse {
    let facts = file.facts
    let tag = "\"\(String(facts.inode, radix: 36))-\(String(facts.modified, radix: 36))\""
    return answer(
      size: facts.size, type: type, tag: tag, modified: facts.modified / 1_000_000_000, .ok, request
    ) { range in
      HTTPBodySequence(from: FileBody(file: file, range: range), count: range.count, suggestedBufferSize: 1 << 16)
    }
  }

  /// A sentence for whoever sent a request that is not answered otherwise.
  static func refusal(_ status: HTTPStatusCode, _ sentence: String, isHead: Bool = false) -> HTTPResponse {
    bytes(Array((sentence + "\n").utf8), type: "text/plain; charset=utf-8", status: status, Request(isHead: isHead))
  }

  /// Leads on to another path of this host, percent-encoded.
  static func redirect(to path: String) -> HTTPResponse {
    var response = refusal(.movedPermanently, "This page is at \(path)")
    response.headers[.location] = path
    return response
  }

  private static func answer(
    size: Int, type: String, tag: String?, modified: Int?, _ status: HTTPStatusCode, _ request: Request,
    body: (Range<Int>) -> HTTPBodySequence
  ) -> HTTPResponse {
    var headers = common
    headers[.contentType] = type
    headers[.eTag] = tag
    headers[.lastModified] = modified.map(HTTPDate.text)
    var status = status
    var range = 0..<size
    if status == .ok {
      headers[.acceptRanges] = "bytes"
      if request.knows(tag, headers[.lastModified]) {
        headers[.contentType] = nil
        return HTTPResponse(statusCode: .notModified, headers: headers)
      }
      switch tag == nil ? .whole : ByteRange(request.range, size: size) {
      case .whole: break
      case .part(let part):
        status = .partialContent
        range = part
        headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"
      case .outside:
        headers[.contentRange] = "bytes */\(size)"
        headers[.contentLength] = "0"
        return HTTPResponse(statusCode: .rangeNotSatisfiable, headers: headers)
      }
    }
    headers[.contentLength] = String(range.count)
    guard !request.isHead else { return HTTPResponse(statusCode: status, headers: headers) }
    return HTTPResponse(statusCode: status, headers: headers, body: body(range))
  }

  /// Nothing is used without asking again, no type is guessed, and pages of others get nothing of it.
  static var common: HTTPHeaders {
    [
      .cacheControl: "no-cache", HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ]
  }
}

extension Answer.Request {
  /// What a request asks for, of a version that `tag` tells.
  init(_ request: HTTPRequest) {
    isHead = request.method == .HEAD
    knownTags = request.headers[.ifNoneMatch]
    knownDate = request.headers[.ifModifiedSince]
    range = request.headers[HTTPHeader("If-Range")] == nil ? request.headers[.range] : nil
  }

  /// True if the browser has this version already (RFC 9110, section 13.2.2: the tag is asked first).
  ///
  /// A date is good for one that we sent ourselves: it says nothing of two changes within its second.
  fileprivate func knows(_ tag: String?, _ date: String?) -> Bool {
    guard let knownTags else { return date != nil && knownDate == date }
    guard let tag else { return false }
    return knownTags.trimmed == "*"
      || knownTags.split(separator: ",").contains { known in
        let known = known.trimmed
        return (known.hasPrefix("W/") ? known.dropFirst(2) : known) == tag
      }
  }
}
