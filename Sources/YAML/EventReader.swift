import Cyaml

/// One run of libyaml's parser over bytes that outlive it; holds the event read last.
///
/// Offsets are counted in characters from the start of the bytes, as libyaml counts them (Unicode scalars).
struct EventReader: ~Copyable {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias
    case scalar
    case sequenceStart
    case mappingStart
    case collectionEnd
  }

  /// libyaml's own account of what stopped it.
  struct Failure: Error {
    /// True when the bytes are not what YAML takes as text; `index` is then counted in bytes.
    var isUnreadable = false
    var problem = ""
    var index = 0
    /// The parser's activity (`while parsing a block mapping`), or empty; `contextIndex`: the place where it began.
    var context = ""
    var contextIndex = 0
  }

  // libyaml keeps a pointer from its parser to itself, so the parser may not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var event = yaml_event_t()
  private(set) var kind = Kind.streamStart

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw Failure(problem: "out of memory")
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    var last = event
    yaml_event_delete(&last)
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  var start: Int { Int(clamping: event.start_mark.index) }
  var end: Int { Int(clamping: event.end_mark.index) }
  /// True if it ends on another line than it begins; a block does.
  var spansLines: Bool { event.start_mark.line < event.end_mark.line }

  /// Reads the next event.
  ///
  /// After the end of the stream there is none: libyaml then repeats an event without a type, which reads as its end.
  mutating func advance() throws(Failure) {
    yaml_event_delete(&event)
    guard yaml_parser_parse(parser, &event) == 1 else {
      event = yaml_event_t()
      throw failure
    }
    switch event.type {
    case YAML_SCALAR_EVENT: kind = .scalar
    case YAML_MAPPING_START_EVENT: kind = .mappingStart
    case YAML_SEQUENCE_START_EVENT: kind = .sequenceStart
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: kind = .collectionEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_START_EVENT: kind = .streamStart
    default: kind = .streamEnd
    }
  }

  private var failure: Failure {
    let state = parser.pointee
    let isUnreadable = state.error == YAML_READER_ERROR
    return Failure(
      isUnreadable: isUnreadable,
      problem: state.problem.map { String(cString: $0) } ?? "out of memory",
      index: Int(clamping: isUnreadable ? state.problem_offset : state.problem_mark.index),
      context: state.context.map { String(cString: $0) } ?? "",
      contextIndex: Int(clamping: state.context_mark.index))
  }
}

/// The content of the events.
extension EventReader {
  /// True for a scalar without quotes that is no block; only for scalars.
  var isPlain: Bool { event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

  /// True for a `|` or `>` scalar; only for scalars.
  var isBlockScalar: Bool {
    event.data.scalar.style == YAML_LITERAL_SCALAR_STYLE || event.data.scalar.style == YAML_FOLDED_SCALAR_STYLE
  }

  /// The scalar's text; only for scalars.
  var text: String {
    let scalar = event.data.scalar
    return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  /// True for `[…]` and `{…}`; only for the start of a collection.
  var isFlow: Bool {
    kind == .mappingStart
      ? event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      : event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
  }

  var hasAnchor: Bool {
    switch kind {
    case .scalar: event.data.scalar.anchor != nil
    case .mappingStart: event.data.mapping_start.anchor != nil
    case .sequenceStart: event.data.sequence_start.anchor != nil
    default: false
    }
  }

  var hasTag: Bool {
    switch kind {
    case .scalar: event.data.scalar.tag != nil
    case .mappingStart: event.data.mapping_start.tag != nil
    case .sequenceStart: event.data.sequence_start.tag != nil
    default: false
    }
  }

  /// True when `%` lines stand before the document; only for its start.
  var hasDirectives: Bool {
    let start = event.data.document_start
    return start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
  }
}
