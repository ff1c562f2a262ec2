import Diagnostics
import Testing

@testable import Templating

/// Templates that would overflow a stack, never end, or are no templates at all.
struct TemplateLimitsTests {
  static let tooDeep = "error[nested-too-deep] tags are nested more than 200 levels deep @ "

  static func nested(_ tag: String, _ count: Int, inside: String = "x") -> String {
    String(repeating: "{{\(tag)}}", count: count) + inside + String(repeating: "{{/\(tag.dropFirst())}}", count: count)
  }

  @Test(arguments: ["#pinned", "^pinned", "$block", "#title", "#section", "#articles"])
  func deepSections(_ tag: String) throws {
    #expect(Templates(Self.nested(tag, 200)).diagnostics == [])
    let text = Self.nested(tag, 10_000)
    let templates = Templates(text)
    #expect(
      described(templates.diagnostics, in: text) == Self.tooDeep + "{{\(tag)}} | move the inner part to a partial")
    #expect(try templates.check().diagnostics == [])
    #expect(
      templates.render(["pinned": true, "title": "t", "section": [:]])
        == (tag == "^pinned" || tag == "#articles" ? "" : "x"))
  }

  @Test func deepParents() {
    let text = String(repeating: "{{<p}}{{$b}}", count: 5_000) + String(repeating: "{{/b}}{{/p}}", count: 5_000)
    let templates = Templates(text, partials: ["p": "[{{$b}}{{/b}}]"])
    #expect(templates.diagnostics.map(\.id) == [.nestedTooDeep])
    // A hundred parents are written, each with the next in its block.
    #expect(templates.render([:]) == String(repeating: "[", count: 100) + String(repeating: "]", count: 100))
  }

  @Test func manyUnclosedTags() {
    #expect(Templates(String(repeating: "{{#a}}", count: 10_000)).diagnostics.count == 1)
    #expect(Templates(String(repeating: "{{a ", count: 10_000)).diagnostics.count == 10_000)
    #expect(Templates(String(repeating: "{{a ", count: 10_000) + "}}").diagnostics.count == 9_999)
  }

  @Test func deepChainOfPartials() throws {
    var partials: [String: String] = [:]
    for index in 0..<150 { partials["p\(index)"] = Self.nested("#title", 150, inside: "{{>p\(index + 1)}}") }
    partials["p150"] = "end"
    let templates = Templates("{{>p0}}", partials: partials)
    #expect(templates.diagnostics == [])
    #expect(try templates.check().diagnostics.map(\.id) == [.nestedTooDeep])
    #expect(templates.render(["title": "t"]) == "")
  }

  /// What the renderer would leave out is an error.
  @Test(arguments: [(100, true), (101, false)])
  func chainOfPartials(_ count: Int, _ isFine: Bool) throws {
    var partials = ["p\(count)": "end"]
    for index in 1..<count { partials["p\(index)"] = "{{>p\(index + 1)}}" }
    let templates = Templates("{{>p1}}", partials: partials)
    #expect(try templates.check().diagnostics.map(\.id) == (isFine ? [] : [.nestedTooDeep]))
    #expect(templates.render([:]) == (isFine ? "end" : ""))
  }

  @Test func partialOfItselfEnds() throws {
    let templates = Templates("{{>p}}", partials: ["p": "a{{>p}}"])
    #expect(templates.render([:]) == String(repeating: "a", count: 100))
    #expect(try templates.check().diagnostics.map(\.id) == [.partialCycle])
  }

  /// Each partial leads to the next in two contexts: two to the thirtieth ways, if each were walked.
  @Test func manyWays() throws {
    var partials: [String: String] = ["p30": "{{title}}"]
    for index in 0..<30 {
      partials["p\(index)"] = "{{#section}}{{>p\(index + 1)}}{{/section}}{{#menu}}{{>p\(index + 1)}}{{/menu}}"
    }
    #expect(try Templates("{{>p0}}", partials: partials).check().diagnostics == [])
  }

  /// Templates damaged at random places, the same in every run: nothing crashes, and every place is in its file.
  @Test(arguments: 0..<20)
  func damaged(_ seed: Int) throws {
    var random = Xorshift(state: UInt64(seed) * 7_919 + 1)
    for _ in 0..<100 {
      let templates = Templates(
        random.damage(Self.main), partials: ["base": random.damage(Self.base), "card": random.damage(Self.card)])
      let diagnostics = try templates.check().diagnostics
      for diagnostic in templates.diagnostics + diagnostics {
        for range in [diagnostic.range] + diagnostic.labels.map(\.range) {
          let file = try #require(templates.library.templates.first { $0.file.source.path == range.path }).file
          #expect(range.offsets.upperBound <= file.source.bytes.count)
        }
      }
      if !diagnostics.contains(where: { $0.id == .partialCycle }) {
        let card = Sample.closed(["title": "t", "authors": [["name": "n"]], "has_image": true])
        _ = templates.render(["title": "<", "articles": [card, card], "tags": ["a", "b"], "section": ["lead": card]])
      }
    }
  }

  static let main = """
    {{! page }}{{<base}}
      {{$title}}{{title}} | {{site_title}}{{/title}}
      {{$main}}
        {{#articles}}
          {{>card}}
        {{/articles}}
        {{^articles}}none{{/articles}}
        {{#tags}}<b>{{.}}</b>{{/tags}} {{section.lead.title}}
      {{/main}}
    {{/base}}
    """
  static let base =
    "<title>{{$title}}{{/title}}</title>\r\n  {{$main}}\r\n    {{{body}}}\r\n  {{/main}}\r\n{{=<% %>=}}<%count%>\r\n"
  static let card =
    "<h2>{{title}}</h2>\n\t{{#authors}}\n  {{name}},\n\t{{/authors}}\n{{#has_image}}{{&title}}{{/has_image}}"
}

/// A generator of pseudo-random numbers (xorshift64, Marsaglia 2003).
struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// The text with a few of its bytes removed, doubled, or replaced by such as mean something.
  mutating func damage(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let special = Array("{}#^/$<>&!=. \n\r*éa".utf8)
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      let place = Int.random(in: 0..<bytes.count, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(bytes[place], at: place)
      case 2: bytes[place] = special.randomElement(using: &self) ?? 0
      default:
        let end = min(bytes.count, place + Int.random(in: 1...30, using: &self))
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0..<bytes.count, using: &self))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
