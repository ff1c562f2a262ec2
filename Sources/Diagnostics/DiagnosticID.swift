/// The name of a kind of problem, printed in brackets after the message. Names are never reused.
public enum DiagnosticID: String, Sendable, Hashable, CaseIterable {
  // Files
  case invalidUTF8 = "invalid-utf8"
  case utf16 = "utf-16"
  case controlCharacter = "control-character"
  case fileTooLarge = "file-too-large"

  // YAML
  case yamlSyntax = "yaml-syntax"
  case yamlFeature = "yaml-feature"
  case yamlTooLarge = "yaml-too-large"
  case yamlTooDeep = "yaml-too-deep"
  case duplicateKey = "duplicate-key"
  case textLost = "text-lost"

  // Markdown
  case rawHTML = "raw-html"
  case linkScheme = "link-scheme"
  case protocolRelativeLink = "protocol-relative-link"
  case nestedTooDeep = "nested-too-deep"
  case tooManyImages = "too-many-images"

  // Templates
  case unclosedTag = "unclosed-tag"
  case unclosedSection = "unclosed-section"
  case unopenedSection = "unopened-section"
  case invalidTag = "invalid-tag"
  case unsupportedTag = "unsupported-tag"
  case unknownVariable = "unknown-variable"
  case unknownPartial = "unknown-partial"
  case unknownBlock = "unknown-block"
  case partialCycle = "partial-cycle"
  case wrongTagForType = "wrong-tag-for-type"
  case unescapedText = "unescaped-text"
}
