/// A reason why a text written by hand cannot be a slug, in words for an editor.
public enum SlugProblem: Error, Sendable, Hashable {
  case empty
  /// `.` or `..`, which mean a folder to every host.
  case dots
  /// More than 200 bytes in UTF-8.
  case tooLong(bytes: Int)
  case space
  /// A character that separates or ends parts of an address.
  case separator(Character)
  /// The ending of a file's name, such as `.html`.
  case ending(String)
  /// A character that cannot be seen.
  case invisible

  /// The problem, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .empty: "the slug is empty"
    case .dots: "a slug may not be '.' or '..'"
    case .tooLong(let bytes): "the slug has \(bytes) bytes, and at most \(Self.maximumSize) fit into a file name"
    case .space: "a slug may not hold a space"
    case .separator(let character): "a slug may not hold '\(character)'"
    case .ending(let ending): "a slug may not end with '\(ending)'"
    case .invisible: "the slug holds an invisible character"
    }
  }

  /// The advice to the editor.
  public var hint: String {
    switch self {
    case .empty, .dots: "write a word, or remove the key to have the slug made from the title"
    case .tooLong: "shorten it"
    case .ending(let ending):
      "leave '\(ending)' out; an address that ends so is written whole, as 'permalink: /…\(ending)'"
    case .space, .separator: "write a hyphen instead"
    case .invisible: "delete the slug and type it again"
    }
  }

  /// The most bytes, in UTF-8, that a slug may have.
  static let maximumSize = 200

  /// The first problem of `text`, or nil when it is a slug.
  init?(_ text: String) {
    if text.isEmpty {
      self = .empty
    } else if text == "." || text == ".." {
      self = .dots
    } else if let problem = Self.characterProblem(text) {
      self = problem
    } else if let ending = [".html", ".htm", ".php", ".md"].first(where: text.hasSuffix) {
      self = .ending(ending)
    } else if text.utf8.count > Self.maximumSize {
      self = .tooLong(bytes: text.utf8.count)
    } else {
      return nil
    }
  }

  /// The problem of the first character that a slug may not hold; nil if there is none.
  private static func characterProblem(_ text: String) -> SlugProblem? {
    let isOrdinary = text.allBytes { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    if isOrdinary { return nil }
    for scalar in text.unicodeScalars { if let problem = problem(scalar) { return problem } }
    return InvisibleCharacters.first(inAddress: text) == nil ? nil : .invisible
  }

  private static func problem(_ scalar: Unicode.Scalar) -> SlugProblem? {
    switch scalar {
    case "/", "\\", "?", "#", "%": return .separator(Character(scalar))
    case "\u{200C}", "\u{200D}": return nil  // Persian and Indian scripts join and part letters with them.
    default: break
    }
    if scalar.isASCII, scalar.value > 0x20, scalar.value < 0x7F { return nil }
    if scalar.properties.isWhitespace { return scalar.value < 0x20 ? .invisible : .space }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return .invisible
    default: return nil
    }
  }
}
