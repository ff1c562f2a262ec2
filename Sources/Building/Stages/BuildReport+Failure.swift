import Diagnostics
import Newspaper
import Publishing
import Rendering

extension BuildReport {
  /// Returns this report with a problem of a source that was found while pages were made.
  ///
  /// Throws `error` itself if it is any other.
  func failed(by error: any Error, _ project: Project) throws -> BuildReport {
    let problem: Diagnostic? =
      switch error {
      case PublishingError.file(let error): project.problem(error)
      case let problem as RenderingProblem: problem.diagnostic
      case let problem as RemovalProblem: problem.diagnostic
      default: nil
      }
    guard let problem else { throw error }
    var report = self
    report.diagnostics.append(problem)
    return report
  }
}
