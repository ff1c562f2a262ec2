import Diagnostics
import TestSupport
import Testing
import YAML

/// Nothing that a file may hold stops the parser, or makes it point outside the file.
@Suite struct YAMLMutationTests {
  private static let seeds = [
    "title: \"Foo: bar\"\ndate: 2024-02-14 09:30\ntags: [a, 'b', {c: d}]\nauthors:\n  - id: jane\n    role: x\n",
    "é: |\n  ü\n  — 😀\nb: >-\n  x #y\nc: {{ x }}\n? d\n: e\n",
    "%YAML 1.1\n--- !t\na: &x b\nc: *x\n<<: {d: \"\\u00e9\\n\"}\n...\n---\n# end\n",
  ]
  private static let pieces: [[UInt8]] =
    [
      "'", "\"", ":", ": ", "- ", "-", "#", " #x", "[", "]", "{", "}", ",", "|", ">", "\t", "\n", "\r", "\r\n", "  ",
      "\\",
      "@", "`", "%", "&", "*", "!", "?", "<<: ", "---\n", "...", "\u{FEFF}", "\u{85}", "\u{2028}", "é", "😀", "\0",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80]]

  @Test func mutationsNeverStopIt() {
    var numbers = SplitMix64(state: 20_240_214)
    for round in 0..<3_000 {
      var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
      for _ in 0...numbers.next(below: 4) {
        let start = numbers.next(below: bytes.count + 1)
        let end = min(bytes.count, start + numbers.next(below: 4))
        bytes.replaceSubrange(start..<end, with: Self.pieces[numbers.next(below: Self.pieces.count)])
      }
      let start = numbers.next(below: 8) == 0 ? numbers.next(below: bytes.count + 1) : 0
      let end = numbers.next(below: 8) == 0 ? start + numbers.next(below: bytes.count - start + 1) : bytes.count
      let (root, diagnostics) = YAMLParser.parse(SourceFile(path: "a.md", bytes: bytes), in: start..<end)
      let places = diagnostics.map(\.range.offsets) + (root.map { [$0.range] } ?? [])
      for place in places where !(start...end).contains(place.lowerBound) || place.upperBound > end {
        Issue.record("\(place) lies outside \(start..<end): \(bytes)")
      }
    }
  }
}
