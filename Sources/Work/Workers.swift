/// Tasks that share the work of a stage.
package struct Workers: Sendable {
  /// The usual number of elements in a chunk: so few that no task waits long for another.
  package static let usualChunk = 24

  private let jobs: Int
  private let monitor: BuildMonitor

  /// Workers that run at most `jobs` tasks at once; `monitor` gets their progress.
  package init(jobs: Int, monitor: BuildMonitor = .none) {
    self.jobs = jobs
    self.monitor = monitor
  }

  /// Reports the progress of a stage that a single task works on.
  package func tell(_ stage: Stage, _ done: Int, of count: Int) { monitor.progress(stage, done, count) }

  /// Reports how many changes of the output folder are made.
  package func tellChanges(_ made: Int, of all: Int) { monitor.changes(made, all) }

  /// Maps the chunks of `0..<count`; returns the results in order.
  ///
  /// `chunk` is a number of elements. The chunks do not depend on the number of tasks, so the result does not either.
  /// Handing out a chunk takes some 10 µs, so for a shorter step a chunk must have many elements.
  ///
  /// Rethrows the first error of `transform`.
  package func map<Result: Sendable>(
    _ count: Int, _ stage: Stage, chunk: Int = usualChunk,
    _ transform: @escaping @Sendable (Range<Int>) throws -> [Result]
  ) async throws -> [Result] {
    let chunks = stride(from: 0, to: count, by: chunk).map { $0..<min($0 + chunk, count) }
    var results = Array(repeating: [Result](), count: chunks.count)
    try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      var done = 0
      while next < min(jobs, chunks.count) {
        let index = next
        group.addTask { (index, try transform(chunks[index])) }
        next += 1
      }
      while let (index, result) = try await group.next() {
        results[index] = result
        if next < chunks.count {
          let index = next
          group.addTask { (index, try transform(chunks[index])) }
          next += 1
        }
        done += chunks[index].count
        monitor.progress(stage, done, count)
      }
    }
    return Self.joined(&results)
  }

  /// Joins the results of all chunks in one array without spare room; each chunk is freed once it is copied.
  private static func joined<Result>(_ results: inout [[Result]]) -> [Result] {
    var all: [Result] = []
    all.reserveCapacity(results.reduce(0) { $0 + $1.count })
    for index in results.indices {
      all += results[index]
      results[index] = []
    }
    return all
  }

  /// Calls `body` with the chunks of `0..<count`, several at once; rethrows its first error.
  package func forEach(
    _ count: Int, _ stage: Stage, chunk: Int = usualChunk, _ body: @escaping @Sendable (Range<Int>) throws -> Void
  ) async throws {
    _ = try await map(count, stage, chunk: chunk) { range -> [Never] in
      try body(range)
      return []
    }
  }
}
