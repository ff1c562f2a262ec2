import ContentModel
import Diagnostics
import Files
import SiteModel
import Work

extension Project {
  /// Returns an error for each of the files that could run scripts, at the range that refers to it.
  ///
  /// `files` are published files of articles. Throws a ``FileError`` on an I/O error.
  package func unsafeFiles(_ files: [PublishedFile], _ workers: Workers) async throws -> [Diagnostic] {
    let suspects = files.filter { ActiveContent.judge($0.source) != .inert }
    return try await workers.map(suspects.count, .resolve) { range in
      try suspects[range].compactMap { try problem(with: $0) }
    }
  }

  private func problem(with file: PublishedFile) throws(FileError) -> Diagnostic? {
    switch ActiveContent.judge(file.source) {
    case .inert: return nil
    case .active: return .activeFile(file)
    case .unknown:
      let start = try FileSystem.readStart(of: "\(folder)/\(file.source)", count: ActiveContent.reach)
      return ActiveContent.looksLikeMarkup(start) ? .activeFile(file) : nil
    case .svg:
      let (source, problems) = try load(file.source)
      guard let source else { return problems.first }
      return SVGCheck(source.bytes).harmfulPart.map { .unsafePicture(file, $0) }
    }
  }
}

extension Diagnostic {
  package static func activeFile(_ file: PublishedFile) -> Diagnostic {
    Diagnostic(
      .unsafeFile, .error, "'\(file.source)' could run scripts in readers' browsers or on the host", at: file.origin,
      hint: "if you trust it, put it into Content/static and link to it with '/' at the start")
  }

  package static func unsafePicture(_ file: PublishedFile, _ harmfulPart: SVGCheck.HarmfulPart) -> Diagnostic {
    Diagnostic(
      .unsafeFile, .error, "the picture '\(file.source)' holds \(harmfulPart.what)", at: file.origin,
      labels: [Label("\(harmfulPart.what) is here", at: SourceRange(path: file.source, offsets: harmfulPart.range))],
      hint:
        "export it as plain SVG; or, if you trust it, put it into Content/static and refer to it with '/' at the start")
  }
}
