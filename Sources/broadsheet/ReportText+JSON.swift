import Building
import Inspecting
import Markup
import SiteModel

extension ReportText {
  /// The report as one JSON object on a line; keys are sorted, absent values are left out.
  var json: String { JSONText.line(JSONWriter().object(write)) }

  /// Returns the object in place of the report if a build ended with an error.
  static func json(refusal: String, hint: String?) -> String {
    JSONText.line(
      JSONWriter().object { json in
        json.write("error", refusal)
        json.writeIfPresent("hint", hint)
        json.write("ok", false)
      })
  }

  private func write(to json: inout JSONObject) {
    let published = report.published
    json.writeIfPresent("added", published?.added.count)
    json.write("articles", report.articles)
    json.writeIfPresent("changed", published?.changed.count)
    if let changes { Self.write(changes, to: &json) }
    json.write("errors", report.diagnostics.count { $0.severity == .error })
    json.writeIfPresent("finished_another", published?.hasFinishedAnother)
    json.writeIfPresent("foreign", published?.foreign)
    Self.write(report.heldBack, to: &json)
    json.writeIfPresent("next_due", report.nextDue?.iso8601)
    json.write("ok", !report.hasFailed)
    json.writeIfPresent("output", report.output)
    json.write("pages", report.pages)
    writeProfile(to: &json)
    json.writeIfPresent("removed", published?.removed.count)
    if let replaced = published?.replaced { json.write("replaced", replaced.map(\.newPath)) }
    json.write("seconds", duration / .seconds(1))
    json.writeIfPresent("unchanged", published?.unchanged.count)
    json.write("warnings", report.diagnostics.count { $0.severity == .warning })
  }

  private static func write(_ changes: [SiteChange], to json: inout JSONObject) {
    json.array("changes") { items in
      for change in changes {
        items.object { item in
          item.write("address", change.address)
          item.write("kind", change.kind.rawValue)
          item.writeIfPresent("meaning", change.meaning)
        }
      }
    }
  }

  private static func write(_ heldBack: [HeldBack], to json: inout JSONObject) {
    json.array("held_back") { items in
      for text in heldBack {
        items.object { item in
          item.writeIfPresent("date", text.reason.date?.iso8601)
          item.write("file", text.path)
          item.write("reason", text.reason.word)
          item.write("title", text.title)
        }
      }
    }
  }

  private func writeProfile(to json: inout JSONObject) {
    json.array("profile") { items in
      for cost in report.costs {
        items.object { item in
          item.write("peak_bytes", cost.peakMemory)
          item.write("processor_seconds", cost.processor / .seconds(1))
          item.write("seconds", cost.elapsed / .seconds(1))
          item.write("stage", cost.stage.rawValue)
        }
      }
    }
  }
}
