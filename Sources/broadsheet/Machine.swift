import ContentModel
import Foundation
import Work

/// Facts about this machine, such as its clock and cores; nothing below the command asks the machine.
enum Machine {
  /// This moment, in UTC.
  static var now: Moment { Moment(seconds: Int(Date().timeIntervalSince1970)) }

  /// The zone of its clocks.
  static var zone: SiteZone { SiteZone(of: .current) }

  /// The zone for a new newspaper: that of the clocks, or the one that /etc/timezone names if theirs has no name.
  static var newspaperZone: SiteZone {
    if let zone = SiteZone(identifier: zone.identifier), zone != .utc { return zone }
    let isSet = !environment("TZ").isEmpty
    let name = isSet ? nil : try? String(contentsOfFile: "/etc/timezone", encoding: .utf8)
    return name.flatMap { SiteZone(identifier: $0.trimmingCharacters(in: .whitespacesAndNewlines)) } ?? .utc
  }

  /// The locale of messages, such as `de_DE.UTF-8`: locale(7); empty: none is set.
  static var locale: String {
    ["LC_ALL", "LC_MESSAGES", "LANG"].map(environment).first { !$0.isEmpty } ?? ""
  }

  /// The command by which this program is called from another folder.
  static var command: String {
    guard let name = CommandLine.arguments.first, name.contains("/") else { return "broadsheet" }
    return name.hasPrefix("/") ? name : tool
  }

  /// A variable of the environment; empty if it is not set.
  static func environment(_ name: String) -> String { ProcessInfo.processInfo.environment[name] ?? "" }

  /// Gives the terminal to an editor that opens a file; returns only if there is no shell to start it with.
  static func edit(_ path: String, with editor: String) {
    let words = ["sh", "-c", "exec \(editor) \"$@\"", editor, path]
    var arguments = words.map { strdup($0) }
    arguments.append(nil)
    execv("/bin/sh", arguments)
  }

  /// The path of this program: proc(5).
  static var tool: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "broadsheet"
  }

  /// The number of cores that this process may use.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The time and memory that this process has used so far; getrusage(2) counts memory in KiB.
  static var meters: BuildMonitor.Reading {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    return BuildMonitor.Reading(
      elapsed: start.duration(to: .now),
      processor: times.reduce(.zero) { $0 + .seconds($1.tv_sec) + .microseconds($1.tv_usec) },
      peakMemory: usage.ru_maxrss * 1024)
  }

  /// Opens an address in the desktop's browser; does nothing if there is none.
  static func open(_ address: String) {
    let opener = Process()
    opener.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    opener.arguments = ["xdg-open", address]
    opener.standardOutput = FileHandle.nullDevice
    opener.standardError = FileHandle.nullDevice
    try? opener.run()
  }

  /// Ends the process with this status.
  static func exit(_ status: Int32) -> Never { Foundation.exit(status) }

  private static let start = ContinuousClock.now
}
