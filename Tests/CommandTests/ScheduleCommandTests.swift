import Building
import Foundation
import TestSupport
import Testing

private let paper = ProjectText(
  """
  -- Content/site.yml --
  title: The Paper
  url: https://paper.example/
  sitemaps: false
  crawlers: false
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
      # Times of this machine, which is in America/New_York: crontab -e
      # 2024-06-01T07:30:00+00:00: Content/articles/due.md
      30 3 1 6 * cd 'FOLDER' && 'TOOL' build
      # 2024-06-03T22:00:00+00:00: Content/articles/2024-06-04-withdrawn.md
      0 18 3 6 * cd 'FOLDER' && 'TOOL' build
      # 2024-07-01T10:00:30+00:00: Content/articles/2024-02-14-out.md, Content/articles/due.md
      1 6 1 7 * cd 'FOLDER' && 'TOOL' build

      """
    ),
    (
      "systemd",
      """
      mkdir -p ~/.config/systemd/user
      cat > ~/.config/systemd/user/broadsheet.service <<'END'
      [Unit]
      Description=Build the site

      [Service]
      Type=oneshot
      WorkingDirectory=FOLDER
      ExecStart="TOOL" build
      END
      cat > ~/.config/systemd/user/broadsheet.timer <<'END'
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
      END
      systemctl --user daemon-reload
      systemctl --user enable broadsheet.timer
      systemctl --user restart broadsheet.timer

      """
    ),
    (
      "github",
      """
      # .github/workflows/publish.yml: builds the newspaper and publishes it on GitHub Pages.
      # In the settings of the repository, choose "GitHub Actions" as the source of Pages.
      name: Publish
      on:
        push:
          branches: [main, master]
        workflow_dispatch:
        schedule:
          # 2024-06-01T07:30:00+00:00: Content/articles/due.md
          - cron: '30 7 1 6 *'
          # 2024-06-03T22:00:00+00:00: Content/articles/2024-06-04-withdrawn.md
          - cron: '0 22 3 6 *'
          # 2024-07-01T10:00:30+00:00: Content/articles/2024-02-14-out.md, Content/articles/due.md
          - cron: '1 10 1 7 *'
      env:
        # The address of Broadsheet's package for Linux, a .deb or .tar.xz file: write it between the quotes.
        BROADSHEET_PACKAGE: ""
      permissions:
        contents: read
        pages: write
        id-token: write
      concurrency:
        group: pages
      jobs:
        publish:
          runs-on: ubuntu-latest
          environment:
            name: github-pages
          steps:
            - uses: actions/checkout@v4
            # The list of the files that are the site, and what makes the next build fast.
            - uses: actions/cache@v4
              with:
                path: |
                  .broadsheet
                  Public
                key: broadsheet-${{ github.run_id }}-${{ github.run_attempt }}
                restore-keys: broadsheet-
            # What makes smaller copies of pictures.
            - run: sudo apt-get update -q && sudo apt-get install -q -y libvips-tools
            - run: |
                set -eu
                if [ -z "$BROADSHEET_PACKAGE" ]; then
                  echo "Write the address of Broadsheet's package into BROADSHEET_PACKAGE, in \
      .github/workflows/publish.yml." >&2
                  exit 1
                fi
                tool=$(mktemp -d)
                curl -fsSL -o "$tool/package" "$BROADSHEET_PACKAGE"
                case "$BROADSHEET_PACKAGE" in
                  *.deb) dpkg-deb -x "$tool/package" "$tool" ;;
                  *) tar -xf "$tool/package" -C "$tool" ;;
                esac
                "$(find "$tool" -type f -name broadsheet -perm -u+x | head -n 1)" build
            - uses: actions/upload-pages-artifact@v3
              with:
                path: Public
            - uses: actions/deploy-pages@v4

      """
    ),
  ])
  func jobs(format: String, expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    let run = try Tool.run(
      "schedule", "--format", format, "--date", "2024-05-01", in: folder.path,
      environment: ["TZ": "America/New_York"])
    #expect(run.errors == "")
    #expect(run.status == 0)
    let path = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    let output = run.output.replacingOccurrences(of: path, with: "FOLDER")
    #expect(output.replacingOccurrences(of: Tool.binary.path, with: "TOOL") == expected)
  }

  /// Clocks show 01:30 twice on 3 November 2024 in New York; cron would take the first, before the article is due.
  @Test func aTimeThatClocksShowTwice() throws {
    let folder = try TemporaryFolder()
    let site = "-- Content/site.yml --\ntitle: The Paper\nurl: https://paper.example/\nsitemaps: false\n"
    let article = "-- Content/articles/due.md --\n---\ntitle: Due\ndate: 2024-11-03T06:30Z\n---\n"
    try folder.write(ProjectText(site + article))
    let run = try Tool.run(
      "schedule", "--date", "2024-05-01", in: folder.path, environment: ["TZ": "America/New_York"])
    #expect(run.output.split(separator: "\n").last?.hasPrefix("0 2 3 11 * cd ") == true)
  }

  /// Two moments of one minute are one time for cron, which would start two builds at once.
  @Test(arguments: [("cron", "1 8 1 6 * cd "), ("github", "    - cron: '1 8 1 6 *'")])
  func oneLineForAMinute(format: String, expected: String) throws {
    let folder = try TemporaryFolder()
    let site = "-- Content/site.yml --\ntitle: The Paper\nurl: https://paper.example/\nsitemaps: false\n"
    let articles = [10, 20].map {
      "-- Content/articles/a\($0).md --\n---\ntitle: Due\ndate: 2024-06-01T08:00:\($0)Z\n---\n"
    }
    try folder.write(ProjectText(site + articles.joined()))
    let run = try Tool.run(
      "schedule", "--format", format, "--date", "2024-05-01", in: folder.path, environment: ["TZ": "UTC"])
    let lines = run.output.split(separator: "\n").map(String.init)
    let row = try #require(lines.firstIndex { $0.hasPrefix(expected) })
    #expect(lines.count { $0.hasPrefix(expected) } == 1)
    #expect(lines[row - 2].hasSuffix("# 2024-06-01T08:00:10+00:00: Content/articles/a10.md"))
    #expect(lines[row - 1].hasSuffix("# 2024-06-01T08:00:20+00:00: Content/articles/a20.md"))
  }

  /// Not all machines name their zone by a city.
  @Test(arguments: [("CET", "30 9 1 6 *"), ("Japan", "30 16 1 6 *"), ("UTC", "30 7 1 6 *")])
  func theZoneOfTheMachine(name: String, expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    let run = try Tool.run("schedule", "--date", "2024-05-01", in: folder.path, environment: ["TZ": name])
    #expect(run.output.split(separator: "\n").dropFirst(2).first?.hasPrefix(expected + " cd ") == true)
  }

  /// What is printed into a shell is one.
  @Test func theTimerIsAScript() throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    let job = try Tool.run("schedule", "--format", "systemd", "--date", "2024-05-01", in: folder.path).output
    try folder.write(Data(("systemctl() { echo \"$@\"; }\n" + job).utf8), to: "job.sh")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-eu", folder.path + "/job.sh"]
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let units = try folder.tree(".config/systemd/user")
    #expect(Set(units.keys) == ["broadsheet.service", "broadsheet.timer"])
    #expect(units["broadsheet.service"]?.hasSuffix("\" build\n") == true)
    #expect(units["broadsheet.timer"]?.hasSuffix("\n[Install]\nWantedBy=timers.target\n") == true)
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
