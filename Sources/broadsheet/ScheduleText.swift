import Building
import ContentModel
import Inspecting
import Newspaper
import Starting

/// The jobs that build a site whenever it would change by itself.
struct ScheduleText {
  let changes: [ScheduledChange]
  /// The newspaper's folder, absolute.
  let folder: String
  /// The path of the tool, absolute.
  let tool: String
  /// The zone of the machine's clocks, by which its cron goes.
  let zone: SiteZone

  /// Lines for `crontab -e` (crontab(5)): times of the machine, every year again, since cron knows no years.
  ///
  /// `CRON_TZ` is not used: Debian's cron takes it for any other variable.
  var cron: String {
    // A percent sign ends a command there, unless a backslash precedes it.
    let command = "cd \(folder.shellQuoted) && \(tool.shellQuoted) build".replacing("%", with: "\\%")
    return lines(["# Times of this machine, which is in \(zone.identifier): crontab -e"]) {
      "\(Self.cronTime(clockTime(of: $0))) \(command)"
    }
  }

  /// Commands that make and start a user's timer (systemd.timer(5), systemd.time(7)).
  var systemd: String {
    let folder = "~/.config/systemd/user"
    return lines([
      "mkdir -p \(folder)", "cat > \(folder)/broadsheet.service <<'END'", "[Unit]", "Description=Build the site", "",
      "[Service]", "Type=oneshot", "WorkingDirectory=\(Self.unit(self.folder))",
      "ExecStart=\(Self.unitWord(tool)) build", "END", "cat > \(folder)/broadsheet.timer <<'END'", "[Unit]",
      "Description=Build the site when it would change", "", "[Timer]", "Persistent=true",
    ]) { moment in
      "OnCalendar=\(moment.civil.date) \(Self.clock(moment)) UTC"
    } after: {
      [
        "", "[Install]", "WantedBy=timers.target", "END", "systemctl --user daemon-reload",
        "systemctl --user enable broadsheet.timer", "systemctl --user restart broadsheet.timer",
      ]
    }
  }

  /// The workflow for GitHub Actions that also builds at these times, in UTC.
  var github: String {
    guard !changes.isEmpty else { return Self.nothingDue }
    return PublishingHost.workflow(
      schedule: commented { "- cron: '\(Self.cronTime($0))'" })
  }

  /// Returns a head, the entries, and the lines after them; a comment if nothing is due.
  private func lines(_ head: [String], _ line: (Moment) -> String, after: () -> [String] = { [] }) -> String {
    guard !changes.isEmpty else { return Self.nothingDue }
    return (head + commented(line) + after()).joined(separator: "\n") + "\n"
  }

  /// Returns each line once, below the comments of its moments.
  ///
  /// Two moments of one minute share a line, and so do two of one day and minute in other years.
  private func commented(_ line: (Moment) -> String) -> [String] {
    var lines: [String] = []
    var comments: [String: [String]] = [:]
    for change in changes {
      let line = line(change.moment)
      if comments[line] == nil { lines.append(line) }
      comments[line, default: []].append(Self.comment(change))
    }
    return lines.flatMap { (comments[$0] ?? []) + [$0] }
  }

  private static let nothingDue = "# The site does not change by itself: nothing is scheduled, nothing expires.\n"

  /// The moment and its files, as a comment.
  private static func comment(_ change: ScheduledChange) -> String {
    "# \(change.moment.iso8601): \(change.files.joined(separator: ", "))"
  }

  /// Returns the first time on the machine's clocks that is not before a moment, and that they show once.
  ///
  /// Where clocks are put back, cron takes the first of two equal times, which may be too early.
  private func clockTime(of moment: Moment) -> Moment {
    var shown = moment.shown(in: zone)
    while zone.moments(showing: shown.civil).count > 1 {
      shown = Moment(seconds: shown.seconds + 60).shown(in: zone)
    }
    return shown
  }

  /// Escapes a path in a unit's file: a percent sign begins a specifier there (systemd.unit(5)).
  private static func unit(_ path: String) -> String { path.replacing("%", with: "%%") }

  /// Quotes a word of a command in a unit's file (systemd.service(5)).
  private static func unitWord(_ path: String) -> String {
    let word = path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("$", with: "$$")
    return "\"\(unit(word))\""
  }

  /// Returns minute, hour, day and month, rounded up to a whole minute.
  private static func cronTime(_ moment: Moment) -> String {
    let whole = Moment(seconds: (moment.seconds + 59) / 60 * 60, offset: moment.offset)
    return "\(whole.minute) \(whole.hour) \(whole.day) \(whole.month) *"
  }

  private static func clock(_ moment: Moment) -> String {
    [moment.hour, moment.minute, moment.second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
