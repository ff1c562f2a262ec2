/// How a page says that Broadsheet made it, so that it may be replaced even where no manifest is left.
public enum GeneratorMark {
  /// What every page holds: `<meta name="generator" content="Broadsheet …">`, as bytes up to the name.
  public static let bytes: [UInt8] = Array(#"name="generator" content="Broadsheet"#.utf8)
  /// The mark counts only within this many bytes from the start of a file.
  public static let reach = 4096

  /// True when the mark is within the reach; `start` may be a whole file or its first bytes.
  public static func isMarked(_ start: [UInt8]) -> Bool {
    let last = min(start.count, reach) - bytes.count
    guard last >= 0 else { return false }
    return (0...last).contains { offset in
      start[offset] == bytes[0] && start[offset..<offset + bytes.count].elementsEqual(bytes)
    }
  }
}
