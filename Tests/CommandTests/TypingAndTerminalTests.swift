import Foundation
import TestSupport
import Testing

/// How the command behaves towards whoever types it.
@Suite struct TypingAndTerminalTests {
  private static let site = "-- Content/site.yml --\ntitle: The Paper\nurl: https://paper.example/\n"

  @Test(arguments: [
    ("bild", "build"), ("BUILD", "build"), ("server", "serve"), ("dev", "serve"), ("start", "serve"),
    ("watch", "serve"), ("lint", "check"), ("ls", "list"), ("compare", "diff"), ("themes", "theme"),
    ("version", "--version"),
  ])
  func commandsThatAreMeant(word: String, command: String) throws {
    let run = try Tool.run(word, in: "/")
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix("Error: There is no command '\(word)'. Did you mean '\(command)'?\nUsage: broadsheet "))
  }

  @Test func aCommandThatNobodyKnows() throws {
    let run = try Tool.run("xy\u{1B}zzy", in: "/")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: There is no command 'xy\\u{1B}zzy'.\nUsage: "))
  }

  /// Wrong usage shows the usage of the command that was meant.
  @Test(arguments: [
    (["build", "--drfts"], "Error: Unknown option '--drfts'. Did you mean '--drafts'?\nUsage: broadsheet build ["),
    (
      ["list", "--secton", "a"], "Error: Unknown option '--secton'. Did you mean '--section'?\nUsage: broadsheet list ["
    ),
    (["build", "--output", "Content"], "Error: The site cannot be written to Content, "),
    (["serve", "--jobs", "0"], "Error: --jobs must be a number from 1 to 1024.\nUsage: broadsheet serve ["),
  ])
  func usage(arguments: [String], errors: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(ProjectText(Self.site))
    let run = try Tool.run(arguments, in: folder.path)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix(errors))
    #expect(run.errors.contains("\nUsage: broadsheet \(arguments[0]) ["))
    #expect(run.errors.hasSuffix("See 'broadsheet \(arguments[0]) --help' for more information.\n"))
  }

  /// Columns of the terminal, and the list that it shows.
  @Test(arguments: [
    (
      200,
      """
      A storm, and 大雨 in the north  2024-02-14 00:00  published  Content/articles/2024-02-14-storm.md  \
      /2024/02/14/storm/

      """
    ),
    (104, "A storm, and 大雨 in the …  2024-02-14 00:00  published  …icles/2024-02-14-storm.md  /2024/02/14/storm/\n"),
    (80, "A storm, and 大雨 in th…  2024-02-14 00:00  published  …les/2024-02-14-storm.md\n"),
    (60, "A storm, and 大雨 in the north  2024-02-14 00:00  published\n"),
    (20, "…  2024-02-14 00:00  published\n"),
  ])
  func listsFitTheTerminal(columns: Int, expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      ProjectText(
        Self.site
          + "-- Content/articles/2024-02-14-storm.md --\n---\ntitle: A storm, and 大雨 in the north\n---\nIt blew.\n"))
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    shell.arguments = ["-qec", "stty cols \(columns); '\(Tool.binary.path)' list", "/dev/null"]
    shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let pipe = Pipe()
    shell.standardOutput = pipe
    shell.standardInput = FileHandle.nullDevice
    try shell.run()
    let output = String(decoding: try #require(try pipe.fileHandleForReading.readToEnd()), as: UTF8.self)
    #expect(output.replacing("\r\n", with: "\n") == expected)
  }

  /// An interrupted build ends with 130 and says what has become of the site; the next one makes what is missing.
  ///
  /// The commit is one that replaces each page, which takes so long that the signal comes in time.
  @Test(arguments: ["staging", "journal"])
  func interruption(file: String) throws {
    let isCommit = file == "journal"
    // On a busy machine, a build may end before the signal comes: then the next try counts.
    for _ in 0..<20 {
      let folder = try TemporaryFolder()
      try folder.write(ProjectText(Self.site))
      for number in 0..<400 {
        try folder.write(Data("---\ntitle: A\n---\nWords.\n".utf8), to: "Content/articles/2024-02-14-a\(number).md")
      }
      if isCommit {
        #expect(try Tool.run("build", in: folder.path).status == 0)
        try folder.write(ProjectText(Self.site.replacing("The Paper", with: "The Gazette")))
      }
      guard let run = try Self.interruptedBuild(in: folder, at: file) else { continue }
      #expect(run.status == 128 + Self.signalToStop)
      #expect(run.errors.hasPrefix("broadsheet: interrupted: "))
      let saysNothing = run.errors.contains("nothing has changed")
      let isBegun = FileManager.default.fileExists(atPath: folder.path + "/Public")
      #expect(isCommit ? !saysNothing : isBegun || !run.errors.contains("is whole"))
      #expect(!(saysNothing && isBegun))
      #expect(try Tool.run("build", in: folder.path).status == 0)
      let pages = try folder.tree("Public").filter { $0.key.hasPrefix("2024/02/14/a") && $0.key.hasSuffix(".html") }
      #expect(pages.count == 400)
      #expect(pages.values.allSatisfy { $0.contains(isCommit ? "The Gazette" : "The Paper") })
      return
    }
    Issue.record("every build ended before the signal came")
  }

  /// Interrupts a build once a file of its own folder is there; nil if it ended before.
  private static func interruptedBuild(in folder: TemporaryFolder, at file: String) throws -> Tool.Outcome? {
    let run = try Tool.run(["build"], in: folder.path) { build in
      let path = "\(folder.path)/.broadsheet/\(file)"
      while build.isRunning, !FileManager.default.fileExists(atPath: path) { usleep(100) }
      if build.isRunning { kill(build.processIdentifier, signalToStop) }
    }
    return run.status == 0 ? nil : run
  }

  /// The signal of Ctrl-C, or another one: whoever runs the tests in the background has made them deaf to Ctrl-C.
  private static var signalToStop: Int32 {
    var action = sigaction()
    sigaction(SIGINT, nil, &action)
    return action.__sigaction_handler.sa_handler == nil ? SIGINT : SIGTERM
  }
}
