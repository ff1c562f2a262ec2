import SiteModel

/// The files that a publication takes away, and the files of the site that it leaves.
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
  /// True for a file of the output folder, as it was listed or by a verified snapshot.
  fileprivate func isThere(_ path: OutputPath) -> Bool { tree.isVerified || tree.facts[path]?.kind == .file }
}
