import Building
import Diagnostics
import Foundation
import PreviewServer
import Synchronization

/// The messages of a preview on the terminal: its address, and a line for each build.
///
/// Problems are printed if they differ from those of the build before.
final class PreviewText: Sendable {
  private let options: BuildOptions
  private let opens: Bool
  private let last = Mutex<[Diagnostic]>([])

  init(_ options: BuildOptions, opens: Bool) {
    self.options = options
    self.opens = opens
  }

  func tell(_ news: Preview.News) {
    switch news {
    case .listening(let address, let taken):
      if let taken { Terminal.note("Port \(taken) is taken, so the preview has the next free one.\n") }
      listening(address)
    case .polling:
      Terminal.note(
        "The system watches no more folders, so changes are noticed within a second or two. "
          + "To change that, raise fs.inotify.max_user_watches.\n")
    case .built(let report, let duration): built(report, duration)
    case .refused(let error): Terminal.write(error)
    }
  }

  private func listening(_ address: String) {
    Terminal.print("Preview: \(address)\nWhat is not public: \(address)_broadsheet/\n")
    if !address.hasPrefix("http://127.") && !address.hasPrefix("http://[::1]") {
      Terminal.note(
        "Warning: everyone who can reach this machine by the network can read your drafts as long as this runs.\n")
    }
    Terminal.print("Ctrl-C ends it.\n")
    if opens { Machine.open(address) }
  }

  private func built(_ report: BuildReport, _ duration: Duration) {
    let isNew = last.withLock { last in
      defer { last = report.diagnostics }
      return last != report.diagnostics
    }
    if isNew {
      Terminal.show(report.diagnostics, .snippet, of: options)
    }
    Terminal.print(line(report, duration) + "\n")
  }

  private func line(_ report: BuildReport, _ duration: Duration) -> String {
    let problems = DiagnosticPrinter.summary(of: report.diagnostics)
    if report.hasFailed { return "\(problems ?? ""). The preview stays as it was." }
    var parts = ["\(ReportText.count(report.articles, "article")), \(ReportText.seconds(duration)) s"]
    if let published = report.published {
      let changed = published.added.count + published.changed.count + published.removed.count
      parts.append(changed == 0 ? "nothing changed" : "\(ReportText.count(changed, "file")) changed")
    }
    return (parts + [problems].compactMap(\.self)).joined(separator: ", ") + "."
  }
}
