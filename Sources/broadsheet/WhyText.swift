import Diagnostics
import Inspecting

/// An explanation for people.
struct WhyText {
  let explanation: Explanation

  init(_ explanation: Explanation) { self.explanation = explanation }

  var text: String {
    var parts = ["\(explanation.subject) \(explanation.verdict)"].map { VisibleText.escaping($0) + "\n" }
    if explanation.kind == .list {
      let count = explanation.articles.count
      parts[0] = String(parts[0].dropLast()) + ": \(count) article\(count == 1 ? "" : "s")\n"
    }
    if !explanation.facts.isEmpty {
      parts.append(Columns(explanation.facts.map { [$0.key, $0.value, $0.origin] }).text(aligned: true))
    }
    if !explanation.articles.isEmpty {
      parts.append(Columns(explanation.articles.map(\.columns)).text(aligned: true))
    }
    return parts.joined(separator: "\n")
  }
}

extension Explanation.Fact {
  /// The origin of the value: `Content/articles/a.md:3`, `the file's name`, `Content/site.yml:4, pattern …`.
  var origin: String {
    let source = file.map { file in file + (line.map { ":\($0)" } ?? "") }
    return [source, note].compactMap { $0 }.joined(separator: ", ")
  }
}
