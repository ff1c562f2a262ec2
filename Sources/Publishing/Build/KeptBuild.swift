/// What a build leaves for the next one: in a file, or in the memory of a process that builds again.
struct KeptBuild: Sendable {
  /// With the build's outcome.
  let snapshot: Snapshot
  /// As it was listed, or became by changes of articles that were told since.
  let project: Project
  /// False if a file of the newspaper may have changed since it was listed, without a trace.
  let isSettled: Bool
  /// False if the file says the same already.
  var isNew = true

  /// What may be believed by a process that was not told of changes.
  var believable: Snapshot { isSettled ? snapshot : snapshot.withoutOutcome }
}
