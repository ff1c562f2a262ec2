import ContentModel
import Diagnostics

/// Finds records of authors, sections and tags that no article names, published or not.
struct UnusedRecords {
  /// The names in articles that readers do not see: looked at only where a record is not named in those that they do.
  private let heldBack: [Article]

  init(heldBack: [Article]) { self.heldBack = heldBack }

  /// A note for each record of which no term is used; `others` are names elsewhere in the newspaper.
  func check(
    _ names: RecordNames, _ terms: [TermTable.Term], noun: String, others: [Located<String>] = [],
    _ used: (Article) -> [Located<String>]
  ) -> [Diagnostic] {
    let known = Set(terms.lazy.filter { !$0.uses.isEmpty }.map(\.id))
    let unused = names.records.filter { !known.contains($0.id) }
    if unused.isEmpty { return [] }
    let more = Set((heldBack.flatMap(used) + others).compactMap { names.id(of: $0.value) })
    return unused.filter { !more.contains($0.id) }.map { .unusedRecord($0, noun: noun) }
  }
}

extension Diagnostic {
  static func unusedRecord(_ record: TermRecord, noun: String) -> Diagnostic {
    Diagnostic(
      .unusedRecord, .note, "no article names this \(noun)", at: .wholeFile(record.path),
      hint: "check how articles write the name, or delete the file")
  }
}
