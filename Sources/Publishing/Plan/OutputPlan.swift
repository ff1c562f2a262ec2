import Rendering
import SiteModel

/// The changes to the output folder, decided before anything in it is touched.
struct OutputPlan: Sendable {
  /// The decision on a planned file; new content has been staged by then.
  enum Draft {
    /// The right bytes are there.
    case unchanged(Manifest.Record)
    /// It waits in the staging folder.
    case staged(Manifest.Record, Arrival)
    /// Nothing: things that are not ours are in its way.
    case foreign([OutputPath])
  }

  /// The way in which a staged file gets to its place.
  enum Arrival {
    /// With the folder of that path, which the output folder does not have yet.
    case within(OutputPath)
    /// By itself: to where no file is, or in place of one of ours.
    case alone(isNew: Bool)
    /// By itself, once what is there now has moved to `replaced/`.
    case replacing

    /// False where another file is there now.
    var isNew: Bool {
      switch self {
      case .within, .alone(isNew: true): true
      case .alone(isNew: false), .replacing: false
      }
    }
  }

  /// A file that the site does not have (any more).
  struct Leftover {
    let path: OutputPath
    /// It is not as we wrote it: it moves to `replaced/`.
    let replaces: Bool
    /// A planned file or folder needs its place, so it goes before anything is written.
    let inTheWay: Bool
  }

  /// One for each planned file, in their order.
  var drafts: [Draft] = []
  /// The ranges of the texts in each planned file, in bytes; empty unless it was rendered.
  var texts: [[Range<Int>]] = []
  var leftovers: [Leftover] = []
  /// Files of ours that the site does not have and that are gone, while a folder of theirs is there.
  var gone: [OutputPath] = []
  var foreign = 0

  /// Things that are not ours where a file of ours must go.
  var foreignInTheWay: [OutputPath] = []
  /// Symbolic links where a folder must be.
  var linksInTheWay: [OutputPath] = []

  /// Returns the steps that change the output folder, in order.
  ///
  /// First goes what is in the way, then what is kept makes room, each for its successor; then come new folders and all
  /// other files; last goes what the site no longer has, and empty folders.
  ///
  /// `files` are those that were drafted.
  func steps(for files: [OutputFile]) -> [Journal.Step] {
    var replacing: [Journal.Step] = []
    var folders: [Journal.Step] = []
    var places: [Journal.Step] = []
    var newFolder: OutputPath?
    for (number, draft) in drafts.enumerated() {
      guard case .staged(_, let arrival) = draft else { continue }
      switch arrival {
      case .alone: places.append(.place(number, files[number].path))
      case .replacing: replacing.append(.replace(number, files[number].path))
      case .within(let folder):
        // All of its files follow each other.
        if folder != newFolder { folders.append(.folder(folder)) }
        newFolder = folder
      }
    }
    func clearing(_ leftovers: [Leftover]) -> [Journal.Step] {
      leftovers.map { $0.replaces ? .keep($0.path) : .remove($0.path) }
    }
    return clearing(leftovers.filter(\.inTheWay)) + replacing + folders + places
      + clearing(leftovers.filter { !$0.inTheWay }) + gone.map(Journal.Step.prune)
  }
}
