/// The name of a kind of problem, printed in brackets after the message.
///
/// Names are never reused.
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

  // Front matter and configuration
  case missingFrontMatter = "missing-front-matter"
  case unclosedFrontMatter = "unclosed-front-matter"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case unknownChoice = "unknown-choice"
  case invalidDate = "invalid-date"
  case datesDiffer = "dates-differ"
  case invalidSlug = "invalid-slug"
  case invalidID = "invalid-id"
  case invalidPath = "invalid-path"
  case invalidAddress = "invalid-address"
  case invalidLanguage = "invalid-language"
  case invalidTimezone = "invalid-timezone"
  case invalidPermalinkPattern = "invalid-permalink-pattern"
  case severalSections = "several-sections"
  case reasonWithoutStatus = "reason-without-status"

  // Markdown
  case rawHTML = "raw-html"
  case linkScheme = "link-scheme"
  case protocolRelativeLink = "protocol-relative-link"
  case nestedTooDeep = "nested-too-deep"
  case tooManyImages = "too-many-images"
  case tooManyLinks = "too-many-links"
  case emptyLink = "empty-link"
  case secondSummaryMarker = "second-summary-marker"

  // Templates
  case unclosedTag = "unclosed-tag"
  case unclosedSection = "unclosed-section"
  case unopenedSection = "unopened-section"
  case mismatchedSection = "mismatched-section"
  case invalidTag = "invalid-tag"
  case unsupportedTag = "unsupported-tag"
  case unknownVariable = "unknown-variable"
  case unknownPartial = "unknown-partial"
  case unknownBlock = "unknown-block"
  case partialCycle = "partial-cycle"
  case wrongTagForType = "wrong-tag-for-type"
  case unescapedText = "unescaped-text"
  case unknownLayout = "unknown-layout"
  case unknownLanguage = "unknown-language"

  // The site
  case missingConfiguration = "missing-configuration"
  case duplicateID = "duplicate-id"
  case outputCollision = "output-collision"
  case reservedPath = "reserved-path"
  case mergedTerms = "merged-terms"
  case missingTarget = "missing-target"
  case missingSlash = "missing-slash"
  case missingPath = "missing-path"
  case heldBackTarget = "held-back-target"
  case unpublishedFile = "unpublished-file"
  case unreadableFile = "unreadable-file"
}
