/// An object that answers the keys of templates, computing values on demand.
public protocol View: Sendable {
  /// The value of a key.
  ///
  /// Nil if the view does not know the key: the lookup continues outward. `.none` if it knows the key but has no value:
  /// falsy, and the lookup ends.
  func value(for key: Key) -> Value?

  /// The keys that the view may know; lookups from within a section of it ask it for no others.
  var keys: KeySet { get }

  /// True if partials see only this view and the globals, so that its HTML is the same everywhere.
  var isClosed: Bool { get }

  /// True for an item of the newspaper's own, which some lookups skip: see ``FieldType/value``.
  var isItem: Bool { get }

  /// The HTML of this closed view, rendered ahead through `partial`; nil to render it now.
  func fragment(of partial: PartialID) -> HTML?
}

extension View {
  /// All keys by default: the view is asked for each.
  public var keys: KeySet { .all }

  /// False by default: partials see the contexts around the view.
  public var isClosed: Bool { false }

  /// False by default: the keys are known beforehand.
  public var isItem: Bool { false }

  /// Nil by default: nothing is rendered ahead.
  public func fragment(of partial: PartialID) -> HTML? { nil }
}
