import SiteModel

/// The steps of a commit, written before it takes any: a commit that is cut off is finished from here.
///
/// Its text is `broadsheet-journal 1 COUNT`, a line with the absolute path of the output folder, then COUNT lines
/// `VERB NUMBER PATH`; each line ends with a line feed. NUMBER is the place of the file in the plan, 0 where there is none.
struct Journal: Equatable {
  /// One step; a path is that of a file of the site.
  enum Step: Equatable {
    /// A file of ours goes.
    case remove(OutputPath)
    /// A file moves to `replaced/`.
    case keep(OutputPath)
    /// The staged file of that number takes a place where there is nothing, or a file of ours.
    case place(Int, OutputPath)
    /// The staged file of that number takes the place of a file, which moves to `replaced/` first.
    case replace(Int, OutputPath)
    /// A new folder moves to its place, with all that is in it.
    case folder(OutputPath)
    /// The folders of a file of ours that is gone already go as well, as far as they are empty.
    case prune(OutputPath)
  }

  /// The output folder, absolute.
  let output: String
  /// In the order in which they are taken.
  let steps: [Step]
}

// MARK: - The text

extension Journal {
  private static let signature = "broadsheet-journal 1 "

  /// The text form.
  ///
  /// A folder with a line feed in its name cannot be read again: what was cut off in it is then left to the next build.
  var bytes: [UInt8] {
    var text = Array("\(Self.signature)\(steps.count)\n\(output)\n".utf8)
    text.reserveCapacity(steps.count * 80)
    for step in steps {
      let (verb, number, path) = step.parts
      text += "\(verb) \(number) ".utf8
      text += path.string.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// Reads the text form; nil when anything about it is not as written above.
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
    case .keep(let path): ("keep", 0, path)
    case .place(let number, let path): ("place", number, path)
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
    case "keep": self = .keep(path)
    case "place": self = .place(number, path)
    case "replace": self = .replace(number, path)
    case "folder": self = .folder(path)
    case "prune": self = .prune(path)
    default: return nil
    }
  }
}
