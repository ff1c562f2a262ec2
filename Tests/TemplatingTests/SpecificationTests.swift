import Foundation
import TestSupport
import Testing

/// The Mustache specification's own tests: every required module, and inheritance.
struct SpecificationTests {
  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  /// Modules that are not run, since there are no lambdas and no dynamic names.
  ///
  /// `TemplateSyntaxTests` shows what is said to `{{>*name}}`.
  static let refused = ["~dynamic-names", "~lambdas"]

  struct Module: Decodable {
    let tests: [Example]
  }

  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let data: Sample
    let template: String
    let partials: [String: String]?
    let expected: String

    var testDescription: String { name }
  }

  static func examples(_ module: String) -> [Example] {
    guard let data = SpecificationExamples.data("mustache/specs/\(module).json") else { return [] }
    do {
      return try JSONDecoder().decode(Module.self, from: data).tests
    } catch {
      Issue.record(error, "\(module).json")
      return []
    }
  }

  static let isPresent = SpecificationExamples.data("mustache/specs/sections.json") != nil

  @Test(
    .enabled(if: isPresent, "the Mustache specification is not beside this clone"), arguments: modules.flatMap(examples)
  )
  func example(_ example: Example) {
    let templates = Templates(example.template, partials: example.partials ?? [:])
    #expect(templates.diagnostics == [])
    #expect(templates.render(example.data) == example.expected)
  }

  @Test(.enabled(if: isPresent, "the Mustache specification is not beside this clone"))
  func everyModuleIsRunOrRefused() throws {
    let folder = try #require(SpecificationExamples.url("mustache/specs"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
    #expect(files.sorted() == (Self.modules + Self.refused).map { "\($0).json" }.sorted())
    let counts = Dictionary(uniqueKeysWithValues: Self.modules.map { ($0, Self.examples($0).count) })
    #expect(
      counts == [
        "comments": 12, "delimiters": 14, "interpolation": 42, "inverted": 22, "partials": 12, "sections": 34,
        "~inheritance": 27,
      ])
  }
}

extension Sample: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .none
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let number = try? container.decode(Double.self) {
      self = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let items = try? container.decode([Sample].self) {
      self = .list(items)
    } else {
      self = .view(try container.decode([String: Sample].self))
    }
  }
}
