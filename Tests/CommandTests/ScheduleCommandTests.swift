import Building
import Foundation
import TestSupport
import Testing

private let paper = ProjectText(
  """
  -- Content/site.yml --
  title: The Paper
  url: https://paper.example/
  timezone: Europe/Paris
  -- Content/articles/2024-02-14-out.md --
  ---
  title: Out
  expires: 2024-07-01T10:00:30Z
  ---
  -- Content/articles/due.md --
  ---
  title: Due
  date: 2024-06-01T09:30
  expires: 2024-07-01T10:00:30Z
  ---
  -- Content/articles/2024-06-02-draft.md --
  ---
  title: Draft
  draft: true
  ---
  -- Content/articles/2024-06-03-never.md --
  ---
  title: Never
  expires: 2024-06-02
  ---
  -- Content/articles/2024-06-04-withdrawn.md --
  ---
  title: Withdrawn
  status: withdrawn
  ---
  """)

@Suite struct ScheduleCommandTests {
  @Test(arguments: [
    (
      "cron",
      """
      CRON_TZ=UTC
      # 2024-06-01T07:30:00+00:00: Content/articles/due.md
      30 7 1 6 * cd 'FOLDER' && broadsheet build
      # 2024-06-03T22:00:00+00:00: Content/articles/2024-06-04-withdrawn.md
      0 22 3 6 * cd 'FOLDER' && broadsheet build
      # 2024-07-01T10:00:30+00:00: Content/articles/2024-02-14-out.md, Content/articles/due.md
      1 10 1 7 * cd 'FOLDER' && broadsheet build

      """
    ),
    (
      "systemd",
      """
      # ~/.config/systemd/user/broadsheet.service
      [Unit]
      Description=Build the site

      [Service]
      Type=oneshot
      WorkingDirectory=FOLDER
      ExecStart=/usr/bin/env broadsheet build

      # ~/.config/systemd/user/broadsheet.timer
      [Unit]
      Description=Build the site when it would change

      [Timer]
      Persistent=true
      # 2024-06-01T07:30:00+00:00: Content/articles/due.md
      OnCalendar=2024-06-01 07:30:00 UTC
      # 2024-06-03T22:00:00+00:00: Content/articles/2024-06-04-withdrawn.md
      OnCalendar=2024-06-03 22:00:00 UTC
      # 2024-07-01T10:00:30+00:00: Content/articles/2024-02-14-out.md, Content/articles/due.md
      OnCalendar=2024-07-01 10:00:30 UTC

      [Install]
      WantedBy=timers.target

      """
    ),
    (
      "github",
      """
      on:
        schedule:
          # 2024-06-01T07:30:00+00:00: Content/articles/due.md
          - cron: '30 7 1 6 *'
          # 2024-06-03T22:00:00+00:00: Content/articles/2024-06-04-withdrawn.md
          - cron: '0 22 3 6 *'
          # 2024-07-01T10:00:30+00:00: Content/articles/2024-02-14-out.md, Content/articles/due.md
          - cron: '1 10 1 7 *'

      """
    ),
  ])
  func jobs(format: String, expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    let run = try Tool.run("schedule", "--format", format, "--date", "2024-05-01", in: folder.path)
    #expect(run.errors == "")
    #expect(run.status == 0)
    let path = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    #expect(run.output.replacingOccurrences(of: path, with: "FOLDER") == expected)
  }

  @Test func nothingIsDue() throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    let run = try Tool.run("schedule", "--date", "2025-01-01", in: folder.path)
    #expect(run.output == "# The site does not change by itself: nothing is scheduled, nothing expires.\n")
  }

  @Test func cleanEmptiesWhatWasReplaced() throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    #expect(try Tool.run("clean", in: folder.path).output == "0 files thrown away, 0 KiB.\n")
    _ = try Tool.run("build", "--date", "2024-05-01", in: folder.path)
    try folder.make(["Public/index.html": "mine", "Public/own.txt": "mine"])
    _ = try Tool.run("build", "--date", "2024-05-01", in: folder.path)
    #expect(try folder.tree(".broadsheet/replaced") == ["index.html": "mine"])
    let before = try folder.tree("Public")
    let run = try Tool.run("clean", in: folder.path)
    #expect(run.output == "1 file thrown away, 1 KiB.\n")
    #expect(run.status == 0)
    #expect(try folder.tree("Public") == before)
    #expect(try Set(folder.tree(".broadsheet").keys) == ["lock", "manifest"])
  }

  @Test func cleanNeedsANewspaper() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run("clean", "--project", "nowhere", in: folder.path)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: --project: there is no folder 'nowhere'"))
  }
}
