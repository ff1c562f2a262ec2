import ContentModel
import Foundation

/// What the machine says of itself: nothing below the command asks it.
enum Machine {
  /// This moment, in UTC.
  static var now: Moment { Moment(seconds: Int(Date().timeIntervalSince1970)) }

  /// How many cores it has for us.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
}
