import Building
import ContentModel
import Diagnostics
import Files
import Publishing

/// The editor's preview: builds a newspaper whenever it changes, and shows it to browsers on this machine.
public struct Preview: Sendable {
  /// The options of a preview.
  public struct Options: Sendable {
    /// The options of the builds; the preview chooses the output folder.
    public var build: BuildOptions
    /// The address of this machine at which it listens, in numbers.
    public var host = "127.0.0.1"
    /// The port; nil: the usual one, or the next after it that is free; 0: any that is free.
    public var port: UInt16?
    /// True if texts that readers would not see are left out.
    public var asPublished = false
    /// True if browsers go to the text that was edited.
    public var navigates = false

    /// A preview of all texts, for this machine alone.
    public init(_ build: BuildOptions) { self.build = build }
  }

  /// An event that a preview reports.
  public enum News: Sendable {
    /// It listens at this address; `insteadOf` is the usual port if that is taken, else nil.
    case listening(String, insteadOf: UInt16?)
    /// No more folders can be watched: a build looks through the newspaper every second instead.
    case polling
    /// A build came to an end.
    case built(BuildReport, Duration)
    /// A build ended with an error.
    case refused(any Error)
  }

  private let options: Options
  private let now: @Sendable () -> Moment
  private let tell: @Sendable (News) -> Void

  /// The time that a newspaper must be left alone before it is built.
  ///
  /// For 20 ms after a change a file is racily clean, and would be read again by the next build.
  private static let quiet = Duration.milliseconds(25)

  /// A preview that asks `now` for the moment of each build, and passes its news to `tell`, in order.
  public init(_ options: Options, now: @escaping @Sendable () -> Moment, tell: @escaping @Sendable (News) -> Void) {
    self.options = options
    self.now = now
    self.tell = tell
  }

  /// Builds and serves until the task or the process ends.
  ///
  /// Throws a ``UsageError`` if there is no newspaper or options do not go together, a ``PublishingError`` if another
  /// preview of it runs, that or a ``FileError`` on an I/O error before the first build has ended, a ``ListenError`` if
  /// it cannot listen.
  public func run() async throws {
    let folder = try PreviewFolder(of: options.build.project)
    let lock = try folder.claim()
    defer { withExtendedLifetime(lock) {} }
    // Builds and server use one absolute path, wherever the newspaper's folder is moved to.
    var options = options
    options.build.project = folder.project
    // The lock holds the address, which a second preview reports.
    let note: @Sendable (String) -> Void = { try? lock.add($0) }
    try await Preview(options, now: now, tell: tell).serve(folder, run: "\(lock.process)-\(lock.time)", note)
  }

  private func serve(_ folder: PreviewFolder, run: String, _ note: @escaping @Sendable (String) -> Void) async throws {
    let state = PreviewState(PreviewStatus(run: run, date: options.build.date))
    let router = Router(site: SiteFolder(root: folder.site), state: state, print: printer())
    let (signals, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let change: @Sendable (SourceChanges) async -> Void = { changes in
      await state.note(changes)
      wake.yield()
    }
    // The watch begins before the first build, so that nothing is missed in between.
    let watch = try? FolderWatch(folder.project)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await Listener(host: options.host, port: options.port, answer: router.answer).run { port in
          note(address(port))
          let usual = Listener.defaultPort
          tell(.listening(address(port), insteadOf: options.port == nil && port != usual ? usual : nil))
          await change(.unknown)
        }
      }
      group.addTask { try await self.watch(watch, of: folder.project, tell: change) }
      group.addTask {
        // Every 10 seconds, so that browsers that have gone are noticed.
        while true {
          try await Task.sleep(for: .seconds(10))
          await state.sendHeartbeat()
        }
      }
      group.addTask { try await build(on: signals, state, change) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func address(_ port: UInt16) -> String {
    let host = options.host.contains(":") ? "[\(options.host)]" : options.host
    return "http://\(host):\(port)/"
  }

  private func printer() -> @Sendable (Diagnostic) -> String {
    let build = options.build
    return { diagnostic in
      DiagnosticPrinter(format: .snippet, color: false, source: Build.sources(of: build)).print([diagnostic])
    }
  }

  private func watch(
    _ watch: FolderWatch?, of project: String, tell change: @Sendable (SourceChanges) async -> Void
  ) async throws {
    var watch = watch
    while var current = watch {
      do {
        try await current.run(quiet: Self.quiet, tell: change)
      } catch let error as WatchError {
        watch = nil
        guard error.isGone else { break }
        // The newspaper may come back, if a disk was away or its folder was replaced; it is looked for every second.
        while watch == nil {
          await change(.unknown)
          try await Task.sleep(for: .seconds(1))
          watch = try? FolderWatch(project)
        }
        await change(.unknown)
      }
    }
    tell(.polling)
    while true {
      try await Task.sleep(for: .seconds(1))
      await change(.unknown)
    }
  }

  // MARK: - Building

  private func build(
    on signals: AsyncStream<Void>, _ state: PreviewState, _ change: @escaping @Sendable (SourceChanges) async -> Void
  ) async throws {
    var status = await state.status
    var session = BuildSession(buildOptions)
    // The changes since the last build that succeeded.
    var changes = SourceChanges()
    var timer: Task<Void, any Error>?
    defer { timer?.cancel() }
    for await _ in signals {
      timer?.cancel()
      let news = await state.takeChanges()
      changes.formUnion(news)
      let moment = now()
      let start = ContinuousClock.now
      do {
        let report = try await session.build(now: moment, changed: news.isComplete ? news.paths : nil)
        let duration = ContinuousClock.now - start
        let before = status
        status.note(report, at: moment.plain, duration)
        await state.note(status, PreviewEvent(status, after: before, report, changes, navigates: options.navigates))
        tell(.built(report, duration))
        if !report.hasFailed { changes = SourceChanges() }
        await session.finish()
        timer = report.nextDue.map { due in
          Task {
            try await Task.sleep(for: .seconds(max(due.seconds - moment.seconds, 1)))
            await change(.unknown)
          }
        }
      } catch is CancellationError {
        return
      } catch {
        // An error of the first build ends the preview; one of a later build may pass.
        if status.lastSuccess == nil, status.built == nil { throw error }
        status.note(
          PreviewStatus.Refusal(message: "\(error)", hint: (error as? PublishingError)?.hint), at: moment.plain,
          ContinuousClock.now - start)
        await state.note(status, PreviewEvent(status))
        tell(.refused(error))
      }
    }
  }

  private var buildOptions: BuildOptions {
    var build = options.build
    build.isPreview = true
    build.drafts = !options.asPublished
    build.future = !options.asPublished
    build.expired = !options.asPublished
    return build
  }
}
