import Foundation

/// Writes one Swift file that holds other files: `embed-files OUTPUT FOLDER FILE…`, every FILE below FOLDER.
@main
struct EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { throw Failure(description: "usage: embed-files OUTPUT FOLDER FILE...") }
    let folder = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"
    var source = """
      /// The files that are compiled into this target, texts first; paths are relative to their folder.
      enum EmbeddedFiles {
        static var all: [(path: String, bytes: [UInt8])] {
          texts.map { ($0.path, $0.text.withUTF8Buffer { Array($0) }) }
            + binaries.map { ($0.path, "\\($0.scalars)".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }) }
        }

      """
    let files = try arguments[3...].map { file in
      guard file.hasPrefix(folder) else { throw Failure(description: "\(file) is not below \(folder)") }
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      return File(path: String(file.dropFirst(folder.count)), data: data)
    }
    source += list("texts", "text", files.filter(\.isText))
    source += list("binaries", "scalars", files.filter { !$0.isText })
    try Data((source + "}\n").utf8).write(to: URL(fileURLWithPath: arguments[1]))
  }

  /// A file to embed: a text as it is, any other content with one Unicode scalar for each byte.
  private struct File {
    let path: String
    let isText: Bool
    let content: String

    init(path: String, data: Data) {
      self.path = path
      let text = String(validating: data, as: UTF8.self)
      isText = text != nil
      content = text ?? String(String.UnicodeScalarView(data.map { Unicode.Scalar($0) }))
    }
  }

  private static func list(_ name: String, _ label: String, _ files: [File]) -> String {
    let lines = files.map { "    (path: \(literal($0.path)), \(label): \(literal($0.content))),\n" }
    return "\n  private static let \(name): [(path: String, \(label): StaticString)] = [\n\(lines.joined())  ]\n"
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
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The reason why nothing was written.
  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
