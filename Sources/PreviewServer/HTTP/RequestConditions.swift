/// The part of a file or text that a request asks for, and the versions that the browser has.
struct RequestConditions {
  /// A `HEAD` gets the same headers and no bytes (RFC 9110, section 9.3.2).
  var isHead = false
  /// The value of `If-None-Match`.
  var knownTags: String?
  /// The value of `If-Modified-Since`.
  var knownDate: String?
  /// The value of `Range`, unless `If-Range` may name another version.
  var range: String?
}

extension RequestConditions {
  /// The conditions of a request, by its method and headers.
  init(_ request: Request) {
    isHead = request.method == "HEAD"
    knownTags = request["if-none-match"]
    knownDate = request["if-modified-since"]
    range = request.method == "GET" && request["if-range"] == nil ? request["range"] : nil
  }

  /// True if the browser has this version already (RFC 9110, section 13.2.2: the tag is asked first).
  ///
  /// A date counts if it is exactly the one that was sent: it cannot tell two changes within a second apart.
  func knows(_ tag: String?, _ date: String?) -> Bool {
    guard let knownTags else { return date != nil && knownDate == date }
    guard let tag else { return false }
    return knownTags.trimmed == "*"
      || knownTags.split(separator: ",").contains { known in
        let known = known.trimmed
        return (known.hasPrefix("W/") ? known.dropFirst(2) : known) == tag
      }
  }
}
