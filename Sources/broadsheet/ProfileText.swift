import Work

/// The costs of the stages of a build, as a table for people.
struct ProfileText {
  let costs: [StageCost]

  /// A row for each stage: seconds on the clock, seconds of all processors, and the most memory so far, in MiB.
  var plain: String {
    let rows = costs.map { [$0.stage.rawValue] + Self.figures($0.elapsed, $0.processor, $0.peakMemory) }
    let all = Self.figures(
      costs.map(\.elapsed).reduce(.zero, +), costs.map(\.processor).reduce(.zero, +),
      costs.map(\.peakMemory).max() ?? 0)
    return Columns([["stage", "seconds", "processor", "peak MiB"]] + rows + [["all"] + all]).text(aligned: true)
  }

  private static func figures(_ elapsed: Duration, _ processor: Duration, _ memory: Int) -> [String] {
    // Bytes are rounded to whole MiB.
    [ReportText.seconds(elapsed), ReportText.seconds(processor), String((memory + (1 << 19)) >> 20)]
  }
}
