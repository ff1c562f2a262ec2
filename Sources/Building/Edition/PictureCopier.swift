import ByteCoding
import ContentModel
import Diagnostics
import Files
import Imaging
import Newspaper
import SiteModel
import Work

/// Makes the copies of pictures, or finds those of earlier builds.
struct PictureCopier: Sendable {
  /// The pictures of a site that may get copies.
  struct Pictures: Sendable {
    /// All files that pages show as pictures.
    let shown: [String]
    /// Those among them that other sites show beside links.
    let shared: Set<String>
    /// The facts of media, by file.
    let media: [String: CachedMedia]
    /// The records of pictures, by the picture's file.
    let records: [String: PictureRecord]
  }

  /// The outcome for all pictures.
  struct Result: Sendable {
    var copies = PictureCopies()
    /// Pictures that get copies as soon as the site is written.
    var planned: Set<String> = []
    /// Pictures of which no copies could be made, and why, by file.
    var failures: [String: CopyProblem] = [:]
    /// Errors of pictures that changed while copies were made.
    var unread: [Diagnostic] = []
    /// The number of pictures without copies because the program that makes them is missing.
    var unmade = 0

    /// False if a picture lacks the copies that it should have.
    var isWhole: Bool { unmade == 0 && failures.isEmpty }

    /// Returns the problems `others` of a newspaper together with those of copies; a picture with copies is not too
    /// large.
    ///
    /// `mentions` are the mentions of pictures.
    func problems(with others: [Diagnostic], _ mentions: @autoclosure () -> Set<PictureMention>) -> [Diagnostic] {
      let told = others.filter { problem in
        problem.id != .largePicture || copies[problem.range.path] == nil && !planned.contains(problem.range.path)
      }
      let missing = unread + (unmade > 0 ? [Diagnostic.noImageTool(for: unmade)] : [])
      guard !failures.isEmpty else { return told + missing }
      return told + missing
        + mentions().compactMap { mention in failures[mention.file].map { .noCopies($0, at: mention.range) } }
    }
  }

  private let project: Project
  private let sources: CachedSources
  private let settings: ImageSettings
  private let tool: ImageTool?
  private let store: CopyStore
  /// A time before the newspaper was listed, by the clock of the file system, in nanoseconds since 1970; nil if nothing
  /// is cached.
  private let time: Int?
  private let options: BuildOptions

  /// Nil if no copies are wanted, or there is no folder for them.
  init?(_ edition: Edition, _ cache: CacheFolder, _ options: BuildOptions) {
    guard let settings = edition.configuration.images, let workplace = cache.workplace, options.searchPath != nil else {
      return nil
    }
    project = edition.project
    sources = edition.sources
    self.settings = settings
    self.options = options
    tool = options.imageTool
    store = CopyStore(workplace.pictures)
    time = cache.time
  }

  /// The age at which copies that no build has used are removed: 30 days, in nanoseconds.
  private static let month = 30 * 86_400 * 1_000_000_000

  /// Returns the copies of pictures; missing ones are made if the site is to be written or compared.
  ///
  /// Throws a ``FileError`` on an I/O error.
  func copies(of pictures: Pictures) async throws -> Result {
    let plans = pictures.shown.compactMap { file in
      pictures.media[file].flatMap { media in
        plan(file, media, isShared: pictures.shared.contains(file), focus: pictures.records[file]?.focus)
      }
    }
    var result = Result()
    guard !plans.isEmpty else { return result }
    let names = store.names
    var missing: [PlannedPicture] = []
    var new: [SourceCache.NewEntry] = []
    for plan in plans {
      if names.contains(plan.name), let made = plan.cached ?? store.made(plan.name) {
        result.copies.add(plan, made, settings)
        if plan.cached == nil { note(plan, made, &new) }
      } else {
        missing.append(plan)
      }
    }
    if let tool, options.delivery != .check {
      try await make(missing, with: tool, &result, &new)
      if let time, !missing.isEmpty { store.tidy(inUse: Set(plans.map(\.name)), since: time - Self.month) }
    } else if tool == nil, !missing.isEmpty {
      result.unmade = missing.count
    } else {
      result.planned = Set(missing.map(\.file))
    }
    _ = sources.add(new)
    return result
  }

  /// Makes the missing copies, once for pictures with equal bytes and plans.
  private func make(
    _ missing: [PlannedPicture], with tool: ImageTool, _ result: inout Result, _ new: inout [SourceCache.NewEntry]
  ) async throws {
    let byName = Dictionary(grouping: missing, by: \.name)
    let once = missing.filter { byName[$0.name]?.first?.file == $0.file }
    // Making the copies of a picture takes long, so a chunk has one picture.
    let made = try await options.workers.map(once.count, .pictures, chunk: 1) { range in
      try range.map { row in try make(once[row], with: tool) }
    }
    for (first, made) in zip(once, made) {
      for plan in byName[first.name] ?? [] {
        switch made {
        case .success(let made):
          result.copies.add(plan, made, settings)
          note(plan, made, &new)
        case .failure(let problem):
          result.failures[plan.file] = problem
          if problem.isTransient { result.copies.isComplete = false }
        case .unread(let problem): result.unread.append(problem)
        }
      }
    }
  }

  /// The outcome for one picture.
  private enum Outcome: Sendable {
    case success(MadeCopies)
    case failure(CopyProblem)
    /// The picture cannot be read any more.
    case unread(Diagnostic)
  }

  /// Makes the copies of one picture; throws a ``FileError`` on an I/O error.
  private func make(_ plan: PlannedPicture, with tool: ImageTool) throws -> Outcome {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try project.bytes(of: plan.file, plan.raster)
    } catch {
      guard let problem = project.problem(error) else { throw error }
      return .unread(problem)
    }
    do throws(CopyProblem) {
      return .success(try tool.make(plan.plan, of: bytes, as: plan.name, in: store))
    } catch {
      if case .io(let refusal) = error { throw refusal }
      return .failure(error)
    }
  }
}

// MARK: - Plans

/// A picture that gets copies.
private struct PlannedPicture: Sendable {
  let file: String
  let plan: CopyPlan
  let raster: MediaFacts.Raster
  /// The name of the folder in the store.
  let name: String
  /// The copies that an earlier build made by this plan; nil if none are known.
  let cached: MadeCopies?
  let facts: MediaFacts
}

extension PictureCopier {
  /// The most bytes of a file's name.
  ///
  /// The names of its copies are longer, and file systems take 255 bytes.
  private static let longestName = 230

  private func plan(_ file: String, _ media: CachedMedia, isShared: Bool, focus: PictureFocus?) -> PlannedPicture? {
    guard let raster = media.facts.raster, let size = media.facts.picture.size,
      (file.split(separator: "/").last?.utf8.count ?? 0) <= Self.longestName,
      let plan = CopyPlan(
        raster.facts, size, length: media.facts.length, settings, isShared: isShared, focus: focus)
    else { return nil }
    let name = CopyStore.name(of: raster.digest, plan)
    let cached = media.copies.flatMap { $0.name == name ? $0.made : nil }
    return PlannedPicture(file: file, plan: plan, raster: raster, name: name, cached: cached, facts: media.facts)
  }

  /// Adds an entry with these copies to `new`.
  private func note(_ plan: PlannedPicture, _ made: MadeCopies, _ new: inout [SourceCache.NewEntry]) {
    guard let facts = project.facts(ofCopied: plan.file) else { return }
    new.append(
      SourceCache.NewEntry(
        FolderTree.Entry(path: plan.file, facts: facts),
        CachedMedia(facts: plan.facts, copies: CachedMedia.CachedCopies(name: plan.name, made: made))))
  }
}

extension PictureCopies {
  fileprivate mutating func add(_ planned: PlannedPicture, _ made: MadeCopies, _ settings: ImageSettings) {
    let isPublished = settings.originals == .publish || planned.file.hasPrefix(SourceKind.staticFile.folder)
    let renditions = made.renditions(of: planned.plan, isPublished: isPublished, length: planned.facts.length)
    guard let renditions else { return }
    self[planned.file] = CopiedPicture(
      plan: planned.plan, cached: CachedMedia.CachedCopies(name: planned.name, made: made), renditions: renditions)
  }
}
