/// The kind of value that a key has.
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
  /// One view; names its type in the schema.
  case view(String)
  /// A list of views of one type.
  case views(String)
  /// A list of plain texts.
  case texts
  /// Anything, with any keys below it: nothing is checked there, but whether a key stands for a URL.
  case open
  /// A value of a newspaper's own: a text, a view with keys of its own, or a list of either.
  ///
  /// In a section of it, its keys count before texts and numbers around it, and before URLs if they are URLs by their
  /// names; all else around it counts before its keys.
  case value
}

/// A key of a type of views.
public struct ViewKey: Sendable, Hashable {
  /// The name of the type.
  public let view: String
  /// The key as templates write it.
  public let word: String

  /// The key of a word.
  public init(_ view: String, _ word: String) {
    self.view = view
    self.word = word
  }
}

/// A kind of view: the keys that it answers, so that templates can be checked without data.
public struct ViewType: Sendable {
  /// The type's name, as editors of templates will read it in messages.
  public let name: String
  /// The keys in the order in which they are suggested.
  public let words: [String]
  /// True if the views are closed; see `View.isClosed`.
  public let isClosed: Bool
  /// True if the views may answer other keys too.
  public let isOpen: Bool
  private let fields: [String: FieldType]

  /// A type with these keys, in the order in which they are suggested.
  public init(
    _ name: String, _ fields: KeyValuePairs<String, FieldType>, isClosed: Bool = false, isOpen: Bool = false
  ) {
    self.init(name, fields: fields.map { ($0.key, $0.value) }, isClosed: isClosed, isOpen: isOpen)
  }

  /// A type with keys that come from elsewhere, in the order in which they are suggested.
  ///
  /// Of two with one word the first counts.
  public init(_ name: String, fields: [(word: String, type: FieldType)], isClosed: Bool = false, isOpen: Bool = false) {
    self.name = name
    self.words = fields.map(\.word)
    self.fields = Dictionary(fields, uniquingKeysWith: { first, _ in first })
    self.isClosed = isClosed
    self.isOpen = isOpen
  }

  /// The type of a key's value, or nil if the views do not know the key.
  public func field(_ word: String) -> FieldType? { fields[word] ?? (isOpen ? .open : nil) }
}

/// The types of views by name; they may name each other, and themselves.
public struct Schema: Sendable {
  private(set) var types: [String: ViewType] = [:]
  /// Keys that there were once, and what to do about each, as a hint.
  let gone: [String: String]
  /// Returns true if a value of any kind is a URL, by its key.
  let isURL: @Sendable (String) -> Bool
  /// Keys of which it is told where templates ask for them.
  let watched: Set<ViewKey>

  /// A schema of these types; of two with one name the later counts.
  ///
  /// `gone` has the keys that earlier versions had, each with a hint on what to write instead; `isURL` tells by the key
  /// which values of any kind may begin an address; of `watched` keys ``TemplateCheck/watched(in:)`` tells who asks.
  public init(
    _ types: [ViewType] = [], gone: [String: String] = [:], watched: Set<ViewKey> = [],
    isURL: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.gone = gone
    self.isURL = isURL
    self.watched = watched
    for type in types { add(type) }
  }

  /// Adds a type, in place of one of the same name.
  mutating func add(_ type: ViewType) { types[type.name] = type }
}

/// A partial that is rendered for closed views of a type.
public struct FragmentUse: Sendable, Hashable {
  /// The partial through which the views are rendered.
  public let partial: PartialID
  /// The name of the view type.
  public let type: String
}
