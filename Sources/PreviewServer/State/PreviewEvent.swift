import Building
import Markup

/// The message to browsers after a build, as a server-sent event (HTML Standard, section 9.2).
struct PreviewEvent: Equatable {
  /// The id of this run of the server.
  let run: String
  /// The version of the shown site; a page of another version is to be loaded again.
  let version: Int
  /// The number of builds that have ended.
  let build: Int
  /// True if there are errors: the site that is shown is the last one without.
  let failed: Bool
  let errors: Int
  let warnings: Int
  /// The addresses that changed since the version before; nil: more than ``limit``, or unknown.
  var changed: [String]?
  /// True if nothing but stylesheets changed: pages need not be loaded again.
  var styles = false
  /// The address of the text that was edited, to go there; nil: stay.
  var navigate: String?

  /// The most changed addresses that an event lists.
  private static let limit = 200

  /// An event for a status, without knowledge of the changes.
  init(_ status: PreviewStatus) {
    run = status.run
    version = status.version
    build = status.builds
    failed = status.hasFailed
    errors = status.count(.error)
    warnings = status.count(.warning)
  }

  /// An event after a build of these changes; `navigates`: browsers go to the text that was edited.
  init(
    _ status: PreviewStatus, after before: PreviewStatus, _ report: BuildReport, _ changes: SourceChanges,
    navigates: Bool
  ) {
    self.init(status)
    guard !report.hasFailed, let published = report.published else { return }
    let changedPages = published.changed.filter { !$0.isForPrograms }
    let paths = changedPages + (published.added + published.removed).filter { !$0.isForPrograms }
    // Bars and badges may be on any page.
    if paths.count <= Self.limit, status.previewed == before.previewed {
      changed = paths.map { Self.address(ofFile: $0.string, status) }
    }
    styles = changes.areStyles
    guard navigates, let text = changes.onlyText else { return }
    if let page = report.pagePath(ofSource: text) {
      navigate = status.address(of: page)
    } else if changedPages.count == 1, let page = changedPages.first {
      // After an exchange of texts alone, the one page that changed is the text's.
      navigate = Self.address(ofFile: page.string, status)
    }
  }

  /// Returns the address of a file of the site, without the name `index.html`.
  private static func address(ofFile path: String, _ status: PreviewStatus) -> String {
    let index = "index.html"
    let isIndex = path == index || path.hasSuffix("/" + index)
    return status.address(of: isIndex ? String(path.dropLast(index.count)) : path)
  }

  /// The bytes that are sent to a browser.
  var bytes: [UInt8] {
    let json = JSONWriter().object { json in
      json.write("build", build)
      if let changed { json.write("changed", changed) }
      json.write("errors", errors)
      json.write("failed", failed)
      json.writeIfPresent("navigate", navigate)
      json.write("run", run)
      json.write("styles", styles)
      json.write("version", version)
      json.write("warnings", warnings)
    }
    return Array("data: ".utf8) + json + Array("\n\n".utf8)
  }

  /// A comment, which browsers ignore.
  static let heartbeat = Array(":\n\n".utf8)
}
