import ContentModel
import Files
import Imaging
import Publishing
import SiteModel
import Work

/// The extent of a build.
public enum Delivery: Sendable {
  /// It looks for problems only.
  case check
  /// It finds out what publishing would change.
  case compare
  /// It writes the site.
  case publish
}

/// The options of a build.
public struct BuildOptions: Sendable {
  /// The newspaper's folder, which holds `Content`.
  public var project: String
  /// The folder for the site; nil for `Public` in the project.
  ///
  /// A relative path is relative to the current folder.
  public var output: String?
  /// The moment of the build.
  public var now: Moment
  /// A moment to show instead, as the editor wrote it; it is read in the site's zone.
  ///
  /// Nil for `now`.
  public var date: String?
  /// True if drafts are shown.
  public var drafts: Bool
  /// True if articles are shown whose date is still to come.
  public var future: Bool
  /// True if articles are shown that have expired.
  public var expired = false
  /// True if the site goes to the folder of the preview, which no reader sees; then `output` is ignored.
  public var isPreview = false
  /// True if warnings count as errors.
  public var isStrict: Bool
  /// The number of tasks that work at once.
  public var jobs: Int
  /// The extent of the build.
  public var delivery: Delivery
  /// True if everything is read again, and nothing is taken from the cache.
  public var rescans = false
  /// True if a build may remove most of the published addresses.
  public var allowsRemoval = false
  /// The folders in which external programs are looked for, such as `/usr/local/bin:/usr/bin`.
  ///
  /// Nil if none may be run, so that no copies of pictures are made.
  public var searchPath: String?
  /// The meters of the build's costs, and the receiver of its progress.
  public var monitor: BuildMonitor

  /// The program that makes copies of pictures; nil if there is none, or none may be run.
  var imageTool: ImageTool? { searchPath.flatMap { ImageTool(in: $0) } }
  var workers: Workers { Workers(jobs: jobs, monitor: monitor) }
  var visibility: Visibility { Visibility(drafts: drafts, future: future, expired: expired) }

  /// The folder for the site; throws a ``FileError`` if its path cannot be resolved.
  var destination: Destination {
    get throws(FileError) {
      if isPreview { return .preview }
      return .folder(try output.map { path throws(FileError) in try FileSystem.resolve(path) } ?? "Public")
    }
  }

  /// Options of a build for readers; the arguments replace the defaults.
  public init(
    project: String, output: String? = nil, now: Moment, date: String? = nil, drafts: Bool = false,
    future: Bool = false, isStrict: Bool = false, jobs: Int = 2, delivery: Delivery = .publish,
    monitor: BuildMonitor = .none
  ) {
    self.project = project
    self.output = output
    self.now = now
    self.date = date
    self.drafts = drafts
    self.future = future
    self.isStrict = isStrict
    self.jobs = jobs
    self.delivery = delivery
    self.monitor = monitor
  }
}
