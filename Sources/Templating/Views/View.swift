/// A thing as a template sees it: it answers keys, and builds nothing that no template asks for.
public protocol View: Sendable {
  /// The value of a key.
  ///
  /// `nil` says that the key is none of this view's: the lookup goes on outward. `.none` says that it is, but has no
  /// value here: falsy, and the lookup ends.
  func value(for key: Key) -> Value?

  /// True for a view that sees only itself and the globals inside a partial, so that its HTML is the same everywhere.
  var isClosed: Bool { get }

  /// True for an item of a newspaper's own, whose keys some lookups pass over: see ``FieldType/value``.
  var isItem: Bool { get }

  /// The HTML of this closed view already rendered through `partial`; nil to render it now.
  func fragment(of partial: PartialID) -> HTML?
}

extension View {
  /// False unless a view says otherwise: a partial on it sees what is around it.
  public var isClosed: Bool { false }

  /// False unless a view says otherwise: its keys are known beforehand.
  public var isItem: Bool { false }

  /// Nil unless a view says otherwise: nothing is rendered ahead.
  public func fragment(of partial: PartialID) -> HTML? { nil }
}
