import ContentModel
import Foundation
import Work

/// What the machine says of itself: nothing below the command asks it.
enum Machine {
  /// This moment, in UTC.
  static var now: Moment { Moment(seconds: Int(Date().timeIntervalSince1970)) }

  /// The zone of its clocks.
  static var zone: SiteZone { SiteZone(of: .current) }

  /// The path of this program: proc(5).
  static var tool: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "broadsheet"
  }

  /// How many cores it has for us.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// What the meters of this process show: getrusage(2) counts memory in KiB.
  static var meters: BuildMonitor.Reading {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    return BuildMonitor.Reading(
      elapsed: start.duration(to: .now),
      processor: times.reduce(.zero) { $0 + .seconds($1.tv_sec) + .microseconds($1.tv_usec) },
      peakMemory: usage.ru_maxrss * 1024)
  }

  /// Shows an address in the browser of whoever works at this machine; where there is none, nothing happens.
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
