/// The kind of value that a key takes, with an example.
struct Expected: Sendable {
  /// The kind, as it follows "must be".
  let kind: String
  /// A value in one line of YAML, as it follows the key.
  let example: String

  init(_ kind: String, _ example: String) {
    self.kind = kind
    self.example = example
  }

  static func text(_ example: String) -> Expected { Expected("text", example) }

  static func texts(_ example: String) -> Expected { Expected("text or a list of texts", example) }

  static func flag(_ example: Bool) -> Expected { Expected("true or false", "\(example)") }

  static func keys(_ example: String) -> Expected { Expected("keys with values", example) }

  static let date = Expected("a date", "2024-02-14")

  static let picture = Expected("a file, or '{file, alt, caption, credit}'", "{file: bridge.jpg, alt: The old bridge}")
}
