import YAML

/// Values of other tools' keys, as they are written in one line for a hint.
extension YAMLNode {
  /// The longest value that a hint repeats, in bytes.
  private static var limit: Int { 72 }

  /// The value in one line; `…` if it is too long.
  ///
  /// A mapping is shown by its name or title, else as `…`.
  func inline(inBrackets: Bool = false) -> String {
    let text: String? =
      switch value {
      case .scalar(let scalar):
        scalar.text.contains("\n") ? nil : YAMLText.written(scalar.text, inBrackets: inBrackets)
      case .sequence(let items): YAMLText.list(items.map { $0.text ?? "…" })
      case .mapping: self[anyOf: ["name", "title", "display_name"]]?.inline(inBrackets: inBrackets)
      }
    guard let text, text.utf8.count <= Self.limit else { return "…" }
    return text
  }

  /// The text of a scalar; nil for any other value.
  var text: String? {
    if case .scalar(let scalar) = value { scalar.text } else { nil }
  }

  /// True for a word for no, and for `0`.
  var isFalse: Bool { text.flatMap(FlagWord.value) == false || text == "0" }

  /// True for a path from the root of a host.
  var isPath: Bool { text?.hasPrefix("/") == true }

  /// The value of the first of some keys that has one; nil if none has.
  private subscript(anyOf keys: [String]) -> YAMLNode? {
    guard case .mapping(let entries) = value else { return nil }
    return keys.lazy.compactMap { key in entries.first { $0.key == key && !$0.value.isEmpty } }.first?.value
  }

  /// A text, split at commas and semicolons into a list; any other value as it is.
  var asNames: YAMLNode {
    guard let parts = text?.split(whereSeparator: { $0 == "," || $0 == ";" }), parts.count > 1 else { return self }
    let items = parts.map { YAMLNode(.scalar(YAMLScalar($0.trimmed, isPlain: true)), range: range) }
    return YAMLNode(.sequence(items.filter { !$0.isEmpty }), range: range)
  }

  /// Addresses as paths from the root of the site.
  var asPaths: YAMLNode {
    switch value {
    case .scalar(let scalar): YAMLNode(.scalar(YAMLScalar(Self.path(of: scalar.text), isPlain: true)), range: range)
    case .sequence(let items): YAMLNode(.sequence(items.map(\.asPaths)), range: range)
    case .mapping: self
    }
  }

  private static func path(of address: String) -> String {
    guard let mark = address.firstRange(of: "://") else { return address.hasPrefix("/") ? address : "/" + address }
    let path = address[mark.upperBound...].drop { $0 != "/" }
    return path.isEmpty ? "/" : String(path)
  }

  /// The value as a picture in one line of YAML: `{file: bridge.jpg, alt: …}`.
  ///
  /// It is a file, or a mapping with one among its keys; of a list the first item counts.
  var asPicture: String {
    if case .sequence(let items) = value, let first = items.first { return first.asPicture }
    guard case .mapping = value else { return "{file: \(inline(inBrackets: true)), alt: …}" }
    let file = self[anyOf: ["file", "path", "src", "url", "image", "overlay_image", "teaser", "filename", "feature"]]
    let alt = self[anyOf: ["alt", "alt_text", "image_description", "description", "title", "text"]]
    var parts = ["file: \(file?.inline(inBrackets: true) ?? "…")", "alt: \(alt?.inline(inBrackets: true) ?? "…")"]
    if let caption = self[anyOf: ["caption", "legend"]] {
      parts.append("caption: \(caption.inline(inBrackets: true))")
    }
    if let credit = self[anyOf: ["credit", "photographer", "copyright"]] {
      parts.append("credit: \(credit.inline(inBrackets: true))")
    }
    return "{\(parts.joined(separator: ", "))}"
  }
}
