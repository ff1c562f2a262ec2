import Glibc

/// A program of another maker that is run to its end.
public enum ChildProcess {
  /// The most resources that a run may take.
  public struct Limits: Sendable {
    /// The most seconds of wall-clock time, and of processor time.
    public let seconds: Int
    /// The most address space, in bytes.
    public let memory: Int

    /// Limits of one run: seconds, and bytes of address space.
    public init(seconds: Int, memory: Int) {
      self.seconds = seconds
      self.memory = memory
    }
  }

  /// The end of a run.
  public enum End: Equatable, Sendable {
    /// The program ended by itself, with this exit status.
    case exit(Int)
    /// This signal ended it, as on a memory fault.
    case signal(Int)
    /// It exceeded its limit of wall-clock time, and was killed.
    case late
    /// The system could not start it; the number is an `errno`.
    case notStarted(Int32)
  }

  /// Runs a program with an empty standard input; returns its end and its standard error.
  ///
  /// `program` is a path, `folder` the path of its working folder, `environment` its whole environment, as
  /// `NAME=value`. Of its messages the first 4,096 bytes are returned. It has a process group of its own, which is
  /// killed as a whole at the limit and at the end, so that no process is left behind.
  public static func run(
    _ program: String, _ arguments: [String], in folder: String, environment: [String], limits: Limits
  ) -> (end: End, messages: String) {
    var pipes: [Int32] = [-1, -1]
    // Unlike a pipe, a pair of sockets is made with close-on-exec, so that other children do not inherit it.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &pipes) == 0 else { return (.notStarted(errno), "") }
    defer { close(pipes[0]) }
    guard access(program, X_OK) == 0, access(folder, X_OK) == 0 else {
      let reason = errno
      close(pipes[1])
      return (.notStarted(reason), "")
    }
    closeFilesOnExecution()
    // The shell changes to the folder, sets the limits and becomes the program. Its limit of processor time holds even
    // if this process ends first. Address space is in KiB there.
    let script = "cd -- \"$0\" && ulimit -v \(limits.memory / 1024) && ulimit -t \(limits.seconds) && exec \"$@\""
    let (child, failure) = start("/bin/sh", ["-c", script, folder, program] + arguments, environment, errors: pipes[1])
    close(pipes[1])
    guard failure == 0 else { return (.notStarted(failure), "") }
    return wait(for: child, errors: pipes[0], seconds: limits.seconds)
  }

  /// Sets close-on-exec on the descriptors 3 to 1,023: libraries open some that a child would inherit.
  private static func closeFilesOnExecution() {
    for descriptor in 3..<Int32(1024) { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
  }

  /// Starts a program; `failure` is an `errno`, or 0.
  private static func start(
    _ program: String, _ arguments: [String], _ environment: [String], errors: Int32
  ) -> (child: pid_t, failure: Int32) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var child: pid_t = 0
    let failure = withStrings([program] + arguments) { arguments in
      withStrings(environment) { environment in
        posix_spawn(&child, program, &actions, &attributes, arguments, environment)
      }
    }
    return (child, failure)
  }

  /// Calls a function with C strings and a null pointer behind them.
  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("an array with an element has a base") }
      return body(base)
    }
  }

  /// Reads the messages until their end or the limit, then waits for the child.
  private static func wait(for child: pid_t, errors: Int32, seconds: Int) -> (End, String) {
    let deadline = now() + seconds * 1000
    var messages: [UInt8] = []
    // 4,096 bytes are both the size of one read and the most that is returned.
    var buffer = [UInt8](repeating: 0, count: 4096)
    var isLate = false
    while true {
      var descriptor = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
      let ready = poll(&descriptor, 1, Int32(clamping: max(0, deadline - now())))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else {
        isLate = true
        break
      }
      let count = read(errors, &buffer, buffer.count)
      if count <= 0 { break }
      messages += buffer[..<min(count, max(0, 4096 - messages.count))]
    }
    let end = status(of: child, until: isLate ? 0 : deadline)
    return (end, String(decoding: messages, as: UTF8.self))
  }

  /// Waits for a child to end; at the deadline it is killed with all processes of its group.
  ///
  /// `deadline` is in milliseconds of ``now()``. The pauses between two checks grow from 100 µs to 20 ms.
  private static func status(of child: pid_t, until deadline: Int) -> End {
    var status: Int32 = 0
    var pause: UInt32 = 100  // microseconds
    while waitpid(child, &status, WNOHANG) == 0 {
      guard now() < deadline else {
        kill(-child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return .late
      }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
    kill(-child, SIGKILL)
    let signal = Int(status & 0x7F)
    return signal == 0 ? .exit(Int(status >> 8 & 0xFF)) : .signal(signal)
  }

  /// Milliseconds of the monotonic clock.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
