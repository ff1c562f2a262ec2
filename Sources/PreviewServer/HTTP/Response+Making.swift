import ContentModel

extension Response {
  /// Answers with bytes in memory; `tag` is the entity tag of their version, in quotes, nil for none.
  static func bytes(
    _ bytes: [UInt8], type: String, tag: String? = nil, status: Status = .ok, _ conditions: RequestConditions
  ) -> Response {
    answer(size: bytes.count, type: type, tag: tag, modified: nil, status, conditions) { .bytes(Array(bytes[$0])) }
  }

  /// Answers with a file; its entity tag is made of inode and time of modification.
  static func file(_ file: ServedFile, type: String, _ conditions: RequestConditions) -> Response {
    // The time of modification is in nanoseconds; HTTP counts seconds.
    let facts = file.facts
    let tag = "\"\(String(facts.inode, radix: 36))-\(String(facts.modified, radix: 36))\""
    return answer(
      size: facts.size, type: type, tag: tag, modified: facts.modified / 1_000_000_000, .ok, conditions
    ) { .file(file, $0) }
  }

  /// Answers with a sentence in plain text.
  static func refusal(_ status: Status, _ sentence: String, isHead: Bool = false) -> Response {
    bytes(
      Array((sentence + "\n").utf8), type: "text/plain; charset=utf-8", status: status,
      RequestConditions(isHead: isHead))
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
      .ok, common + [("Content-Type", "text/event-stream")], body: stream.map(Body.stream) ?? .bytes([]))
  }

  private static func answer(
    size: Int, type: String, tag: String?, modified: Int?, _ status: Status, _ conditions: RequestConditions,
    body: (Range<Int>) -> Body
  ) -> Response {
    var headers = common
    let date = modified.map { Moment(seconds: $0).httpDate }
    if let tag { headers.append(("ETag", tag)) }
    if let date { headers.append(("Last-Modified", date)) }
    var status = status
    var range = 0..<size
    if status == .ok {
      headers.append(("Accept-Ranges", "bytes"))
      if conditions.knows(tag, date) { return Response(.notModified, headers) }
      switch tag == nil ? .whole : ByteRange(conditions.range, size: size) {
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
    return Response(status, headers, body: conditions.isHead ? .bytes([]) : body(range))
  }

  /// The headers of all responses: caches revalidate, no type is guessed, other origins get nothing.
  private static let common: [(name: String, value: String)] = [
    ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}
