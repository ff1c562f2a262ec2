import Cyaml

/// One run of libyaml's parser, with the last event read; the bytes must outlive it.
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

  /// The error that libyaml reports; offsets count characters from the start of the bytes.
  struct Failure: Error {
    /// True for bytes that are not valid YAML characters; `index` then counts bytes.
    var isUnreadable = false
    var problem = ""
    var index = 0
    /// The parser's activity (`while parsing a block mapping`), or empty; `contextIndex` is the offset where it began.
    var context = ""
    var contextIndex = 0
  }

  // libyaml holds a pointer from its parser to itself, so the parser may not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var event = yaml_event_t()
  private(set) var kind = Kind.streamStart

  /// A reader of `bytes`; throws ``Failure`` if there is no memory.
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

  /// The offset of the current event, in characters; `end` is that of its end.
  var start: Int { Int(clamping: event.start_mark.index) }
  var end: Int { Int(clamping: event.end_mark.index) }
  /// True if the current event ends on a later line than it begins; a block scalar does.
  var spansLines: Bool { event.start_mark.line < event.end_mark.line }

  /// Reads the next event.
  ///
  /// After the end of the stream, libyaml repeats an event without a type, which reads as ``Kind/streamEnd``. Throws
  /// ``Failure`` for wrong YAML, and if there is no memory.
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

/// The content of the current event.
extension EventReader {
  /// True for a scalar without quotes that is no block; valid only for scalars.
  var isPlain: Bool { event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

  /// True for a `|` or `>` scalar; valid only for scalars.
  var isBlockScalar: Bool {
    event.data.scalar.style == YAML_LITERAL_SCALAR_STYLE || event.data.scalar.style == YAML_FOLDED_SCALAR_STYLE
  }

  /// The scalar's text; valid only for scalars.
  var text: String {
    let scalar = event.data.scalar
    return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  /// True for `[…]` and `{…}`; valid only for the start of a collection.
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

  /// True if `%` lines come before the document; valid only for its start.
  var hasDirectives: Bool {
    let start = event.data.document_start
    return start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
  }
}
