import Foundation

/// Writes one Swift file that holds the theme: `embed-theme OUTPUT THEME FILE…`, every FILE below THEME.
@main
struct EmbedTheme {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { throw Failure(description: "usage: embed-theme OUTPUT THEME FILE...") }
    let theme = arguments[2] + "/"
    var source = "extension DefaultTheme {\n  static let embedded: [(path: String, text: StaticString)] = [\n"
    for file in arguments[3...] {
      guard file.hasPrefix(theme) else { throw Failure(description: "\(file) is not below \(theme)") }
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      guard let text = String(validating: data, as: UTF8.self) else {
        throw Failure(description: "\(file): only text files in UTF-8 can be part of the embedded theme")
      }
      source += "    (path: \(literal(String(file.dropFirst(theme.count)))), text: \(literal(text))),\n"
    }
    source += "  ]\n}\n"
    try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[1]))
  }

  /// `text` as a Swift string literal on one line.
  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Why nothing was written.
  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
