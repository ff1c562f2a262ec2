/// Writes JSON texts (RFC 8259) in UTF-8, members and items in the order of the calls.
///
///     let text = JSONWriter().object { json in
///       json.write("title", "A “new” bridge")
///       json.array("authors") { authors in
///         for name in names { authors.object { $0.write("name", name) } }
///       }
///     }
///
/// Names of members are literals of the program; the caller writes each only once in an object.
package struct JSONWriter {
  private let style: JSONStyle

  /// A writer of texts in one style.
  package init(_ style: JSONStyle = .compact) { self.style = style }

  /// Returns the text of an object in UTF-8; rethrows the error of `members`.
  package func object(_ members: (inout JSONObject) throws -> Void) rethrows -> [UInt8] {
    var output = JSONOutput(style)
    try output.object(members)
    return output.bytes
  }

  /// Returns the text of an array in UTF-8; rethrows the error of `items`.
  package func array(_ items: (inout JSONArray) throws -> Void) rethrows -> [UInt8] {
    var output = JSONOutput(style)
    try output.array(items, isOutermost: true)
    return output.bytes
  }

  /// The bytes of a piece of a string, with escapes; the style's `isEscaped` is not asked.
  package func escaped(_ utf8: [UInt8]) -> [UInt8] {
    var output = JSONOutput(style)
    utf8.withUnsafeBufferPointer { output.scalars($0) }
    return output.bytes
  }
}

/// An object that is being written; its members are written in the order of the calls.
package struct JSONObject: ~Copyable {
  fileprivate var output: JSONOutput
  private var isEmpty = true

  fileprivate init(_ output: consuming JSONOutput) { self.output = output }

  /// Writes a string, or null for nil.
  package mutating func write(_ name: StaticString, _ text: String?) {
    begin(name)
    output.value(text)
  }

  /// Writes an integer, or null for nil.
  package mutating func write(_ name: StaticString, _ number: Int?) {
    begin(name)
    output.value(number)
  }

  /// Writes a number, a whole one without a fraction; null for nil, infinities and NaN.
  package mutating func write(_ name: StaticString, _ number: Double?) {
    begin(name)
    output.value(number)
  }

  /// Writes true or false, or null for nil.
  package mutating func write(_ name: StaticString, _ flag: Bool?) {
    begin(name)
    output.value(flag)
  }

  /// Writes a string, or nothing for nil.
  package mutating func writeIfPresent(_ name: StaticString, _ text: String?) {
    if let text { write(name, text) }
  }

  /// Writes an integer, or nothing for nil.
  package mutating func writeIfPresent(_ name: StaticString, _ number: Int?) {
    if let number { write(name, number) }
  }

  /// Writes true or false, or nothing for nil.
  package mutating func writeIfPresent(_ name: StaticString, _ flag: Bool?) {
    if let flag { write(name, flag) }
  }

  /// Writes an object; rethrows the error of `members`.
  package mutating func object(_ name: StaticString, _ members: (inout JSONObject) throws -> Void) rethrows {
    begin(name)
    try output.object(members)
  }

  /// Writes an array of strings.
  package mutating func write(_ name: StaticString, _ texts: [String]) {
    array(name) { items in
      for text in texts { items.write(text) }
    }
  }

  /// Writes a string of several pieces in UTF-8; returns the range of each in the text, in order.
  ///
  /// The style's `isEscaped` is not asked.
  @discardableResult
  package mutating func write(_ name: StaticString, pieces: [[UInt8]]) -> [Range<Int>] {
    begin(name)
    return output.string(pieces)
  }

  /// Writes an array; rethrows the error of `items`.
  package mutating func array(_ name: StaticString, _ items: (inout JSONArray) throws -> Void) rethrows {
    begin(name)
    try output.array(items)
  }

  private mutating func begin(_ name: StaticString) {
    if !isEmpty { output.separate() }
    isEmpty = false
    output.name(name)
  }
}

/// An array that is being written; its items are written in the order of the calls.
package struct JSONArray: ~Copyable {
  fileprivate var output: JSONOutput
  /// True until an item is written.
  package private(set) var isEmpty = true
  private let hasLines: Bool

  fileprivate init(_ output: consuming JSONOutput, hasLines: Bool) {
    self.output = output
    self.hasLines = hasLines
  }

  /// Writes a string, or null for nil.
  package mutating func write(_ text: String?) {
    begin()
    output.value(text)
  }

  /// Writes an integer, or null for nil.
  package mutating func write(_ number: Int?) {
    begin()
    output.value(number)
  }

  /// Writes a number, a whole one without a fraction; null for nil, infinities and NaN.
  package mutating func write(_ number: Double?) {
    begin()
    output.value(number)
  }

  /// Writes true or false, or null for nil.
  package mutating func write(_ flag: Bool?) {
    begin()
    output.value(flag)
  }

  /// Writes an object; rethrows the error of `members`.
  package mutating func object(_ members: (inout JSONObject) throws -> Void) rethrows {
    begin()
    try output.object(members)
  }

  /// Writes an array; rethrows the error of `items`.
  package mutating func array(_ items: (inout JSONArray) throws -> Void) rethrows {
    begin()
    try output.array(items)
  }

  private mutating func begin() {
    if hasLines {
      output.append(isEmpty ? "\n  " : ",\n  ")
    } else if !isEmpty {
      output.separate()
    }
    isEmpty = false
  }
}

extension JSONOutput {
  fileprivate mutating func object(_ members: (inout JSONObject) throws -> Void) rethrows {
    mark("{")
    var object = JSONObject(take())
    defer {
      swap(&self, &object.output)
      mark("}")
    }
    try members(&object)
  }

  fileprivate mutating func array(
    _ items: (inout JSONArray) throws -> Void, isOutermost: Bool = false
  ) rethrows {
    mark("[")
    let hasLines = isOutermost && style.layout == .itemOnEachLine
    var array = JSONArray(take(), hasLines: hasLines)
    defer {
      swap(&self, &array.output)
      append(hasLines && !array.isEmpty ? "\n]" : "]")
    }
    try items(&array)
  }

  /// Moves the output out, so that its bytes have one owner and are appended to in place.
  private mutating func take() -> JSONOutput {
    let all = self
    self = JSONOutput(style)
    return all
  }
}
