import SiteModel

/// The steps of a commit, written before the first is taken.
///
/// With it a commit that is cut off can be finished.
///
/// Its text is `broadsheet-journal 1 COUNT`, a line with the absolute path of the output folder, then COUNT lines `VERB
/// NUMBER PATH`; each line ends with a line feed. NUMBER is the number of the file in the plan, from 0, and 0 for a
/// step without one.
struct Journal: Equatable {
  /// One step; its path is relative to the output folder.
  enum Step: Equatable {
    /// Removes an owned file.
    case remove(OutputPath)
    /// Moves a file to `replaced/`.
    case moveAside(OutputPath)
    /// Moves the staged file of that number to a free path, or in place of an owned file.
    case put(Int, OutputPath)
    /// Moves the file at the path to `replaced/`, then the staged file of that number to the path.
    case replace(Int, OutputPath)
    /// Moves a new folder to its path, with all that is in it.
    case folder(OutputPath)
    /// Removes the empty folders above an owned file that is gone already.
    case prune(OutputPath)
  }

  /// The output folder, absolute.
  let output: String
  /// The steps in the order in which they are taken.
  let steps: [Step]
}

// MARK: - The text

extension Journal {
  private static let signature = "broadsheet-journal 1 "

  /// The text form.
  ///
  /// If the folder has a line feed in its name, the text cannot be read: the next build does what was cut off.
  var bytes: [UInt8] {
    var text = Array("\(Self.signature)\(steps.count)\n\(output)\n".utf8)
    text.reserveCapacity(steps.count * 80)  // an estimate of the bytes in a line
    for step in steps {
      let (verb, number, path) = step.parts
      text += "\(verb) \(number) ".utf8
      text += path.string.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// Reads the text form; nil if it differs from the form that is described above.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    let lines = bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count >= 2, let first = String(validating: lines[0], as: UTF8.self), first.hasPrefix(Self.signature),
      first.dropFirst(Self.signature.count) == "\(lines.count - 2)",
      let output = String(validating: lines[1], as: UTF8.self), output.hasPrefix("/")
    else { return nil }
    var steps: [Step] = []
    steps.reserveCapacity(lines.count)
    for line in lines.dropFirst(2) {
      guard let step = Step(line) else { return nil }
      steps.append(step)
    }
    self.init(output: output, steps: steps)
  }
}

extension Journal.Step {
  var path: OutputPath { parts.path }

  fileprivate var parts: (verb: String, number: Int, path: OutputPath) {
    switch self {
    case .remove(let path): ("remove", 0, path)
    case .moveAside(let path): ("keep", 0, path)
    case .put(let number, let path): ("place", number, path)
    case .replace(let number, let path): ("replace", number, path)
    case .folder(let path): ("folder", 0, path)
    case .prune(let path): ("prune", 0, path)
    }
  }

  fileprivate init?(_ line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let number = Int(String(decoding: parts[1], as: UTF8.self)), number >= 0,
      let text = String(validating: parts[2], as: UTF8.self), let path = OutputPath(text)
    else { return nil }
    switch String(decoding: parts[0], as: UTF8.self) {
    case "remove": self = .remove(path)
    case "keep": self = .moveAside(path)
    case "place": self = .put(number, path)
    case "replace": self = .replace(number, path)
    case "folder": self = .folder(path)
    case "prune": self = .prune(path)
    default: return nil
    }
  }
}
