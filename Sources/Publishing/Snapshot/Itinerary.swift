import Diagnostics
import Rendering
import SiteModel

/// The places that a publication touches in the output folder, in the order in which each is as it stays.
struct Itinerary: Sendable {
  /// A planned file that was staged, by its number, or a folder.
  enum Place {
    case file(Int)
    case folder(OutputPath)
  }

  /// Each place, and how many of the files that move by themselves must have come to theirs before it stays as it is;
  /// `Int.max` where all has to be done.
  private(set) var places: [(place: Place, count: Int)] = []

  /// Of folders, those that hold a file that took the place of another file of ours, and all that are above any other
  /// staged file or above what was taken away.
  init(_ planner: OutputPlanner, _ plan: OutputPlan) {
    let files = planner.planned.files
    var moving: [Int] = []
    var late: [Place] = []
    var folders: [OutputPath] = []
    /// The last file to come to a folder.
    var last: [OutputPath: Int] = [:]
    /// All folders above a file, but for those that hold the one before as well: files follow in the order of their paths.
    func add(above path: OutputPath, after before: OutputPath?) {
      var folder = path.folder
      while let current = folder, before?.isBelow(current) != true {
        folders.append(current)
        folder = current.folder
      }
    }
    var before: OutputPath?
    for (number, draft) in plan.drafts.enumerated() {
      guard case .staged(_, let arrival) = draft else { continue }
      let path = files[number].path
      if case .alone = arrival { moving.append(number) } else { late.append(.file(number)) }
      if planner.planned.known(number) == nil {
        add(above: path, after: before)
        before = path
      } else if let folder = path.folder {
        last[folder] = number
      }
    }
    for leftover in plan.leftovers { add(above: leftover.path, after: nil) }
    folders = folders.sorted(byBytesOf: { $0.string })
    for (row, folder) in folders.enumerated() where row == 0 || folders[row - 1] != folder {
      late.append(.folder(folder))
      last[folder] = nil
    }
    for (row, number) in moving.enumerated() {
      places.append((.file(number), row + 1))
      if let folder = files[number].path.folder, last[folder] == number { places.append((.folder(folder), row + 1)) }
    }
    places += late.map { ($0, .max) }
  }
}
