import CommonMark
import ContentModel
import SiteModel

/// The stored properties of all that pages are made of, by type and name: `Article.title`.
///
/// Reflection goes down to the leaves, so that a new property, of whatever type, is met without a word here. A value
/// around a single other one, such as an index, counts as that one.
struct StoredProperties {
  /// Those that were met.
  private(set) var all: Set<String> = []
  /// Those that are not the same in both newspapers.
  private(set) var changed: Set<String> = []
  private let isWhole: Bool

  /// All that a newspaper has.
  init(of site: AssembledSite) { self.init(site, site, isWhole: true) }

  /// Compares two newspapers; of lists that differ in length the items are not compared.
  init(_ old: AssembledSite, _ new: AssembledSite) { self.init(old, new, isWhole: false) }

  private init(_ old: AssembledSite, _ new: AssembledSite, isWhole: Bool) {
    self.isWhole = isWhole
    compare(old.site, new.site, as: "")
    compare(old.links, new.links, as: "")
    compare(old.related, new.related, as: "RelatedArticles.rows")
    compare(old.plans, new.plans, as: "plans")
  }

  /// Types whose parts mean nothing on their own.
  private static let leaves = Set(
    [
      Moment.self, SiteZone.self, SiteAddress.self, PermalinkPattern.self, QuotationMarks.self, BodyHTML.self,
      Range<Int>.self, String.self, Int.self, Bool.self,
    ].map { (type: Any.Type) in ObjectIdentifier(type) })

  private mutating func compare(_ old: Any, _ new: Any, as property: String) {
    let type = type(of: old)
    if Self.leaves.contains(ObjectIdentifier(type)) { return note(property, isChanged: "\(old)" != "\(new)") }
    let (before, after) = (Mirror(reflecting: old), Mirror(reflecting: new))
    switch before.displayStyle {
    case .class where !isWhole && (old as AnyObject) === (new as AnyObject): break
    case .struct where before.children.count == 1:
      for (left, right) in zip(before.children, after.children) { compare(left.value, right.value, as: property) }
    case .struct, .class:
      let name = "\(type)"
      // The place of a value in its file is apart from it.
      let isLocated = name.hasPrefix("Located<")
      for (left, right) in zip(before.children, after.children) {
        let isValue = isLocated && left.label == "value"
        let part = isLocated ? "Located.range" : "\(name).\(left.label ?? "")"
        compare(left.value, right.value, as: isValue ? property : part)
      }
    case .dictionary, .set:
      // Their order is another in each run.
      note(property, isChanged: Self.sorted(before) != Self.sorted(after))
    default:
      let labels = before.children.map(\.label)
      let isAlike = labels == after.children.map(\.label)
      note(property, isChanged: !isAlike || labels.isEmpty && "\(old)" != "\(new)")
      guard isAlike else { return }
      for (left, right) in zip(before.children, after.children) { compare(left.value, right.value, as: property) }
    }
  }

  private mutating func note(_ property: String, isChanged: Bool) {
    if isWhole { all.insert(property) }
    if isChanged { changed.insert(property) }
  }

  private static func sorted(_ mirror: Mirror) -> [String] { mirror.children.map { "\($0.value)" }.sorted() }
}
