import SiteModel

/// Files of ours that a publication would take away, and those that it would leave.
package struct Removal {
  /// In the order of their paths.
  package let going: [OutputPath]
  /// In no order; their content may change.
  package let staying: [OutputPath]

  /// The removals of a plan.
  init(_ plan: OutputPlan, _ planner: OutputPlanner) {
    let gone = Set(plan.leftovers.map(\.path))
    going = plan.leftovers.map(\.path)
    if let manifest = planner.manifest {
      staying = Set(manifest.lines.map(\.path)).subtracting(gone).filter { planner.isThere($0) }
    } else {
      staying = planner.planned.files.map(\.path).filter { planner.isThere($0) }
    }
  }
}

extension OutputPlanner {
  /// True for a file that stands in the output folder, or does so by a snapshot that is true.
  fileprivate func isThere(_ path: OutputPath) -> Bool { tree.isVerified || tree.facts[path]?.kind == .file }
}
