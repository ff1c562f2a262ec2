import Rendering
import SiteModel

/// The changes to the output folder, decided before anything in it is touched.
struct OutputPlan: Sendable {
  /// The decision on a planned file; new content is staged by then.
  enum Decision {
    /// The file in the output folder has the right content.
    case unchanged(Manifest.Entry)
    /// The new content is in the staging folder.
    case staged(Manifest.Entry, Arrival)
    /// Foreign files or folders, at these paths, are in the way.
    case foreign([OutputPath])
  }

  /// The way in which a staged file comes to its path.
  enum Arrival {
    /// With the folder of that path, which is new in the output folder.
    case within(OutputPath)
    /// By itself: to a free path, or in place of an owned file.
    case alone(isNew: Bool)
    /// By itself, once what is there now has moved to `replaced/`.
    case replacing

    /// False if it replaces a file.
    var isNew: Bool {
      switch self {
      case .within, .alone(isNew: true): true
      case .alone(isNew: false), .replacing: false
      }
    }
  }

  /// A file of the output folder that has to go, since the site has none at its path.
  struct Leftover {
    let path: OutputPath
    /// True if it moves to `replaced/`, since its content is not what a build wrote.
    let replaces: Bool
    /// True if a planned file or folder needs its path, so that it goes first.
    let inTheWay: Bool
  }

  /// One decision for each planned file, in their order.
  var decisions: [Decision] = []
  /// For each planned file the byte ranges of the texts in it; empty unless it was rendered.
  var textRanges: [[Range<Int>]] = []
  /// In the order of their paths.
  var leftovers: [Leftover] = []
  /// Owned files that are neither planned nor there, though one of the folders above them is.
  var gone: [OutputPath] = []
  /// The number of foreign files in the output folder.
  var foreign = 0

  /// Foreign files and folders at paths that the site needs.
  var foreignInTheWay: [OutputPath] = []
  /// Symbolic links at the paths of folders that the site needs.
  var linksInTheWay: [OutputPath] = []

  /// Returns the steps that change the output folder, in order.
  ///
  /// First go the leftovers in the way, then files are replaced, new folders and all other files come, and last the
  /// other leftovers and empty folders go. `files` are the planned files, one for each decision.
  func steps(for files: [OutputFile]) -> [Journal.Step] {
    var replacing: [Journal.Step] = []
    var folders: [Journal.Step] = []
    var puts: [Journal.Step] = []
    var newFolder: OutputPath?
    for (number, decision) in decisions.enumerated() {
      guard case .staged(_, let arrival) = decision else { continue }
      switch arrival {
      case .alone: puts.append(.put(number, files[number].path))
      case .replacing: replacing.append(.replace(number, files[number].path))
      case .within(let folder):
        // All of its files follow each other.
        if folder != newFolder { folders.append(.folder(folder)) }
        newFolder = folder
      }
    }
    func clearing(_ leftovers: [Leftover]) -> [Journal.Step] {
      leftovers.map { $0.replaces ? .moveAside($0.path) : .remove($0.path) }
    }
    return clearing(leftovers.filter(\.inTheWay)) + replacing + folders + puts
      + clearing(leftovers.filter { !$0.inTheWay }) + gone.map(Journal.Step.prune)
  }
}
