import ChildProcesses
import Testing

@Suite struct ChildProcessTests {
  private static func run(_ script: String, seconds: Int = 20) -> (ChildProcess.End, String) {
    ChildProcess.run(
      "/bin/sh", ["-c", script], in: "/usr", environment: ["A=b c"], limits: .init(seconds: seconds, memory: 200 << 20))
  }

  @Test(
    arguments: [
      ("exit 0", .exit(0), ""),
      ("exit 3", .exit(3), ""),
      ("echo \"$A\" >&2; echo out", .exit(0), "b c\n"),
      ("cat", .exit(0), ""),
      ("pwd >&2", .exit(0), "/usr\n"),
      ("kill -9 $$", .signal(9), ""),
    ] as [(String, ChildProcess.End, String)])
  func ends(script: String, end: ChildProcess.End, messages: String) {
    let result = Self.run(script)
    #expect(result.0 == end)
    #expect(result.1 == messages)
  }

  /// One that hangs is killed, whether or not it has closed its messages, and so is what it started.
  @Test(arguments: ["sleep 100", "sleep 100 & sleep 100", "exec 2>&-; sleep 100"])
  func late(script: String) { #expect(Self.run(script, seconds: 1).0 == .late) }

  /// Its memory is limited, and so is what it says.
  @Test func limits() {
    let (end, messages) = Self.run("head -c 1000000 /dev/zero | tr '\\0' x >&2; exit 1")
    #expect(end == .exit(1))
    #expect(messages.utf8.count == 4096)
    #expect(Self.run("x=$(head -c 400000000 /dev/zero | tr '\\0' x); echo done >&2").0 != .exit(0))
  }

  @Test func missing() {
    let limits = ChildProcess.Limits(seconds: 1, memory: 1 << 30)
    for (program, folder) in [("/no/such/program", "/"), ("/bin/sh", "/no/such/folder")] {
      #expect(ChildProcess.run(program, [], in: folder, environment: [], limits: limits).end == .notStarted(2))
    }
  }

  @Test func search() {
    #expect(ChildProcess.find("sh", in: "/nowhere:/bin:/usr/bin") == "/bin/sh")
    #expect(ChildProcess.find("sh", in: "bin:.:") == nil)
  }
}
