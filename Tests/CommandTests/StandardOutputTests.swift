import Foundation
import TestSupport
import Testing

/// What a command has to say must not get lost.
@Suite struct StandardOutputTests {
  private static let paper = ProjectText(
    """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/
    -- Content/articles/2024-02-14-storm.md --
    ---
    title: Storm
    ---
    It blew.
    """)

  @Test(arguments: [
    "list", "list --format json", "why /", "schedule", "theme", "build", "check --format json", "diff", "clean",
    "--help",
    "list --help", "--version",
  ])
  func aFullDiskIsTold(command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.paper)
    let process = Process()
    process.executableURL = Tool.binary
    process.arguments = command.split(separator: " ").map(String.init)
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
    let errors = Pipe()
    process.standardError = errors
    process.standardInput = nil
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(
      text.hasSuffix(
        "broadsheet: error: standard output took no more: No space left on device\n    = the answer is not whole\n"))
  }

  /// Under a terminal that `script` plays, with colour but where nobody wants it or it is not there.
  @Test(arguments: [("xterm", "", true), ("xterm", "1", false), ("dumb", "", false)])
  func colour(terminal: String, noColor: String, expected: Bool) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    let folder = try TemporaryFolder()
    try folder.write(Self.paper)
    try folder.write(ProjectText("-- Content/articles/2024-02-15-b.md --\n---\ntilte: B\n---\n"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["-qec", "'\(Tool.binary.path)' check", "/dev/null"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["TERM": terminal, "NO_COLOR": noColor, "PATH": "/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.contains("[unknown-key]"))
    #expect(text.contains("\u{1B}[") == expected)
  }
}
