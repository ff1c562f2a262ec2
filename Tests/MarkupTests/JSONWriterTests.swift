import Testing

@testable import Markup

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct JSONWriterTests {
  @Test func membersComeInTheOrderOfTheCalls() {
    let json = JSONWriter().object { json in
      json.write("title", "River")
      json.write("count", 3)
      json.write("seconds", 0.25)
      json.write("ok", true)
      json.write("hint", nil as String?)
      json.write("a", "last")
    }
    #expect(text(json) == #"{"title":"River","count":3,"seconds":0.25,"ok":true,"hint":null,"a":"last"}"#)
  }

  @Test func absentValuesMayBeLeftOut() {
    let json = JSONWriter().object { json in
      json.writeIfPresent("a", nil as String?)
      json.writeIfPresent("b", "c")
      json.writeIfPresent("d", nil as Int?)
      json.writeIfPresent("e", 1)
      json.writeIfPresent("f", nil as Bool?)
      json.writeIfPresent("g", false)
    }
    #expect(text(json) == #"{"b":"c","e":1,"g":false}"#)
  }

  @Test func arraysOfStrings() {
    let json = JSONWriter().object { json in
      json.write("tags", ["river", "news"])
      json.write("none", [])
    }
    #expect(text(json) == #"{"tags":["river","news"],"none":[]}"#)
  }

  @Test func objectsAndArraysNest() {
    let json = JSONWriter().object { json in
      json.object("none") { _ in }
      json.array("nothing") { _ in }
      json.array("all") { all in
        all.write("a")
        all.write(-1)
        all.write(nil as Int?)
        all.write(false)
        all.write(1.5)
        all.object { $0.object("b") { $0.write("c", 2) } }
        all.array { $0.write("d") }
      }
      json.write("e", 5)
    }
    #expect(
      text(json)
        == #"{"none":{},"nothing":[],"all":["a",-1,null,false,1.5,{"b":{"c":2}},["d"]],"e":5}"#)
  }

  @Test(
    arguments: [
      (0, "0"), (3, "3"), (-2, "-2"), (0.1, "0.1"), (1e21, "1e+21"), (1.25e-7, "1.25e-07"), (.nan, "null"),
      (.infinity, "null"),
    ] as [(Double, String)])
  func numbers(number: Double, written: String) {
    #expect(text(JSONWriter().array { $0.write(number) }) == "[\(written)]")
  }

  @Test func extremeIntegers() {
    let json = JSONWriter().array {
      $0.write(Int.min)
      $0.write(Int.max)
    }
    #expect(text(json) == "[-9223372036854775808,9223372036854775807]")
  }

  @Test(arguments: [
    ("", #""""#), ("plain/é日🙂", #""plain/é日🙂""#), (#"a"b\c"#, #""a\"b\\c""#),
    ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\u{0}\u{7}\u{1F}\u{7F}", "\"\\u0000\\u0007\\u001f\u{7F}\""),
    ("a\u{2028}b\u{2029}c\u{2027}\u{202A}", "\"a\\u2028b\\u2029c\u{2027}\u{202A}\""), ("\r\n", #""\r\n""#),
    ("e\u{301}", "\"e\u{301}\""), ("</script>&", #""</script>&""#),
  ])
  func strings(string: String, written: String) {
    #expect(text(JSONWriter().array { $0.write(string) }) == "[\(written)]")
  }

  @Test func inAScriptNothingIsMarkup() {
    let json = JSONWriter(.script).object { $0.write("name", "</script><!-- & \"\u{2028}") }
    #expect(text(json) == #"{"name":"\u003c/script\u003e\u003c!-- \u0026 \"\u2028"}"#)
  }

  @Test func furtherCharactersAreEscapedAsUTF16() {
    let style = JSONStyle { $0 == "é" || $0 == "🙂" }
    #expect(text(JSONWriter(style).array { $0.write("é\"ö🙂\n") }) == #"["\u00e9\"ö\ud83d\ude42\n"]"#)
  }

  @Test func eachItemOfTheOutermostArrayHasALine() {
    let writer = JSONWriter(JSONStyle(.itemOnEachLine))
    #expect(text(writer.array { _ in }) == "[]")
    let json = writer.array { items in
      items.object { item in
        item.write("a", 1)
        item.array("b") { numbers in
          numbers.write(2)
          numbers.write(3)
        }
      }
      items.object { $0.array("b") { _ in } }
    }
    #expect(
      text(json) == """
        [
          {"a": 1, "b": [2, 3]},
          {"b": []}
        ]
        """)
  }

  @Test func anErrorLeavesTheWriter() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try JSONWriter().object { json in try json.array("a") { _ in throw Refusal() } }
    }
  }

  @Test func aStringInPieces() {
    var places: [Range<Int>] = []
    let json = JSONWriter().object { places = $0.write("a", pieces: [Array("\"".utf8), Array("b\n".utf8), []]) }
    #expect(String(decoding: json, as: UTF8.self) == #"{"a":"\"b\n"}"#)
    #expect(places.map { String(decoding: json[$0], as: UTF8.self) } == [#"\""#, #"b\n"#, ""])
    #expect(JSONWriter().escaped(Array("b\n".utf8)) == Array(#"b\n"#.utf8))
  }
}
