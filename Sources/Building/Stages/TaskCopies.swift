import Work

/// Copies of a value for tasks that work at the same time.
///
/// Tasks that share an object wait for each other's counts of references to it. There are so many copies that two tasks
/// seldom have the same one.
struct TaskCopies<Value: Sendable>: Sendable {
  private let values: [Value]

  /// `copy` returns a new copy each time.
  init(_ copy: () -> Value) { values = (0..<16).map { _ in copy() } }

  /// The copy for a row of work; all rows of a usual chunk have the same.
  subscript(row: Int) -> Value { values[row / Workers.usualChunk % values.count] }
}
