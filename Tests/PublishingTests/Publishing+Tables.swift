import Files
import Rendering
import SiteModel
import TestSupport
import Testing
import Work

@testable import Publishing

/// Output files from a table of path and content; a content `copy: PATH` is copied from the project, `cached: PATH`
/// from the copies of pictures.
func outputFiles(_ table: [String: String]) throws -> [OutputFile] {
  try table.map { path, content in
    let path = try #require(OutputPath(path))
    if content.hasPrefix("copy: ") {
      return OutputFile(path: path, source: .copy(of: .newspaper(String(content.dropFirst(6)))))
    }
    if content.hasPrefix("cached: ") {
      return OutputFile(path: path, source: .copy(of: .copiedPicture(String(content.dropFirst(8)))))
    }
    return OutputFile(path: path, source: .bytes(Array(content.utf8)))
  }
}

/// A publisher for a folder's site.
func publisher(_ folder: TemporaryFolder, output: String = "Public") throws -> SitePublisher {
  try SitePublisher(Workplace(project: folder.path, output: output), workers: Workers(jobs: 2))
}

/// Publishes files as the first build or after others, without a snapshot.
func publish(
  _ files: [OutputFile], in folder: TemporaryFolder, to output: String = "Public"
) async throws -> PublishReport {
  let publisher = try publisher(folder, output: output)
  let lock = try Workplace(project: folder.path, output: output).takeLock()
  defer { _ = lock }  // held to the end
  return try await publisher.prepare(files, nil, lookedAt: 0).commit().report
}

@discardableResult
func publish(_ table: [String: String], in folder: TemporaryFolder, to output: String = "Public") async throws
  -> PublishReport
{
  try await publish(outputFiles(table), in: folder, to: output)
}

/// A report in one line: the manifest, then each path with a sign, then the number of foreign files if any.
func summary(of report: PublishReport) -> String {
  var parts = ["\(report.manifest)"]
  parts += report.added.map { "+\($0)" }
  parts += report.changed.map { "~\($0)" }
  parts += report.unchanged.map { "=\($0)" }
  parts += report.removed.map { "-\($0)" }
  parts += report.replaced.map { "!\($0.path)>\($0.newPath)" }
  if report.foreign > 0 { parts.append("foreign \(report.foreign)") }
  return parts.joined(separator: " ")
}
