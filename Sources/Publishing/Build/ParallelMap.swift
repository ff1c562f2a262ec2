/// Maps the chunks of `0..<count` in `jobs` tasks at once and puts the results back in order.
///
/// The chunks do not depend on `jobs`, so the result does not either. `progress` is told how many are done.
func parallelMap<Result: Sendable>(
  _ count: Int, chunk: Int = 64, jobs: Int, progress: (Int) -> Void = { _ in },
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
      progress(done)
    }
  }
  return results.flatMap { $0 }
}
