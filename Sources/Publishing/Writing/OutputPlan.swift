import Rendering
import SiteModel

/// What is to be done to the output folder, decided before anything is touched.
struct OutputPlan {
  /// What becomes of a planned file.
  enum Fate {
    case added, changed
    /// The right bytes are there.
    case unchanged
  }

  /// A planned file; the record of one that is added or changed is known when it is staged.
  struct Step {
    let file: OutputFile
    let fate: Fate
    let record: Manifest.Record?
    /// What is there now moves to `replaced/` first.
    let replaces: Bool
  }

  /// A file that the site does not have (any more).
  struct Leftover {
    let path: OutputPath
    /// It is not as we wrote it: it moves to `replaced/`.
    let replaces: Bool
    /// A planned file or folder needs its place, so it goes before anything is written.
    let inTheWay: Bool
  }

  var steps: [Step] = []
  var leftovers: [Leftover] = []
  var foreign = 0

  /// Things that are not ours where a file of ours must go.
  var foreignInTheWay: [OutputPath] = []
  /// Symbolic links where a folder must be.
  var linksInTheWay: [OutputPath] = []
}
