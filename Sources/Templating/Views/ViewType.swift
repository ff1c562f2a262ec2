/// The type of a key's value.
public enum FieldType: Sendable, Hashable {
  /// Plain text, escaped where it is printed; falsy when empty.
  case text
  /// An address that may begin an attribute such as `href`; escaped where it is printed.
  case url
  /// HTML, printed as it is.
  case html
  /// A whole number.
  case number
  /// True or false, for sections only.
  case flag
  /// One view of the named type.
  case view(String)
  /// A list of views of the named type.
  case views(String)
  /// A list of plain texts.
  case texts
  /// A value of any kind, with any keys below it; only whether a key is a URL is checked there.
  case open
  /// A value of the newspaper's own: a text, a view with any keys, or a list of either.
  ///
  /// In a section of it, its keys hide outer texts and numbers, and outer URLs if their names are those of URLs. All
  /// other outer values hide its keys.
  case value
}

/// A key of one view type.
public struct ViewKey: Sendable, Hashable {
  /// The name of the view type.
  public let view: String
  /// The key as templates write it.
  public let word: String

  /// Creates the key `word` of the view type `view`.
  public init(_ view: String, _ word: String) {
    self.view = view
    self.word = word
  }
}

/// The keys of a kind of views, so that templates are checked without data.
public struct ViewType: Sendable {
  /// The type's name in messages.
  public let name: String
  /// The keys in the order in which they are suggested.
  public let words: [String]
  /// True if the views are closed; see `View.isClosed`.
  public let isClosed: Bool
  /// True if the views may answer further keys.
  public let isOpen: Bool
  private let fields: [String: FieldType]

  /// Creates a type with these keys, in the order in which they are suggested.
  public init(
    _ name: String, _ fields: KeyValuePairs<String, FieldType>, isClosed: Bool = false, isOpen: Bool = false
  ) {
    self.init(name, fields: fields.map { ($0.key, $0.value) }, isClosed: isClosed, isOpen: isOpen)
  }

  /// Creates a type with a computed list of keys, in the order in which they are suggested.
  ///
  /// Of two keys with one word the first counts.
  public init(_ name: String, fields: [(word: String, type: FieldType)], isClosed: Bool = false, isOpen: Bool = false) {
    self.name = name
    self.words = fields.map(\.word)
    self.fields = Dictionary(fields, uniquingKeysWith: { first, _ in first })
    self.isClosed = isClosed
    self.isOpen = isOpen
  }

  /// The type of a key's value; nil if the views do not know the key.
  public func field(_ word: String) -> FieldType? { fields[word] ?? (isOpen ? .open : nil) }
}

/// The view types by name; they may refer to each other and themselves.
public struct Schema: Sendable {
  private var types: [String: ViewType] = [:]
  /// The name of the type of the globals; empty until a check sets it.
  var globals = ""
  /// The removed keys of earlier versions, each with a hint on what to write instead.
  let gone: [String: String]
  /// Returns true if a value of the newspaper's own is a URL, by its key.
  let isURL: @Sendable (String) -> Bool
  /// The keys whose uses by templates are recorded.
  let watched: Set<ViewKey>

  /// Creates a schema; of two types with one name the later counts.
  ///
  /// `gone` are removed keys, each with a hint on what to write instead. `isURL` decides by the key which values of the
  /// newspaper's own may begin an address. ``TemplateCheck/watched(in:)`` returns the uses of `watched` keys.
  public init(
    _ types: [ViewType] = [], gone: [String: String] = [:], watched: Set<ViewKey> = [],
    isURL: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.gone = gone
    self.isURL = isURL
    self.watched = watched
    for type in types { add(type) }
  }

  /// The type of a name; nil if there is none.
  func type(_ name: String) -> ViewType? { types[name] }

  /// Adds a type, replacing one of the same name.
  mutating func add(_ type: ViewType) { types[type.name] = type }
}

/// A use of a partial for closed views of a type.
public struct FragmentUse: Sendable, Hashable {
  /// The partial that renders the views.
  public let partial: PartialID
  /// The name of the view type.
  public let type: String
}
