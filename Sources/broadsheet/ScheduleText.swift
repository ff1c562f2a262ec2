import Building
import ContentModel
import Inspecting

/// The jobs that build a site whenever it would change by itself.
struct ScheduleText {
  let dues: [Due]
  /// The newspaper's folder, absolute.
  let folder: String

  /// Lines for `crontab -e` (crontab(5)): times in UTC, every year again, since cron knows no years.
  var cron: String {
    // A percent sign ends a command there, unless a backslash stands before it.
    let command = "cd \(quoted) && broadsheet build".replacing("%", with: "\\%")
    return lines(["CRON_TZ=UTC"]) { "\(Self.cronTime($0)) \(command)" }
  }

  /// The two files of a user's timer (systemd.timer(5), systemd.time(7)).
  var systemd: String {
    // A percent sign begins a specifier there (systemd.unit(5)).
    let path = folder.replacing("%", with: "%%")
    return lines([
      "# ~/.config/systemd/user/broadsheet.service", "[Unit]", "Description=Build the site", "", "[Service]",
      "Type=oneshot", "WorkingDirectory=\(path)", "ExecStart=/usr/bin/env broadsheet build", "",
      "# ~/.config/systemd/user/broadsheet.timer", "[Unit]", "Description=Build the site when it would change", "",
      "[Timer]", "Persistent=true",
    ]) { moment in
      "OnCalendar=\(moment.civil.date) \(Self.clock(moment)) UTC"
    } + "\n[Install]\nWantedBy=timers.target\n"
  }

  /// The part of a workflow's file that says when it runs (GitHub Actions, events that trigger workflows); in UTC.
  var github: String {
    lines(["on:", "  schedule:"]) { "    - cron: '\(Self.cronTime($0))'" }
  }

  /// A comment with the moment's files above each line.
  private func lines(_ head: [String], _ line: (Moment) -> String) -> String {
    guard !dues.isEmpty else { return "# The site does not change by itself: nothing is scheduled, nothing expires.\n" }
    let indent = head.last?.hasPrefix("  ") == true ? "    " : ""
    let body = dues.flatMap { due in
      ["\(indent)# \(due.moment.iso8601): \(due.files.joined(separator: ", "))", line(due.moment)]
    }
    return (head + body).joined(separator: "\n") + "\n"
  }

  private var quoted: String { "'\(folder.replacing("'", with: "'\\''"))'" }

  /// Minute, hour, day and month; a minute that has begun is over before the next.
  private static func cronTime(_ moment: Moment) -> String {
    let whole = Moment(seconds: (moment.seconds + 59) / 60 * 60)
    return "\(whole.minute) \(whole.hour) \(whole.day) \(whole.month) *"
  }

  private static func clock(_ moment: Moment) -> String {
    [moment.hour, moment.minute, moment.second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
