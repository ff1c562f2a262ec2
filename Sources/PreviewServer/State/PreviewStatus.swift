import Building
import ContentModel
import Diagnostics
import Publishing
import SiteModel

/// The status of the preview: the site that it shows, and the outcome of the last build.
struct PreviewStatus: Sendable {
  /// The message of an error that ended a build, and a hint; nil: none.
  struct Refusal: Sendable, Equatable {
    let message: String
    let hint: String?
  }

  /// The id of this run of the server.
  let run: String
  /// The moment whose site is shown, as the editor wrote it; nil: now.
  let date: String?
  /// The number of times the shown site has changed; 0: there is none yet.
  private(set) var version = 0
  /// The number of builds that have ended.
  private(set) var builds = 0
  /// The path of the front page on the host: `/news/`.
  private(set) var basePath = "/"
  /// The texts on the shown site that readers would not see, by path from the site's root.
  private(set) var previewed: [String: HeldBack] = [:]
  /// The last build that succeeded; nil before the first.
  private(set) var lastSuccess: BuildReport?
  /// The diagnostics of the last build, sorted.
  private(set) var diagnostics: [Diagnostic] = []
  /// The error that ended the last build; nil if there was none.
  private(set) var refusal: Refusal?
  /// The moment of the last build, as text for people, and the time it took; nil before the first.
  private(set) var built: (at: String, duration: Duration)?

  init(run: String, date: String? = nil) {
    self.run = run
    self.date = date
  }

  /// True if the site that is shown is older than the newspaper's files, since these have errors.
  var hasFailed: Bool { refusal != nil || diagnostics.containsError }

  /// Returns the percent-encoded address on the host of a path from the site's root: `/news/2024/02/14/slug/`.
  func address(of path: String) -> String { SitePath.encoded(basePath + path.drop { $0 == "/" }) }

  func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// Records the report of a build; `moment` is text for people.
  mutating func note(_ report: BuildReport, at moment: String, _ duration: Duration) {
    builds += 1
    diagnostics = report.diagnostics
    refusal = nil
    built = (moment, duration)
    if let path = report.basePath { basePath = path }
    guard !report.hasFailed else { return }
    let previewed = Dictionary(
      report.previewed.compactMap { item in item.address.map { ($0, item) } }, uniquingKeysWith: { first, _ in first })
    if lastSuccess == nil || report.published?.hasChanges == true || previewed != self.previewed { version += 1 }
    self.previewed = previewed
    lastSuccess = report.summary
  }

  /// Records a build that ended with an error; `moment` is text for people.
  mutating func note(_ refusal: Refusal, at moment: String, _ duration: Duration) {
    builds += 1
    self.refusal = refusal
    diagnostics = []
    built = (moment, duration)
  }
}

extension PublishReport {
  /// True if a file of the site was added, changed or removed.
  var hasChanges: Bool { !added.isEmpty || !changed.isEmpty || !removed.isEmpty }
}
