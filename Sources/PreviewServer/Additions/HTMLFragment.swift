import Templating

/// HTML written by the preview; text that is interpolated is escaped, a fragment is not.
struct HTMLFragment: ExpressibleByStringInterpolation, Sendable {
  private(set) var bytes: [UInt8]

  init(stringLiteral text: String) { bytes = Array(text.utf8) }

  init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// Joins fragments.
  init(_ parts: some Sequence<HTMLFragment>) {
    bytes = parts.reduce(into: []) { $0 += $1.bytes }
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) { bytes.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { bytes += literal.utf8 }
    mutating func appendInterpolation(_ text: some StringProtocol) { bytes += HTML(escaping: String(text)).bytes }
    mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
    mutating func appendInterpolation(_ markup: HTMLFragment) { bytes += markup.bytes }
  }
}
