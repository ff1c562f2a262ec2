import Foundation

/// Writes one Swift file that holds other files: `embed-theme OUTPUT TYPE ROOT FILE…`, every FILE below ROOT.
///
/// It gives TYPE a list `embedded` of paths below ROOT and texts.
@main
struct EmbedTheme {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4 else { throw Failure(description: "usage: embed-theme OUTPUT TYPE ROOT FILE...") }
    let root = arguments[3].hasSuffix("/") ? arguments[3] : arguments[3] + "/"
    var source = "extension \(arguments[2]) {\n  static let embedded: [(path: String, text: StaticString)] = [\n"
    for file in arguments[4...] {
      guard file.hasPrefix(root) else { throw Failure(description: "\(file) is not below \(root)") }
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      guard let text = String(validating: data, as: UTF8.self) else {
        throw Failure(description: "\(file): only text files in UTF-8 can be embedded")
      }
      source += "    (path: \(literal(String(file.dropFirst(root.count)))), text: \(literal(text))),\n"
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
