/// The 64-bit hash XXH64, fed piece by piece (xxHash specification, section "XXH64 Algorithm Description").
package struct XXH64 {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private let seed: UInt64
  private var lanes: (UInt64, UInt64, UInt64, UInt64)
  /// The bytes after the last whole stripe of 32 bytes.
  private var rest: [UInt8] = []
  /// The number of bytes so far.
  private var count: UInt64 = 0

  package init(seed: UInt64) {
    self.seed = seed
    lanes = (seed &+ XXH64.prime1 &+ XXH64.prime2, seed &+ XXH64.prime2, seed, seed &- XXH64.prime1)
  }

  /// Adds bytes after those that came before.
  package mutating func update(_ bytes: [UInt8]) {
    count &+= UInt64(bytes.count)
    guard !rest.isEmpty else {
      let used = consumeStripes(of: bytes.span.bytes)
      rest = Array(bytes[used...])
      return
    }
    let missing = min(32 - rest.count, bytes.count)
    rest += bytes[..<missing]
    guard rest.count == 32 else { return }
    let stripe = rest
    _ = consumeStripes(of: stripe.span.bytes)
    let used = consumeStripes(of: bytes.span.bytes.extracting(missing...))
    rest = Array(bytes[(missing + used)...])
  }

  /// The hash of the bytes in `range`.
  package static func hash(_ bytes: [UInt8], in range: Range<Int>, seed: UInt64 = 0) -> UInt64 {
    hash(bytes.span.bytes.extracting(range), seed: seed)
  }

  /// The hash of a text's UTF-8.
  package static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { hash($0.span.bytes, seed: 0) }
  }

  /// The hashes of the bytes in `range` under two seeds, in one pass: about two thirds of the time of two passes.
  static func hashes(_ bytes: [UInt8], in range: Range<Int>, seeds: (UInt64, UInt64)) -> (UInt64, UInt64) {
    let span = bytes.span.bytes.extracting(range)
    var (first, second) = (XXH64(seed: seeds.0), XXH64(seed: seeds.1))
    first.count = UInt64(span.byteCount)
    second.count = first.count
    let used = consumeStripes(of: span, &first, &second)
    return (first.finish(span.extracting(used...)), second.finish(span.extracting(used...)))
  }

  private static func hash(_ span: borrowing RawSpan, seed: UInt64) -> UInt64 {
    var hash = XXH64(seed: seed)
    hash.count = UInt64(span.byteCount)
    let used = hash.consumeStripes(of: span)
    return hash.finish(span.extracting(used...))
  }

  /// The hash of the bytes so far.
  package func finish() -> UInt64 { finish(rest.span.bytes) }

  private func finish(_ rest: borrowing RawSpan) -> UInt64 {
    var hash: UInt64
    if count >= 32 {
      hash =
        XXH64.rotate(lanes.0, 1) &+ XXH64.rotate(lanes.1, 7) &+ XXH64.rotate(lanes.2, 12)
        &+ XXH64.rotate(lanes.3, 18)
      hash = XXH64.merge(hash, lanes.0)
      hash = XXH64.merge(hash, lanes.1)
      hash = XXH64.merge(hash, lanes.2)
      hash = XXH64.merge(hash, lanes.3)
    } else {
      hash = seed &+ XXH64.prime5
    }
    hash &+= count
    return XXH64.avalanche(XXH64.add(rest, to: hash))
  }

  /// Adds all whole stripes; returns the number of their bytes.
  private mutating func consumeStripes(of bytes: borrowing RawSpan) -> Int {
    var (a, b, c, d) = lanes
    var offset = 0
    while offset &+ 32 <= bytes.byteCount {
      a = XXH64.round(a, XXH64.word(bytes, offset))
      b = XXH64.round(b, XXH64.word(bytes, offset &+ 8))
      c = XXH64.round(c, XXH64.word(bytes, offset &+ 16))
      d = XXH64.round(d, XXH64.word(bytes, offset &+ 24))
      offset &+= 32
    }
    lanes = (a, b, c, d)
    return offset
  }

  /// Adds all whole stripes to two hashes that have taken the same bytes; returns the number of their bytes.
  ///
  /// The work that does not depend on the seed is done once.
  private static func consumeStripes(of bytes: borrowing RawSpan, _ first: inout XXH64, _ second: inout XXH64) -> Int {
    var (a, b, c, d) = first.lanes
    var (e, f, g, h) = second.lanes
    var offset = 0
    while offset &+ 32 <= bytes.byteCount {
      let p = word(bytes, offset) &* prime2
      let q = word(bytes, offset &+ 8) &* prime2
      let r = word(bytes, offset &+ 16) &* prime2
      let s = word(bytes, offset &+ 24) &* prime2
      (a, e) = (step(a, p), step(e, p))
      (b, f) = (step(b, q), step(f, q))
      (c, g) = (step(c, r), step(g, r))
      (d, h) = (step(d, s), step(h, s))
      offset &+= 32
    }
    first.lanes = (a, b, c, d)
    second.lanes = (e, f, g, h)
    return offset
  }

  private static func add(_ bytes: borrowing RawSpan, to start: UInt64) -> UInt64 {
    var hash = start
    var offset = 0
    while offset + 8 <= bytes.byteCount {
      hash ^= XXH64.round(0, XXH64.word(bytes, offset))
      hash = XXH64.rotate(hash, 27) &* XXH64.prime1 &+ XXH64.prime4
      offset += 8
    }
    if offset + 4 <= bytes.byteCount {
      let word = UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
      hash ^= UInt64(word) &* XXH64.prime1
      hash = XXH64.rotate(hash, 23) &* XXH64.prime2 &+ XXH64.prime3
      offset += 4
    }
    while offset < bytes.byteCount {
      hash ^= UInt64(bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)) &* XXH64.prime5
      hash = XXH64.rotate(hash, 11) &* XXH64.prime1
      offset += 1
    }
    return hash
  }

  @inline(__always)
  private static func word(_ bytes: borrowing RawSpan, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    (value &<< bits) | (value &>> (64 &- bits))
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    step(lane, word &* prime2)
  }

  /// A round whose word has been multiplied already.
  @inline(__always)
  private static func step(_ lane: UInt64, _ product: UInt64) -> UInt64 {
    rotate(lane &+ product, 31) &* prime1
  }

  private static func merge(_ hash: UInt64, _ lane: UInt64) -> UInt64 {
    (hash ^ round(0, lane)) &* prime1 &+ prime4
  }

  private static func avalanche(_ start: UInt64) -> UInt64 {
    var hash = (start ^ (start >> 33)) &* prime2
    hash = (hash ^ (hash >> 29)) &* prime3
    return hash ^ (hash >> 32)
  }
}
