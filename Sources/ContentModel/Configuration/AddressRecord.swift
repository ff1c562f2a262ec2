import Diagnostics
import YAML

/// The record of addresses that readers know: `Content/addresses.yml`.
public struct AddressRecord: Sendable {
  /// The path of the file in the project.
  public static let path = "Content/addresses.yml"

  /// An address and the id of its article.
  public struct Line: Sendable, Equatable {
    /// A path from the site's root, decoded.
    public let path: Located<String>
    /// The id of the article; nil: the address is no article's.
    public let id: String?

    /// A line that is not in the file yet.
    public init(_ path: String, id: String?) {
      self.path = Located(path, at: 0..<0)
      self.id = id
    }

    fileprivate init(_ entry: YAMLEntry) {
      path = Located(entry.key, at: entry.keyRange)
      if case .scalar(let scalar) = entry.value.content, !scalar.text.isEmpty { id = scalar.text } else { id = nil }
    }
  }

  /// The lines, in the order of the file.
  public let lines: [Line]

  /// Reads a file, as far as possible; keys that do not begin with `/` are left out.
  public static func parse(_ source: SourceFile) -> (record: AddressRecord, diagnostics: [Diagnostic]) {
    let problems = SourceCheck.check(source)
    guard problems.isEmpty else { return (AddressRecord(lines: []), problems) }
    let (root, diagnostics) = YAMLParser.parse(source, maximumSize: SourceCheck.sizeLimit)
    guard let root else { return (AddressRecord(lines: []), diagnostics) }
    guard case .mapping(let entries) = root.content else {
      let problem = Diagnostic.noAddresses(at: source.range(root.range))
      return (AddressRecord(lines: []), diagnostics + [problem])
    }
    return (AddressRecord(lines: entries.map(Line.init).filter { $0.path.value.hasPrefix("/") }), diagnostics)
  }

  /// The content of a file with these lines.
  public static func text(of lines: [Line]) -> String {
    let head =
      "# Addresses that readers know, written by 'broadsheet addresses --record'. Builds warn where one is lost.\n"
    return lines.reduce(into: head) { text, line in
      text += quoted(line.path.value) + ":" + (line.id.map { " " + quoted($0) } ?? "") + "\n"
    }
  }

  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.first != "-"
      && text.unicodeScalars.allSatisfy { scalar in
        !scalar.isASCII || scalar.properties.isAlphabetic || "0123456789/-_.~".unicodeScalars.contains(scalar)
      }
    return isPlain ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension Diagnostic {
  fileprivate static func noAddresses(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, "'addresses.yml' must be a path on each line, with a colon behind it", at: range,
      hint: "write '/2024/02/14/river-path/:'")
  }
}
