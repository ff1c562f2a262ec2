import Diagnostics
import Rendering
import SiteModel

/// The paths that a publication changes, in the order in which they become final.
struct FinalPathOrder: Sendable {
  /// A staged file, by its number in the plan, or a folder.
  enum Stop {
    case file(Int)
    case folder(OutputPath)
  }

  /// Each path, and the number of files that must be in place before it is final.
  ///
  /// Only files that move by themselves count; with `Int.max` the path is final at the end of the commit.
  private(set) var stops: [(stop: Stop, count: Int)] = []

  /// The order for a plan.
  ///
  /// Of folders it has those that hold a file in place of an owned one, and all above any other staged file or a
  /// leftover.
  init(_ planner: OutputPlanner, _ plan: OutputPlan) {
    let files = planner.planned.files
    var moving: [Int] = []
    var late: [Stop] = []
    var folders: [OutputPath] = []
    /// The number of the last file that is put into a folder.
    var last: [OutputPath: Int] = [:]
    /// Adds the folders above a file, without those above the file before as well: files are in the order of their
    /// paths.
    func add(above path: OutputPath, after before: OutputPath?) {
      var folder = path.folder
      while let current = folder, before?.isBelow(current) != true {
        folders.append(current)
        folder = current.folder
      }
    }
    var before: OutputPath?
    for (number, decision) in plan.decisions.enumerated() {
      guard case .staged(_, let arrival) = decision else { continue }
      let path = files[number].path
      if case .alone = arrival { moving.append(number) } else { late.append(.file(number)) }
      if planner.planned.entry(number) == nil {
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
      stops.append((.file(number), row + 1))
      if let folder = files[number].path.folder, last[folder] == number { stops.append((.folder(folder), row + 1)) }
    }
    stops += late.map { ($0, .max) }
  }
}
