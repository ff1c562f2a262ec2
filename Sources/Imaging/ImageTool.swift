import ByteCoding
import ChildProcesses
import ContentModel
import Files
import Glibc
import Pictures
import SiteModel

/// The program `vips` of libvips, which makes copies of pictures.
///
/// The options are those of `vips help thumbnail` and `vips help webpsave`, libvips 8.12 and later.
public struct ImageTool: Sendable {
  /// The path of the program.
  let path: String
  private let environment: [String]
  private let limits: ChildProcess.Limits

  /// Nil if the program is in none of the folders of a search path, such as `/usr/local/bin:/usr/bin`.
  public init?(in searchPath: String) { self.init(in: searchPath, Self.limits) }

  init?(in searchPath: String, _ limits: ChildProcess.Limits) {
    self.limits = limits
    guard let path = ChildProcess.find("vips", in: searchPath) else { return nil }
    self.path = path
    // Formats that are read by code which nobody has hardened are refused; one thread, since pictures are made side by side.
    environment = ["PATH=\(searchPath)", "LC_ALL=C", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_CONCURRENCY=1"]
  }

  /// The most that one copy may take: three times the pixels of the largest picture in memory, and a hundred times the
  /// time of a photograph.
  private static let limits = ChildProcess.Limits(seconds: 120, memory: 3 << 30)

  /// Makes the copies of a picture's bytes, and puts them into the store.
  public func make(_ plan: CopyPlan, of bytes: [UInt8], as name: String, in store: CopyStore) throws(CopyProblem)
    -> MadeCopies
  {
    let folder = try onMachine { () throws(FileError) in try store.begin(name) }
    do throws(CopyProblem) {
      let made = try CopyRun(tool: self, plan: plan, folder: folder).make(of: bytes)
      try onMachine { () throws(FileError) in try store.finish(folder, as: name, made) }
      return made
    } catch {
      store.abandon(folder)
      throw error
    }
  }

  /// Runs the program in a folder, in which all the files lie that it is told of.
  func run(_ arguments: [String], for plan: CopyPlan, in folder: String) throws(CopyProblem) {
    // Modules read AVIF, and formats that are none of ours. Where the program looks for them in vain, it starts in half the time.
    let modules = plan.hasAVIF ? [] : ["VIPSHOME=/nowhere"]
    let (end, messages) = ChildProcess.run(
      path, arguments, in: folder, environment: environment + modules, limits: limits)
    switch end {
    case .exit(0): return
    case .exit: throw .refused(CopyProblem.words(of: messages))
    case .signal(let signal): throw .killed(signal: signal)
    case .late: throw .late(seconds: limits.seconds)
    case .notStarted(let number): throw .notStarted(path, errno: number)
    }
  }
}

/// The making of one picture's copies in a folder of its own.
private struct CopyRun {
  let tool: ImageTool
  let plan: CopyPlan
  let folder: String

  /// The picture's name in the folder; it tells nothing, since the program goes by the first bytes.
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

  /// Makes a picture of exactly this size, without anything around or beside it that is not needed.
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

  /// The start of a part of so many pixels, of which the middle is as near to a place as can be.
  private static func start(of part: Int, in whole: Int, around place: Double) -> Int {
    min(max(0, Int(Double(whole) * place) - part / 2), whole - part)
  }

  /// The mean colour: that of the picture when it is made one pixel large.
  private func color(of source: String) throws(CopyProblem) -> Color? {
    guard let size = ImageSize(width: 1, height: 1) else { return nil }
    try thumbnail(source, "color.ppm", size, ["--size", "force"])
    let bytes = try read("color.ppm")
    try remove("color.ppm")
    // Netpbm's formats: `P6` has three bytes for a pixel, `P5` one; they are the last of the file.
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
    // Numbers without a profile are those of sRGB already, and would be changed.
    let profile = plan.picture.hasProfile && source.hasPrefix(Self.original) ? ["--export-profile", "srgb"] : []
    try tool.run(order + options + profile + ["--fail-on", "truncated"], for: plan, in: folder)
  }

  /// Cleans a copy; returns its length in bytes, or nil, and removes it, if the picture itself has no more.
  private func finish(_ copy: CopyPlan.Copy) throws(CopyProblem) -> Int? {
    let bytes = try read(copy.name)
    guard let facts = try? CleanPicture(of: bytes, keepsProfile: false), facts.format == copy.format,
      ImageSize.read(facts.bytes) == copy.size
    else { throw .useless }
    try remove(copy.name)
    let isCrop = copy == plan.share
    guard facts.bytes.count < plan.length || isCrop else { return nil }
    try write(facts.bytes, as: copy.name)
    return facts.bytes.count
  }

  // MARK: - Files

  private func read(_ name: String) throws(CopyProblem) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.read("\(folder)/\(name)", within: folder, limit: 1 << 30)
    } catch { throw error.errno == ENOENT ? .useless : .machine(error) }
  }

  private func write(_ bytes: [UInt8], as name: String) throws(CopyProblem) {
    try onMachine { () throws(FileError) in try FileSystem.write(bytes, toNew: "\(folder)/\(name)") }
  }

  private func remove(_ name: String) throws(CopyProblem) {
    try onMachine { () throws(FileError) in try FileSystem.remove("\(folder)/\(name)") }
  }
}

/// Does something with files; what the machine refuses becomes a problem of copies.
private func onMachine<Value>(_ body: () throws(FileError) -> Value) throws(CopyProblem) -> Value {
  do throws(FileError) { return try body() } catch { throw .machine(error) }
}

extension CopyPlan.Copy {
  /// The options of the saver, in brackets behind the file's name.
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
  /// The least size of the same picture that is nowhere less than another.
  fileprivate func covering(_ other: ImageSize) -> ImageSize {
    let isWide = width * other.height > height * other.width
    let scaled = isWide ? (width * other.height / height, other.height) : (other.width, height * other.width / width)
    return ImageSize(width: max(scaled.0, other.width), height: max(scaled.1, other.height)) ?? other
  }
}
