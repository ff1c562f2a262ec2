/// A view behind a reference, so that values are small and copied without the view.
public protocol ViewBox: AnyObject, View {
  /// The view in the box, for those who ask for its type.
  var content: any View { get }
}

/// A box for a view of one type.
@usableFromInline final class TypedViewBox<Content: View>: ViewBox {
  private let view: Content

  @usableFromInline init(_ view: Content) { self.view = view }

  @usableFromInline var content: any View { view }

  @usableFromInline func value(for key: Key) -> Value? { view.value(for: key) }
  @usableFromInline var keys: KeySet { view.keys }
  @usableFromInline var isClosed: Bool { view.isClosed }
  @usableFromInline var isItem: Bool { view.isItem }
  @usableFromInline func fragment(of partial: PartialID) -> HTML? { view.fragment(of: partial) }
}
