/// Responses, with the headers that all of them share.
enum Answer {
  /// The part of a file or text that a request asks for, and the versions that the browser has.
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

  /// Answers with bytes in memory; `tag` is the entity tag of their version, in quotes, nil for none.
  static func bytes(
    _ bytes: [UInt8], type: String, tag: String? = nil, status: Response.Status = .ok, _ wish: Wish
  ) -> Response {
    answer(size: bytes.count, type: type, tag: tag, modified: nil, status, wish) { .bytes(Array(bytes[$0])) }
  }

  /// Answers with a file; its entity tag is made of inode and time of modification.
  static func file(_ file: ServedFile, type: String, _ wish: Wish) -> Response {
    // The time of modification is in nanoseconds; HTTP counts seconds.
    let facts = file.facts
    let tag = "\"\(String(facts.inode, radix: 36))-\(String(facts.modified, radix: 36))\""
    return answer(
      size: facts.size, type: type, tag: tag, modified: facts.modified / 1_000_000_000, .ok, wish
    ) { .file(file, $0) }
  }

  /// Answers with a sentence in plain text.
  static func refusal(_ status: Response.Status, _ sentence: String, isHead: Bool = false) -> Response {
    bytes(Array((sentence + "\n").utf8), type: "text/plain; charset=utf-8", status: status, Wish(isHead: isHead))
  }

  /// Redirects to another path of this host, which is percent-encoded.
  static func redirect(to path: String, isHead: Bool = false) -> Response {
    var response = refusal(.movedPermanently, "This page is at \(path)", isHead: isHead)
    response.headers.append(("Location", path))
    return response
  }

  /// Answers with server-sent events, without an end; nil: the head alone.
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

  /// The headers of all responses: caches revalidate, no type is guessed, other origins get nothing.
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
  /// A date counts if it is exactly the one that was sent: it cannot tell two changes within a second apart.
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
