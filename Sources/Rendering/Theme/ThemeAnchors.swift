extension ThemeFiles {
  /// The ids of elements in layouts and partials; those with a tag in them are left out.
  public var anchors: Set<String> {
    var anchors: Set<String> = []
    for file in files where file.name.hasSuffix(".mustache") {
      Self.addAnchors(in: file.source.bytes, to: &anchors)
    }
    return anchors
  }

  private static func addAnchors(in bytes: [UInt8], to anchors: inout Set<String>) {
    let start = Array(" id=\"".utf8)
    var offset = 0
    while offset + start.count < bytes.count {
      guard bytes[offset] == start[0], bytes[offset...].starts(with: start) else {
        offset += 1
        continue
      }
      offset += start.count
      let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
      let id = bytes[offset..<end]
      if !id.contains(UInt8(ascii: "{")) { anchors.insert(String(decoding: id, as: UTF8.self)) }
    }
  }
}
