/// The response to a request.
struct Response: Sendable {
  /// The statuses that a preview answers (RFC 9110, section 15).
  enum Status: Int, Sendable {
    case ok = 200
    case partialContent = 206
    case movedPermanently = 301
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case rangeNotSatisfiable = 416
    case headTooLarge = 431
    case serviceUnavailable = 503
  }

  /// The bytes after the head.
  enum Body: Sendable {
    case bytes([UInt8])
    /// Some bytes of a file, which are read as they are sent: no file is held in memory, however large.
    case file(ServedFile, Range<Int>)
    /// Bytes that are sent as they come, until the client has enough of them.
    case stream(AsyncStream<[UInt8]>)
  }

  var status: Status
  /// Names and values, as they are sent.
  var headers: [(name: String, value: String)]
  var body: Body

  /// A response of a status, headers and a body.
  init(_ status: Status, _ headers: [(name: String, value: String)] = [], body: Body = .bytes([])) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// True if the head tells the length of the body.
  var hasLength: Bool { if case .stream = body { false } else { true } }

  /// Returns the head as it is sent, with the empty line at its end.
  func head(keepsAlive: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
    for (name, value) in headers { text += "\(name): \(value)\r\n" }
    text += keepsAlive && hasLength ? "\r\n" : "Connection: close\r\n\r\n"
    return Array(text.utf8)
  }
}

extension Response.Status {
  /// The reason phrase, which programs ignore.
  fileprivate var phrase: String {
    switch self {
    case .ok: "OK"
    case .partialContent: "Partial Content"
    case .movedPermanently: "Moved Permanently"
    case .notModified: "Not Modified"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .rangeNotSatisfiable: "Range Not Satisfiable"
    case .headTooLarge: "Request Header Fields Too Large"
    case .serviceUnavailable: "Service Unavailable"
    }
  }
}
