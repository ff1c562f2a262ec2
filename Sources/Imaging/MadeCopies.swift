import ByteCoding
import ContentModel
import SiteModel

/// The list of the copies that were made of a picture.
public struct MadeCopies: Sendable, Equatable {
  /// The length in bytes of each copy in the store, by its name in the store.
  let lengths: [String: Int]
  /// The picture's mean colour; nil if the plan asks for none, or it could not be read.
  let color: Color?
}

extension MadeCopies {
  /// The copies as pages refer to them; nil if there are none.
  ///
  /// `isPublished`: the picture itself is published too, so its fallback has an address of its own. `length` is the
  /// picture's length in bytes as it is published.
  public func renditions(of plan: CopyPlan, isPublished: Bool, length: Int) -> Renditions? {
    func made(_ copy: CopyPlan.Copy, inPlace: Bool = false) -> Renditions.Copy? {
      lengths[copy.name].map { length in
        Renditions.Copy(suffix: inPlace ? "" : ".\(copy.name)", size: copy.size, length: length)
      }
    }
    let groups = plan.groups.compactMap { group -> Renditions.Group? in
      let copies = group.compactMap { made($0) }
      guard let mediaType = group.first.flatMap({ PictureEnding.mediaType(of: $0.name) }), !copies.isEmpty else {
        return nil
      }
      return Renditions.Group(mediaType: mediaType, copies: copies)
    }
    let fallback = plan.fallback.flatMap { made($0, inPlace: !isPublished) }
    let share = plan.share.flatMap { made($0) }
    guard !groups.isEmpty || fallback != nil || share != nil else { return nil }
    return Renditions(
      groups: groups, fallback: fallback ?? Renditions.Copy(suffix: "", size: plan.size, length: length), share: share,
      color: color)
  }

  /// True if the plan's fallback was made, and is in the store.
  public func hasFallback(of plan: CopyPlan) -> Bool { plan.fallback.flatMap { lengths[$0.name] } != nil }

  /// The names of the copies in the store, in the order of the plan; the fallback is last.
  public func names(of plan: CopyPlan) -> [String] {
    (plan.groups.joined() + [plan.share, plan.fallback].compactMap(\.self)).map(\.name).filter { lengths[$0] != nil }
  }
}

extension MadeCopies: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(lengths.count)
    for (name, length) in lengths.sorted(by: { $0.key < $1.key }) {
      writer.write(name)
      writer.write(length)
    }
    writer.write(color)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let count: Int = try reader.read()
    // The number of copies: far more than any plan has.
    guard (0...1000).contains(count) else { throw DamagedBytes() }
    var lengths: [String: Int] = [:]
    for _ in 0..<count {
      let name: String = try reader.read()
      lengths[name] = try reader.read()
    }
    self.lengths = lengths
    color = try reader.read()
  }
}
