import Foundation
import SiteModel

extension ReportText {
  /// The report as one JSON object on a line.
  var json: String { JSONText.text(ReportObject(self)) }

  /// What stands in place of the report when the machine refused something.
  static func json(refusal: String, hint: String?) -> String {
    JSONText.text(RefusalObject(ok: false, error: refusal, hint: hint))
  }
}

/// The shape of a refusal in JSON.
private struct RefusalObject: Encodable {
  let ok: Bool
  let error: String
  let hint: String?
}

/// The shape of the report in JSON.
private struct ReportObject: Encodable {
  struct HeldBackObject: Encodable {
    let file: String
    let title: String
    let reason: String
    let date: String?
  }

  struct ChangeObject: Encodable {
    let kind: String
    let address: String
    let meaning: String?
  }

  struct StageObject: Encodable {
    let stage: String
    let seconds: Double
    let processorSeconds: Double
    let peakBytes: Int

    private enum CodingKeys: String, CodingKey {
      case stage, seconds
      case processorSeconds = "processor_seconds"
      case peakBytes = "peak_bytes"
    }
  }

  let ok: Bool
  let errors: Int
  let warnings: Int
  let articles: Int
  let pages: Int
  let output: String?
  let added: Int?
  let changed: Int?
  let unchanged: Int?
  let removed: Int?
  let replaced: [String]?
  let foreign: Int?
  let finishedAnother: Bool?
  let heldBack: [HeldBackObject]
  let changes: [ChangeObject]?
  let nextDue: String?
  let seconds: Double
  let profile: [StageObject]

  private enum CodingKeys: String, CodingKey {
    case ok, errors, warnings, articles, pages, output, added, changed, unchanged, removed, replaced, foreign, seconds
    case changes, profile
    case heldBack = "held_back"
    case finishedAnother = "finished_another"
    case nextDue = "next_due"
  }

  init(_ text: ReportText) {
    let report = text.report
    ok = !report.hasFailed
    errors = report.diagnostics.count { $0.severity == .error }
    warnings = report.diagnostics.count { $0.severity == .warning }
    articles = report.articles
    pages = report.pages
    output = report.output
    added = report.published?.added.count
    changed = report.published?.changed.count
    unchanged = report.published?.unchanged.count
    removed = report.published?.removed.count
    replaced = report.published?.replaced.map(\.kept)
    foreign = report.published?.foreign
    finishedAnother = report.published?.hasFinishedAnother
    heldBack = report.heldBack.map { item in
      HeldBackObject(file: item.path, title: item.title, reason: item.reason.word, date: item.reason.date?.iso8601)
    }
    changes = text.changes?.map { ChangeObject(kind: $0.kind.rawValue, address: $0.address, meaning: $0.meaning) }
    nextDue = report.nextDue?.iso8601
    seconds = text.duration / .seconds(1)
    profile = report.costs.map { cost in
      StageObject(
        stage: cost.stage.rawValue, seconds: cost.elapsed / .seconds(1),
        processorSeconds: cost.processor / .seconds(1), peakBytes: cost.peakMemory)
    }
  }
}
