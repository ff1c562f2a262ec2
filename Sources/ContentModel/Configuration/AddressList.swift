import Diagnostics
import YAML

/// The list of addresses that readers know: `Content/addresses.yml`.
public struct AddressList: Sendable {
  /// The path of the file in the project.
  public static let path = "Content/addresses.yml"

  /// An address and the id of its article.
  public struct Entry: Sendable, Equatable {
    /// A path from the site's root, decoded.
    public let path: Located<String>
    /// The id of the article; nil: the address is no article's.
    public let id: String?

    /// An entry that is not in the file yet.
    public init(_ path: String, id: String?) {
      self.path = Located(path, at: 0..<0)
      self.id = id
    }

    fileprivate init(_ entry: YAMLEntry) {
      path = Located(entry.key, at: entry.keyRange)
      if case .scalar(let scalar) = entry.value.value, !scalar.text.isEmpty { id = scalar.text } else { id = nil }
    }
  }

  /// The entries, in the order of the file.
  public let entries: [Entry]

  /// Reads a file, as far as possible; keys that do not begin with `/` are left out.
  public static func parse(_ source: SourceFile) -> (list: AddressList, diagnostics: [Diagnostic]) {
    let problems = SourceCheck.check(source)
    guard problems.isEmpty else { return (AddressList(entries: []), problems) }
    let (root, diagnostics) = YAMLParser.parse(source, maximumSize: SourceCheck.sizeLimit)
    guard let root else { return (AddressList(entries: []), diagnostics) }
    guard case .mapping(let entries) = root.value else {
      let problem = Diagnostic.noAddresses(at: source.range(root.range))
      return (AddressList(entries: []), diagnostics + [problem])
    }
    return (AddressList(entries: entries.map(Entry.init).filter { $0.path.value.hasPrefix("/") }), diagnostics)
  }

  /// The content of a file with these entries.
  public static func text(of entries: [Entry]) -> String {
    let head =
      "# Addresses that readers know, written by 'broadsheet addresses --record'. Builds warn where one is lost.\n"
    return entries.reduce(into: head) { text, entry in
      text += quoted(entry.path.value) + ":" + (entry.id.map { " " + quoted($0) } ?? "") + "\n"
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
