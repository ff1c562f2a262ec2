import ByteCoding
import ChildProcesses
import ContentModel
import Files
import Glibc
import Pictures
import SiteModel

/// The installed program `vips` of libvips, which makes copies of pictures.
///
/// The options are those of `vips help thumbnail` and `vips help webpsave`, libvips 8.12 and later.
public struct ImageTool: Sendable {
  /// The path of the executable.
  let path: String
  private let environment: [String]
  private let limits: ChildProcess.Limits

  /// Finds the program in a search path such as `/usr/local/bin:/usr/bin`; nil if it is in none of the folders.
  public init?(in searchPath: String) { self.init(in: searchPath, Self.limits) }

  init?(in searchPath: String, _ limits: ChildProcess.Limits) {
    self.limits = limits
    guard let path = ChildProcess.find("vips", in: searchPath) else { return nil }
    self.path = path
    // Loaders that libvips does not trust with hostile input are blocked. One thread, since pictures are made in
    // parallel.
    environment = ["PATH=\(searchPath)", "LC_ALL=C", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_CONCURRENCY=1"]
  }

  /// The limits of one run of the program: 120 seconds, 3 GiB of address space.
  ///
  /// The memory holds the pixels of the largest picture (``CopyPlan/mostPixels``) three times; the time is a hundred
  /// times that of a photograph.
  private static let limits = ChildProcess.Limits(seconds: 120, memory: 3 << 30)

  /// Makes the copies of a picture and puts them into the store under `name`.
  ///
  /// Throws a ``CopyProblem`` if the program fails, writes no picture of the right size or is stopped at a limit, and
  /// ``CopyProblem/io(_:)`` on an I/O error in the store; the unfinished folder is then removed.
  public func make(_ plan: CopyPlan, of bytes: [UInt8], as name: String, in store: CopyStore) throws(CopyProblem)
    -> MadeCopies
  {
    let folder = try mappingFileErrors { () throws(FileError) in try store.begin(name) }
    do throws(CopyProblem) {
      let made = try CopyRun(tool: self, plan: plan, folder: folder).make(of: bytes)
      try mappingFileErrors { () throws(FileError) in try store.finish(folder, as: name, made) }
      return made
    } catch {
      store.abandon(folder)
      throw error
    }
  }

  /// Runs the program in a folder; file names in `arguments` are relative to it.
  ///
  /// Throws a ``CopyProblem`` unless it exits with status 0.
  func run(_ arguments: [String], for plan: CopyPlan, in folder: String) throws(CopyProblem) {
    // Of the formats read here only AVIF needs a module of libvips. Without a folder of modules it starts in half the
    // time.
    let modules = plan.hasAVIF ? [] : ["VIPSHOME=/nowhere"]
    let (end, messages) = ChildProcess.run(
      path, arguments, in: folder, environment: environment + modules, limits: limits)
    switch end {
    case .exit(0): return
    case .exit: throw .refused(CopyProblem.firstMessage(in: messages))
    case .signal(let signal): throw .killed(signal: signal)
    case .late: throw .timedOut(seconds: limits.seconds)
    case .notStarted(let number): throw .notStarted(path, errno: number)
    }
  }
}

/// A run that makes the copies of one picture in a folder of their own.
private struct CopyRun {
  let tool: ImageTool
  let plan: CopyPlan
  let folder: String

  /// The picture's file name in the folder, without an extension: the program detects the format by the first bytes.
  private static let original = "original"

  func make(of bytes: [UInt8]) throws(CopyProblem) -> MadeCopies {
    try write(bytes, as: Self.original)
    var lengths: [String: Int] = [:]
    for group in plan.groups {
      for copy in group {
        try scale(to: copy)
        lengths[copy.name] = try finish(copy)
      }
    }
    if let fallback = plan.fallback {
      try scale(to: fallback)
      lengths[fallback.name] = try finish(fallback)
    }
    if let share = plan.share {
      try crop(to: share)
      lengths[share.name] = try finish(share)
    }
    let smallest = plan.copies.first { lengths[$0.name] != nil }
    let color = plan.hasColor ? try color(of: smallest?.name ?? Self.original) : nil
    try remove(Self.original)
    return MadeCopies(lengths: lengths, color: color)
  }

  // MARK: - Steps

  private func scale(to copy: CopyPlan.Copy) throws(CopyProblem) {
    try thumbnail(
      Self.original + (copy.isAnimated ? "[n=-1]" : ""), copy.name + copy.options, copy.size, ["--size", "force"])
  }

  /// Makes a copy of exactly its size by cutting off the edges, around the focus or else what libvips finds salient.
  private func crop(to copy: CopyPlan.Copy) throws(CopyProblem) {
    guard let focus = plan.focus else {
      return try thumbnail(Self.original, copy.name + copy.options, copy.size, ["--crop", "attention"])
    }
    let cover = plan.size.covering(copy.size)
    try thumbnail(Self.original, "cover.png[compression=0]", cover, ["--size", "force"])
    let left = Self.start(of: copy.size.width, in: cover.width, around: focus.x)
    let top = Self.start(of: copy.size.height, in: cover.height, around: focus.y)
    try tool.run(
      [
        "extract_area", "cover.png", copy.name + copy.options, "\(left)", "\(top)", "\(copy.size.width)",
        "\(copy.size.height)",
      ], for: plan, in: folder)
    try remove("cover.png")
  }

  /// The offset, in pixels, of a part of a whole side, with its middle as near to `center` as can be.
  ///
  /// `part` and `whole` are lengths in pixels; `center` is a share of the whole, 0 to 1.
  private static func start(of part: Int, in whole: Int, around center: Double) -> Int {
    min(max(0, Int(Double(whole) * center) - part / 2), whole - part)
  }

  /// The mean colour of a picture, which is scaled to one pixel; nil if the output is no Netpbm file.
  private func color(of source: String) throws(CopyProblem) -> Color? {
    guard let size = ImageSize(width: 1, height: 1) else { return nil }
    try thumbnail(source, "color.ppm", size, ["--size", "force"])
    let bytes = try read("color.ppm")
    try remove("color.ppm")
    // Netpbm: `P6` has three bytes for a pixel, `P5` one; the pixel ends the file.
    if bytes.starts(with: "P6".utf8), bytes.count > 5 {
      let pixel = Array(bytes.suffix(3))
      return Color(red: pixel[0], green: pixel[1], blue: pixel[2])
    }
    guard bytes.starts(with: "P5".utf8), let gray = bytes.last else { return nil }
    return Color(red: gray, green: gray, blue: gray)
  }

  private func thumbnail(
    _ source: String, _ target: String, _ size: ImageSize, _ options: [String]
  ) throws(CopyProblem) {
    let order = ["thumbnail", source, target, "\(size.width)", "--height", "\(size.height)"]
    // Pixels without a profile are taken for sRGB; a conversion would change them.
    let profile = plan.picture.hasProfile && source.hasPrefix(Self.original) ? ["--export-profile", "srgb"] : []
    try tool.run(order + options + profile + ["--fail-on", "truncated"], for: plan, in: folder)
  }

  /// Cleans a copy of its metadata; returns its length in bytes.
  ///
  /// Nil, and the copy is removed, if it is not smaller than the picture itself; the share image always stays. Throws
  /// ``CopyProblem/wrongOutput`` if the copy has another format or size than planned.
  private func finish(_ copy: CopyPlan.Copy) throws(CopyProblem) -> Int? {
    let bytes = try read(copy.name)
    guard let facts = try? CleanPicture(of: bytes, includesProfile: false), facts.format == copy.format,
      ImageSize.read(facts.bytes) == copy.size
    else { throw .wrongOutput }
    try remove(copy.name)
    let isCrop = copy == plan.share
    guard facts.bytes.count < plan.length || isCrop else { return nil }
    try write(facts.bytes, as: copy.name)
    return facts.bytes.count
  }

  // MARK: - Files

  /// Reads a file of the folder of up to 1 GiB, which bounds what a faulty program can make of the memory.
  private func read(_ name: String) throws(CopyProblem) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.read("\(folder)/\(name)", within: folder, limit: 1 << 30)
    } catch { throw error.errno == ENOENT ? .wrongOutput : .io(error) }
  }

  private func write(_ bytes: [UInt8], as name: String) throws(CopyProblem) {
    try mappingFileErrors { () throws(FileError) in try FileSystem.write(bytes, toNew: "\(folder)/\(name)") }
  }

  private func remove(_ name: String) throws(CopyProblem) {
    try mappingFileErrors { () throws(FileError) in try FileSystem.remove("\(folder)/\(name)") }
  }
}

/// Runs `body`; rethrows a ``FileError`` as ``CopyProblem/io(_:)``.
private func mappingFileErrors<Value>(_ body: () throws(FileError) -> Value) throws(CopyProblem) -> Value {
  do throws(FileError) { return try body() } catch { throw .io(error) }
}

extension CopyPlan.Copy {
  /// The options of libvips's saver, in brackets, to append to the file's name.
  fileprivate var options: String {
    switch format {
    case .jpeg: "[Q=\(quality),interlace,optimize_coding,background=255]"
    case .webP: isLossless ? "[lossless]" : "[Q=\(quality)]"
    case .avif: "[Q=\(quality)]"
    case .png: "[compression=9]"
    case .gif: ""
    }
  }
}

extension ImageSize {
  /// The smallest size of the same proportions that covers another size.
  fileprivate func covering(_ other: ImageSize) -> ImageSize {
    let isWide = width * other.height > height * other.width
    let scaled = isWide ? (width * other.height / height, other.height) : (other.width, height * other.width / width)
    return ImageSize(width: max(scaled.0, other.width), height: max(scaled.1, other.height)) ?? other
  }
}
