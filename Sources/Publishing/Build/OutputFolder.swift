import ContentModel
import Files
import Rendering

/// The folder that the site is written to, checked against what a preview may do.
struct OutputFolder {
  /// As the report names it.
  let path: String
  /// Absolute, without symbolic links; nil for the preview.
  private let place: String?

  /// Throws a ``UsageError`` for a preview that would go to `Public`, or a folder that holds the newspaper itself.
  ///
  /// Without a moment it was checked before whether a preview may go there.
  init(_ options: BuildOptions, moment: Moment? = nil) throws {
    if options.isPreview {
      path = Self.name(options)
      place = nil
      return
    }
    let standard = Self.standard(options)
    if options.output?.isEmpty == true { throw UsageError("--output names no folder") }
    path = Self.name(options)
    let place = try FileSystem.resolve(path)
    self.place = place
    guard try Workplace(project: options.project, output: place).isSuitable else {
      throw UsageError(PublishingError.unsuitableOutput(path).description)
    }
    guard let moment, let reason = Self.previewReason(options, moment: moment) else { return }
    guard options.output != nil else { throw UsageError("\(reason) needs --output: what readers see goes to Public") }
    let publicPlace = try FileSystem.resolve(standard)
    if Self.holds(publicPlace, place) || Self.holds(place, publicPlace) {
      throw UsageError("\(reason) may not go to Public, which readers see: name another folder with --output")
    }
  }

  /// As the report names it, whether it may be written to or not.
  static func name(_ options: BuildOptions) -> String {
    options.isPreview ? "\(options.project)/\(Workplace.previewSite)" : options.output ?? standard(options)
  }

  private static func standard(_ options: BuildOptions) -> String { "\(options.project)/Public" }

  /// What writes to it, or compares with it.
  func writer(_ options: BuildOptions) -> SiteWriter {
    SiteWriter(project: options.project, output: place, workers: options.workers)
  }

  private static func previewReason(_ options: BuildOptions, moment: Moment) -> String? {
    if !options.writes { return nil }
    if options.drafts { return "--drafts" }
    if options.future { return "--future" }
    return moment > options.now ? "a --date to come" : nil
  }

  /// True if `inner` is `outer` or lies in it, by path components.
  private static func holds(_ outer: String, _ inner: String) -> Bool {
    let outer = outer.split(separator: "/")
    return inner.split(separator: "/").starts(with: outer)
  }
}
