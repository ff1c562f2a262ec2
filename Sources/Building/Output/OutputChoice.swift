import ContentModel
import Files
import Publishing

/// The output folder of the options, checked: a preview may not go to `Public`.
struct OutputChoice {
  /// The path as the report names it.
  let path: String
  private let workplace: Workplace

  /// Checks the output folder; `moment` is that which the site shows.
  ///
  /// Without a moment it is not checked whether a preview may go there. Throws a ``UsageError`` for an empty path, a
  /// preview that would go to `Public`, or a folder that holds the newspaper, and a ``FileError`` if a path cannot be
  /// resolved.
  init(_ options: BuildOptions, moment: Moment? = nil) throws {
    path = Self.name(options)
    if options.output?.isEmpty == true, !options.isPreview { throw UsageError("--output names no folder") }
    workplace = try Workplace(of: options.project, options.destination)
    if options.isPreview { return }
    guard workplace.isSuitable else { throw UsageError(PublishingError.unsuitableOutput(path).description) }
    guard let moment, let reason = Self.previewReason(options, moment: moment) else { return }
    guard options.output != nil else { throw UsageError("\(reason) needs --output: what readers see goes to Public") }
    let publicPath = try FileSystem.resolve(Self.standard(options))
    if Self.holds(publicPath, workplace.output) || Self.holds(workplace.output, publicPath) {
      throw UsageError("\(reason) may not go to Public, which readers see: name another folder with --output")
    }
  }

  /// Returns the path as the report names it, whether it may be written to or not.
  static func name(_ options: BuildOptions) -> String {
    options.isPreview ? "\(options.project)/\(Workplace.previewSite)" : options.output ?? standard(options)
  }

  /// True if the file system of the folder ignores case in names.
  var foldsCase: Bool { FileSystem.foldsCase(at: workplace.output) }

  private static func standard(_ options: BuildOptions) -> String { "\(options.project)/Public" }

  /// Returns a publisher for the folder; throws ``PublishingError/unsuitableOutput(_:)`` if it may not be written to.
  func publisher(_ options: BuildOptions) throws(PublishingError) -> SitePublisher {
    try SitePublisher(workplace, workers: options.workers)
  }

  private static func previewReason(_ options: BuildOptions, moment: Moment) -> String? {
    if options.delivery != .publish { return nil }
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
