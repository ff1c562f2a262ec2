import ContentModel
import Diagnostics

/// The records by name: each record claims its id, its label and its synonyms.
package struct RecordNames: Sendable {
  /// A name as a record claims it, and where.
  private struct Claim {
    let record: Int
    let origin: SourceRange
  }

  let records: [TermRecord]
  private let rule: AddressRule
  private(set) var diagnostics: [Diagnostic] = []
  /// By the slug of the name.
  private var claims: [String: Claim] = [:]

  /// Claims ids first, then labels, then synonyms; the second record that claims a name has an error.
  package init(_ records: [TermRecord], noun: String, rule: AddressRule) {
    self.records = records
    self.rule = rule
    for (index, record) in records.enumerated() {
      claims[record.id] = Claim(record: index, origin: .wholeFile(record.path))
    }
    for (index, record) in records.enumerated() {
      if let label = record.label { claim(label, for: index, noun: noun, needsLetters: false) }
    }
    for (index, record) in records.enumerated() {
      for synonym in record.synonyms { claim(synonym, for: index, noun: noun, needsLetters: true) }
    }
  }

  /// The record that claims a slug.
  subscript(slug: String) -> TermRecord? { claims[slug].map { records[$0.record] } }

  /// Returns the id of the record that claims a name, or else the name's slug; nil without letters and digits.
  package func id(of name: String) -> String? { slug(of: name).map { self[$0]?.id ?? $0 } }

  /// Returns the slug of a name, by the newspaper's rule; nil if none can be made.
  func slug(of name: String) -> String? { Slug(term: name, rule: rule)?.text }

  private mutating func claim(_ name: Located<String>, for index: Int, noun: String, needsLetters: Bool) {
    let origin = records[index].range(name.range)
    guard let slug = slug(of: name.value) else {
      if needsLetters { diagnostics.append(.nameWithoutLetters(name.value, at: origin)) }
      return
    }
    if let other = claims[slug] {
      guard other.record != index else { return }
      diagnostics.append(
        .duplicateName(name.value, noun: noun, at: origin, other: records[other.record].path, first: other.origin))
    } else {
      claims[slug] = Claim(record: index, origin: origin)
    }
  }
}

extension Diagnostic {
  static func duplicateName(
    _ name: String, noun: String, at range: SourceRange, other: String, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .duplicateName, .error, "'\(name)' is a name of the \(noun) in \(other) as well", at: range,
      labels: [Label("the other one is here", at: first)], hint: "take it out of one of the two files")
  }
}
