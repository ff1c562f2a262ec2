/// Swift source reduced to its words: what it declares, and the names with a capital that it writes.
struct SwiftCode {
  /// The names of types declared outside all others.
  private(set) var types: Set<String> = []
  /// The names of types declared within others, once for each.
  private(set) var nestedTypes: [String] = []
  /// All names with a capital, those of declared types among them.
  private(set) var names: Set<String> = []

  private static let keywords: Set<String> = ["struct", "class", "enum", "actor", "protocol", "typealias"]

  /// Reads a file's text.
  init(_ text: String) {
    var depth = 0
    var last = ""
    for word in Self.words(in: text) {
      switch word {
      case "{": depth += 1
      case "}": depth -= 1
      default:
        guard word.first?.isUppercase == true else { break }
        names.insert(word)
        guard Self.keywords.contains(last) else { break }
        if depth == 0 { types.insert(word) } else { nestedTypes.append(word) }
      }
      last = word
    }
  }

  /// The identifiers, keywords and braces of a text, without those in comments and strings.
  ///
  /// The code of interpolations is part of it.
  static func words(in text: String) -> [String] {
    var scanner = Scanner(Array(text))
    scanner.scanCode()
    return scanner.words
  }

  private struct Scanner {
    let text: [Character]
    var index = 0
    var words: [String] = []

    init(_ text: [Character]) { self.text = text }

    func starts(with token: String, at place: Int? = nil) -> Bool { text[(place ?? index)...].starts(with: token) }

    /// Reads code up to its end, or up to the parenthesis that ends an interpolation.
    mutating func scanCode() {
      var open = 0
      while index < text.count {
        let character = text[index]
        if character == ")" {
          if open == 0 { return }
          open -= 1
        } else if character == "(" {
          open += 1
        }
        scan(character)
      }
    }

    private mutating func scan(_ character: Character) {
      if starts(with: "//") {
        while index < text.count, !text[index].isNewline { index += 1 }
      } else if starts(with: "/*") {
        skipComment()
      } else if character == "\"" || character == "#" && isRawString {
        skipString()
      } else if character.isLetter || character == "_" {
        let start = index
        while index < text.count, text[index].isLetter || text[index].isNumber || text[index] == "_" { index += 1 }
        words.append(String(text[start..<index]))
      } else {
        if character == "{" || character == "}" { words.append(String(character)) }
        index += 1
      }
    }

    private var isRawString: Bool { text[index...].first { $0 != "#" } == "\"" }

    /// Skips a comment and those within it.
    private mutating func skipComment() {
      var depth = 0
      repeat {
        if starts(with: "/*") {
          depth += 1
          index += 2
        } else if starts(with: "*/") {
          depth -= 1
          index += 2
        } else {
          index += 1
        }
      } while depth > 0 && index < text.count
    }

    private mutating func skipString() {
      var hashes = ""
      while text[index] == "#" {
        hashes += "#"
        index += 1
      }
      let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
      index += quotes.count
      while index < text.count, !starts(with: quotes + hashes) {
        if starts(with: "\\" + hashes + "(") {
          index += hashes.count + 2
          scanCode()
          index += 1
        } else {
          index += starts(with: "\\" + hashes) ? hashes.count + 2 : 1
        }
      }
      index += quotes.count + hashes.count
    }
  }
}
