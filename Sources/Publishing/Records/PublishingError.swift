import Files
import SiteModel

/// The reason why a publication or a preview failed.
public enum PublishingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A file operation failed.
  case file(FileError)
  /// A file operation failed while files were put in place: some pages are new, others still old.
  case interrupted(FileError)
  /// Another build holds the lock; its process number, nil if it is not known.
  case anotherBuild(process: Int?)
  /// Another preview of the newspaper runs; its process number and its address, nil if they are not known.
  case anotherPreview(process: Int?, address: String?)
  /// Two files at one path, or a file where another needs a folder.
  case conflictingPaths([OutputPath])
  /// Foreign files and folders stand at these paths, which the site needs.
  case foreignFiles([OutputPath])
  /// Symbolic links stand at these paths, where the site needs folders.
  case symbolicLinks([OutputPath])
  /// The output folder, by its path, is on another device than the project.
  case otherDevice(String)
  /// The output folder, by its path, holds the project or one of its sources.
  case unsuitableOutput(String)

  /// The problem, as one sentence without a full stop.
  public var description: String {
    switch self {
    case .file(let error), .interrupted(let error): error.description
    case .anotherBuild(nil): "Another build of this site is running"
    case .anotherBuild(let process?): "Another build of this site is running (process \(process))"
    case .anotherPreview(let process, _):
      "Another preview of this newspaper is running" + (process.map { " (process \($0))" } ?? "")
    case .conflictingPaths(let paths): "The site has two files that cannot both be written: \(names(paths))"
    case .foreignFiles(let paths): "The output folder holds files that Broadsheet did not make: \(names(paths))"
    case .symbolicLinks(let paths): "The output folder has symbolic links in place of folders: \(names(paths))"
    case .otherDevice(let path): "The output folder \(path) is on another device than the project"
    case .unsuitableOutput(let path): "The site cannot be written to \(path), since the project lies there"
    }
  }

  /// A hint on what to do about it; nil if there is none.
  public var hint: String? {
    switch self {
    case .file: nil
    case .interrupted: "some pages may be new already and others still old: mend this and build again"
    case .anotherBuild: "wait until it has finished"
    case .anotherPreview(_, let address):
      address.map { "look at \($0), or end that one first" } ?? "look at that one, or end it first"
    case .conflictingPaths: "give one of them another permalink"
    case .foreignFiles: "move them away, or to Content/static if they belong to the site"
    case .symbolicLinks: "replace them by folders; only the output folder itself may be a link"
    case .otherDevice: "choose an output folder on the device of the project, such as ../preview"
    case .unsuitableOutput: "choose a folder of its own, such as Public"
    }
  }

  /// The first ten paths, and the number of others.
  private func names(_ paths: [OutputPath]) -> String {
    let shown = paths.prefix(10).map(\.string).joined(separator: ", ")
    return paths.count > 10 ? "\(shown) and \(paths.count - 10) more" : shown
  }
}
