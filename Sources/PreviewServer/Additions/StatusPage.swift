import ContentModel
import Diagnostics
import SiteModel

/// The preview's own pages: problems, held-back texts, the last build.
struct StatusPage {
  let status: PreviewStatus
  /// Prints one problem with its excerpt, as plain text.
  let print: (Diagnostic) -> String

  /// The page with all three.
  var home: HTMLFragment {
    page(
      "Preview",
      """
      <p><a href="\(status.address(of: "/"))">To the front page</a></p>
      \(problems)
      \(unpublished)
      \(build)
      """)
  }

  /// The page that is shown in place of all others before a build has succeeded.
  var waiting: HTMLFragment {
    page("Preview", status.built == nil ? "<p>The site is being built …</p>" : problems)
  }

  /// The problems of the last build, or its refusal, as a part of a page.
  var problems: HTMLFragment {
    if let refusal = status.refusal {
      return """
        <section class="problems"><h2>The site could not be built</h2>
        <pre>\(refusal.message)\(refusal.hint.map { "\n    = \($0)" } ?? "")</pre></section>
        """
    }
    guard let summary = DiagnosticPrinter.summary(of: status.diagnostics) else {
      return "<section class=\"problems\"><h2>No problems</h2></section>"
    }
    // Errors come first, since they keep the site as it was.
    let sorted =
      status.diagnostics.filter { $0.severity == .error } + status.diagnostics.filter { $0.severity != .error }
    let items = sorted.map { problem -> HTMLFragment in
      // The first line, range and message, may be wider than a screen; the others are an excerpt with aligned columns.
      let lines = print(problem).split(separator: "\n", maxSplits: 1)
      let excerpt = lines.dropFirst().first.map { "<pre>\($0)</pre>" as HTMLFragment } ?? ""
      return "<li class=\"\(problem.severity.word)\"><p>\(lines.first ?? "")</p>\(excerpt)</li>\n"
    }
    let meaning =
      status.hasFailed && status.lastSuccess != nil
      ? "<p>The site is shown as it was before. It follows when this is mended.</p>" : "" as HTMLFragment
    return """
      <section class="problems"><h2>\(summary)</h2>
      \(meaning)
      <ol>
      \(HTMLFragment(items))</ol></section>
      """
  }

  private var unpublished: HTMLFragment {
    let shown = status.lastSuccess?.previewed ?? []
    let all = (shown + (status.lastSuccess?.heldBack ?? [])).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    guard !all.isEmpty else { return "<section><h2>All is public</h2></section>" }
    let kinds = [
      ("Drafts", "draft", ""), ("Scheduled", "scheduled", "from"), ("Expired", "expired", "since"),
      ("Withdrawn", "withdrawn", ""),
    ]
    let parts = kinds.map { heading, word, preposition -> HTMLFragment in
      let items = all.filter { $0.reason.word == word }
      guard !items.isEmpty else { return "" }
      let rows = items.map { item -> HTMLFragment in
        let time = item.reason.date.map { moment -> HTMLFragment in
          ", \(preposition) <time datetime=\"\(moment.iso8601)\">\(moment.plain)</time>"
        }
        return "<li>\(title(of: item, in: shown))<br><small>\(item.path)\(time ?? "")</small></li>\n"
      }
      return """
        <section><h2>\(heading): \(items.count)</h2>
        <ul>
        \(HTMLFragment(rows))</ul></section>

        """
    }
    return HTMLFragment(parts)
  }

  private func title(of item: HeldBack, in shown: [HeldBack]) -> HTMLFragment {
    guard let address = item.address, shown.contains(item) || item.reason == .withdrawn else { return "\(item.title)" }
    return "<a href=\"\(status.address(of: address))\">\(item.title)</a>"
  }

  private var build: HTMLFragment {
    guard let built = status.built else { return "" }
    let milliseconds = Int(built.duration / .milliseconds(1))
    var rows: [(String, String)] = [("Last build", "\(built.at), \(milliseconds) ms")]
    if let date = status.date { rows.append(("Shown moment", date)) }
    if let success = status.lastSuccess {
      rows.append(("Articles", "\(success.articles)"))
      rows.append(("Pages", "\(success.pages)"))
      if let due = success.nextDue { rows.append(("The site changes by itself at", due.plain)) }
      if let published = success.published {
        let counts =
          "\(published.added.count) new, \(published.changed.count) changed, "
          + "\(published.unchanged.count) unchanged, \(published.removed.count) removed"
        rows.append(("Files", counts))
      }
    }
    let lines = rows.map { "<tr><th scope=\"row\">\($0.0)</th><td>\($0.1)</td></tr>\n" as HTMLFragment }
    return "<section><h2>The last build</h2>\n<table><tbody>\n\(HTMLFragment(lines))</tbody></table></section>"
  }

  private func page(_ title: String, _ content: HTMLFragment) -> HTMLFragment {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title)</title>
    \(InjectedMarkup.head(status, " data-missing data-build=\"\(status.builds)\""))</head>
    <body class="broadsheet-page">
    <main>
    <h1>\(title)</h1>
    \(content)
    </main>
    </body>
    </html>

    """
  }
}
