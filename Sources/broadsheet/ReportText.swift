import Building
import Diagnostics
import Inspecting
import SiteModel

/// The closing report of a build, for people and for programs.
struct ReportText {
  let report: BuildReport
  let duration: Duration
  /// The changes that a build would make; nil unless they were asked for.
  let changes: [SiteChange]?
  private let writes: Bool

  /// The sentence on an interrupted build that was finished.
  static let finishedAnother = "An earlier build had been cut off; what it had left to do was done first."

  /// True if each text that is held back is listed for people; false: a count will do.
  private let listsHeldBack: Bool

  init(_ report: BuildReport, duration: Duration, delivery: Delivery, listsHeldBack: Bool = false) {
    self.listsHeldBack = listsHeldBack
    self.report = report
    self.duration = duration
    changes = delivery == .compare ? report.changes : nil
    writes = delivery == .publish
  }

  var plain: String {
    var lines: [String] = []
    let problems = DiagnosticPrinter.summary(of: report.diagnostics)
    if report.hasFailed {
      lines.append(
        "\(problems ?? ""). " + (writes ? "Nothing was written; the site is as it was." : "The site cannot be built."))
    } else {
      if let problems { lines.append("\(problems).") }
      lines.append(
        """
        \(Self.count(report.articles, "article")) on \(Self.count(report.pages, "page")), \
        in \(Self.seconds(duration)) s.
        """)
      if let changes {
        lines += changes.map(Self.line)
        lines.append(Self.summary(of: changes, unchanged: report.published?.unchanged.count ?? 0))
      } else {
        lines += written
      }
    }
    lines += heldBack
    if let due = report.nextDue { lines.append("The site changes by itself at \(due.iso8601): build again then.") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var written: [String] {
    guard let published = report.published, let output = report.output else { return [] }
    var lines: [String] = []
    if published.hasFinishedAnother {
      lines.append(Self.finishedAnother)
    }
    lines.append(
      "Written to \(VisibleText.escaping(output)): \(published.added.count) new, \(published.changed.count) changed, "
        + "\(published.unchanged.count) unchanged, \(published.removed.count) removed.")
    if !published.replaced.isEmpty {
      lines.append("\(Self.count(published.replaced.count, "file")) moved to .broadsheet/replaced: see there.")
    }
    if published.foreign > 0 {
      lines.append("\(Self.count(published.foreign, "file")) not of Broadsheet's making left alone.")
    }
    return lines
  }

  private static func line(_ change: SiteChange) -> String {
    let sign =
      switch change.kind {
      case .added: "+"
      case .changed: "~"
      case .removed: "-"
      case .redirected: ">"
      }
    return VisibleText.escaping("\(sign) \(change.address)" + (change.meaning.map { " \($0)" } ?? ""))
  }

  private static func summary(of changes: [SiteChange], unchanged: Int) -> String {
    func count(_ kind: SiteChange.Kind) -> Int { changes.count { $0.kind == kind } }
    let redirects = count(.redirected)
    return "A build would make \(count(.added)) new, \(count(.changed)) changed, \(unchanged) unchanged, "
      + "\(count(.removed)) removed" + (redirects > 0 ? ", \(Self.count(redirects, "redirect"))" : "") + "."
  }

  private var heldBack: [String] {
    guard !report.heldBack.isEmpty else { return [] }
    let pages = report.heldBack.count(where: \.isPage)
    let articles = report.heldBack.count - pages
    let counts = [articles > 0 ? Self.count(articles, "article") : nil, pages > 0 ? Self.count(pages, "page") : nil]
    let line = "Held back: \(counts.compactMap(\.self).joined(separator: ", "))"
    guard listsHeldBack else { return [line + " (--held-back lists them)."] }
    let items = report.heldBack.map { item in
      "  \(VisibleText.escaping(item.path)): \(item.reason.word)" + (item.reason.date.map { " (\($0.iso8601))" } ?? "")
    }
    return [line + "."] + items
  }

  /// Returns a line on the command that explains the worst problem; nil if there are notes at most.
  static func explanation(of problems: [Diagnostic]) -> String? {
    let worst = problems.filter { $0.severity != .note }.min { ($1.severity, $0) < ($0.severity, $1) }
    return worst.map { "'broadsheet explain \($0.id.rawValue)' says more." }
  }

  /// `1 file`, `2 files`.
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// Returns seconds with three decimals: `1.034`.
  static func seconds(_ duration: Duration) -> String {
    let milliseconds = Int(duration / .milliseconds(1))
    let fraction = String(milliseconds % 1000 + 1000).dropFirst()
    return "\(milliseconds / 1000).\(fraction)"
  }
}
