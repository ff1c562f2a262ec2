/// The answer of a view to a key.
public enum Value: Sendable {
  /// The absent value of a known key: falsy, and the lookup ends.
  case none
  /// Text, escaped when written.
  case text(String)
  /// HTML, written as it is.
  case html(HTML)
  /// A number, written in decimal digits.
  case number(Int)
  /// True or false, for sections.
  case flag(Bool)
  /// One view, the innermost context in a section of it.
  case box(any ViewBox)
  /// A list of views; a section is rendered once for each.
  case boxes([any ViewBox])
  /// A list of plain texts; a section is rendered once for each.
  case texts([String])
  /// Values of any kind in one list, or lists in a list.
  case list([Value])

  /// One view, in a box.
  @inlinable public static func view(_ view: some View) -> Value { .box(TypedViewBox(view)) }

  /// A list of views, each in a box.
  @inlinable public static func views(_ views: [some View]) -> Value { .boxes(views.map(TypedViewBox.init)) }

  /// True if a section of this value is rendered.
  ///
  /// False for no value, `false`, an empty list, and empty text or HTML. True for every number, 0 too: in the Mustache
  /// specification (sections) only `false`, null and the empty list are falsy; empty text is an exception here.
  public var isTruthy: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .number, .box: true
    case .flag(let flag): flag
    case .boxes(let boxes): !boxes.isEmpty
    case .texts(let texts): !texts.isEmpty
    case .list(let values): !values.isEmpty
    }
  }

  /// The number of items of a list; nil for any other value.
  var count: Int? {
    switch self {
    case .boxes(let boxes): boxes.count
    case .texts(let texts): texts.count
    case .list(let values): values.count
    case .none, .text, .html, .number, .flag, .box: nil
    }
  }

  /// The item of a list at `index`, from 0; `.none` for any other value.
  func item(_ index: Int) -> Value {
    switch self {
    case .boxes(let boxes): .box(boxes[index])
    case .texts(let texts): .text(texts[index])
    case .list(let values): values[index]
    case .none, .text, .html, .number, .flag, .box: .none
    }
  }
}
