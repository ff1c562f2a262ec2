import Diagnostics
import Files

/// A reason why a picture got no copies.
public enum CopyProblem: Error, Equatable {
  /// The program exited with an error; the first line of its message.
  case refused(String)
  /// The program was ended by a signal, as happens when memory runs out.
  case killed(signal: Int)
  /// The program ran into the time limit, in seconds.
  case timedOut(seconds: Int)
  /// The program at a path could not be started.
  case notStarted(String, errno: Int32)
  /// The program wrote no picture of the right format and size.
  case wrongOutput
  /// An I/O error occurred in the store.
  case io(FileError)

  /// The first line of a program's messages that is no warning, in at most 200 characters of ASCII.
  static func firstMessage(in messages: String) -> String {
    let lines = messages.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }
    let line = lines.first { !$0.isEmpty && !$0.contains("-WARNING **") } ?? "it gave no reason"
    return String(line.prefix(200).map { $0.isASCII && $0 >= " " ? $0 : "?" })
  }

  /// True if another try may succeed though nothing has changed.
  public var isTransient: Bool {
    switch self {
    case .killed, .timedOut, .notStarted, .io: true
    case .refused, .wrongOutput: false
    }
  }

  /// The reason as the end of a sentence, and a hint on what to do.
  fileprivate var explanation: (reason: String, hint: String) {
    switch self {
    case .refused(let words):
      ("libvips says '\(words)'", "open it on your machine, and save it again as JPEG")
    case .killed(let signal):
      ("libvips was stopped by signal \(signal)", "build again; if it stays so, save the picture in a smaller size")
    case .timedOut(let seconds):
      ("libvips took longer than \(seconds) s", "build again; if it stays so, save the picture in a smaller size")
    case .notStarted(let path, _):
      ("'\(path)' cannot be started", "install libvips anew, or set 'images: false' in site.yml")
    case .wrongOutput:
      ("libvips wrote no picture of the right size", "save it again as JPEG, or install a newer libvips")
    case .io(let error): ("\(error)", "see that there is room on the disk")
    }
  }
}

extension Diagnostic {
  /// A warning that a picture is published as it is, without copies; `range` names the picture.
  public static func noCopies(_ problem: CopyProblem, at range: SourceRange) -> Diagnostic {
    let (reason, hint) = problem.explanation
    return Diagnostic(
      .uncopiedPicture, .warning, "no smaller copies of this picture could be made: \(reason)", at: range, hint: hint)
  }

  /// A warning that `vips` is missing; `count` pictures would get copies.
  public static func noImageTool(for count: Int) -> Diagnostic {
    let pictures = count == 1 ? "a picture is" : "\(count) pictures are"
    return Diagnostic(
      .missingImageTool, .warning, "\(pictures) published in full size, for the program 'vips' is not installed",
      at: .wholeFile("Content/site.yml"),
      hint: "install libvips ('apt install libvips-tools', 'brew install vips'), or set 'images: false' in site.yml")
  }
}
