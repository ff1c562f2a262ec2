/// Replicas of a value for tasks that work at the same time.
///
/// Tasks that share an object wait for each other's counts of references to it. Neighbouring chunks of work have
/// different replicas, of which there are more than most machines have processors.
struct TaskReplicas<Value: Sendable>: Sendable {
  private let values: [Value]

  /// `replica` returns a new replica each time.
  init(_ replica: () -> Value) { values = (0..<16).map { _ in replica() } }

  /// The replica for a row of work in chunks of `chunk` rows, from row 0 on.
  subscript(row: Int, chunk chunk: Int) -> Value { values[row / chunk % values.count] }
}
