extension String {
  /// The text as one word of a command for sh(1), in quotes if it needs them.
  package var shellWord: String {
    let isPlain = utf8.allSatisfy { byte in
      byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "._-/+,@:".utf8.contains(byte)
    }
    return isPlain && !isEmpty && utf8.first != UInt8(ascii: "-") ? self : shellQuoted
  }

  /// The text as one word of a command for sh(1), between quotes.
  package var shellQuoted: String { "'\(replacing("'", with: "'\\''"))'" }
}
