/// Responses, with the headers that all of them share.
enum Answer {
  /// The part of a file or text that a request wants, and the versions that the browser knows.
  struct Wish {
    /// A `HEAD` gets the same headers and no bytes (RFC 9110, section 9.3.2).
    var isHead = false
    /// The value of `If-None-Match`.
    var knownTags: String?
    /// The value of `If-Modified-Since`.
    var knownDate: String?
    /// The value of `Range`, unless `If-Range` may name another version.
    var range: String?
  }

  /// A text, complete in memory; `tag`, in quotes, tells one version from another.
  static func bytes(
    _ bytes: [UInt8], type: String, tag: String? = nil, status: Response.Status = .ok, _ wish: Wish
  ) -> Response {
    answer(size: bytes.count, type: type, tag: tag, modified: nil, status, wish) { .bytes(Array(bytes[$0])) }
  }

  /// A file as it is.
  static func file(_ file: ServedFile, type: String, _ wish: Wish) -> Response {
    let facts = file.facts
    let tag = "\"\(String(facts.inode, radix: 36))-\(String(facts.modified, radix: 36))\""
    return answer(
      size: facts.size, type: type, tag: tag, modified: facts.modified / 1_000_000_000, .ok, wish
    ) { .file(file, $0) }
  }

  /// A sentence for whoever sent a request that is not answered otherwise.
  static func refusal(_ status: Response.Status, _ sentence: String, isHead: Bool = false) -> Response {
    bytes(Array((sentence + "\n").utf8), type: "text/plain; charset=utf-8", status: status, Wish(isHead: isHead))
  }

  /// Leads on to another path of this host, percent-encoded.
  static func redirect(to path: String, isHead: Bool = false) -> Response {
    var response = refusal(.movedPermanently, "This page is at \(path)", isHead: isHead)
    response.headers.append(("Location", path))
    return response
  }

  /// An answer without an end.
  static func events(_ stream: AsyncStream<[UInt8]>?) -> Response {
    Response(
      .ok, common + [("Content-Type", "text/event-stream")], body: stream.map(Response.Body.stream) ?? .bytes([]))
  }

  private static func answer(
    size: Int, type: String, tag: String?, modified: Int?, _ status: Response.Status, _ wish: Wish,
    body: (Range<Int>) -> Response.Body
  ) -> Response {
    var headers = common
    let date = modified.map(HTTPDate.text)
    if let tag { headers.append(("ETag", tag)) }
    if let date { headers.append(("Last-Modified", date)) }
    var status = status
    var range = 0..<size
    if status == .ok {
      headers.append(("Accept-Ranges", "bytes"))
      if wish.knows(tag, date) { return Response(.notModified, headers) }
      switch tag == nil ? .whole : ByteRange(wish.range, size: size) {
      case .whole: break
      case .part(let part):
        status = .partialContent
        range = part
        headers.append(("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"))
      case .outside:
        return Response(
          .rangeNotSatisfiable, headers + [("Content-Range", "bytes */\(size)"), ("Content-Length", "0")])
      }
    }
    headers += [("Content-Type", type), ("Content-Length", String(range.count))]
    return Response(status, headers, body: wish.isHead ? .bytes([]) : body(range))
  }

  /// Nothing is used without asking again, no type is guessed, and pages of others get nothing of it.
  private static let common: [(name: String, value: String)] = [
    ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}

extension Answer.Wish {
  /// The wish of a request, by its method and headers.
  init(_ request: Request) {
    isHead = request.method == "HEAD"
    knownTags = request["if-none-match"]
    knownDate = request["if-modified-since"]
    range = request.method == "GET" && request["if-range"] == nil ? request["range"] : nil
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
