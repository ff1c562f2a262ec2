/// Finds insertion points in an HTML page.
package enum InsertionPoints {
  /// The offset for elements of the head of a page, in bytes.
  ///
  /// It is after `<head>`, else after the doctype, else at the start of the page.
  package static func startOfHead(in page: [UInt8]) -> Int {
    end(of: "<head", in: page) ?? end(of: "<!doctype", in: page) ?? 0
  }

  /// The offset for elements at the start of the body, in bytes.
  ///
  /// It is after `<body>`, or at the end of a page without one.
  package static func startOfBody(in page: [UInt8]) -> Int { end(of: "<body", in: page) ?? page.count }

  /// The offset after the first tag of a name such as `<head`, and after the line feed that follows it.
  ///
  /// Nil if there is no such tag. The name is in lower case.
  private static func end(of tag: StaticString, in page: [UInt8]) -> Int? {
    tag.withUTF8Buffer { tag in
      page.withUnsafeBufferPointer { page in
        guard page.count > tag.count else { return nil }
        for start in 0..<page.count - tag.count where page[start] == UInt8(ascii: "<") {
          let isTag = tag.indices.allSatisfy { page[start + $0] | 0x20 == tag[$0] | 0x20 }
          let next = page[start + tag.count]
          guard isTag, next == UInt8(ascii: ">") || next <= UInt8(ascii: " ") else { continue }
          guard let close = page[(start + tag.count)...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
          let end = close + 1
          return end < page.count && page[end] == UInt8(ascii: "\n") ? end + 1 : end
        }
        return nil
      }
    }
  }
}
