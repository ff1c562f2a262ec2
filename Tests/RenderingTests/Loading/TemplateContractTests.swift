import DefaultTheme
import Diagnostics
import Foundation
import SiteModel
import Templating
import TestSupport
import Testing
import YAML

@testable import ContentModel
@testable import Rendering

@Suite struct TemplateContractTests {
  private static let readme = "\(#filePath)/../../../../Templates/README.md"

  private static func text() throws -> String {
    try String(contentsOf: URL(fileURLWithPath: readme).standardizedFileURL, encoding: .utf8)
  }

  /// The tables of keys in the README, by the types in their headings: `` `key` type``, without the mark of absence.
  private static func tables() throws -> [String: [String]] {
    var tables: [String: [String]] = [:]
    var types: [String] = []
    for line in try text().split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") {
        let names = line.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        types = line.hasPrefix("#### ") ? names : []
      }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| `"), cells.count > 2 else { continue }
      let key = cells[0].hasSuffix("?") ? String(cells[0].dropLast()) : cells[0]
      for type in types { tables[type, default: []].append("\(key) \(cells[1])") }
    }
    return tables
  }

  /// The README of the templates is a contract: it has every type that templates meet, with every key and its type.
  @Test func theReadmeHasEveryKeyOfEveryType() throws {
    let tables = try Self.tables()
    let common = try #require(tables["any page"])
    for type in TemplateContract.types {
      let expected = (tables[type.name] ?? []) + (type.name.hasSuffix(" page") ? common : [])
      let found = type.words.map { word in "`\(word)` \(type.field(word).map(Self.told) ?? "")" }
      #expect(Set(found) == Set(expected), "\(type.name)")
    }
    #expect(Set(tables.keys) == Set(TemplateContract.types.map(\.name) + ["any page"]))
  }

  /// How the README tells a type.
  private static func told(_ type: FieldType) -> String {
    switch type {
    case .text: "text"
    case .url: "URL"
    case .html: "HTML"
    case .number: "number"
    case .flag: "flag"
    case .view(let name): "`\(name)`"
    case .views(let name): "list of `\(name)`"
    case .texts: "list of texts"
    case .open, .value: "values"
    }
  }

  @Test func theReadmeTellsTheVersionAndWhatIsGone() throws {
    let text = try Self.text()
    #expect(text.contains("**version \(TemplateContract.version)**"))
    #expect(text.contains("\n| \(TemplateContract.version) |"))
    #expect(TemplateContract.gone.keys.allSatisfy { key in !TemplateKey.allCases.contains { $0.word == key } })
  }

  @Test func aKeyIsItsWordInSnakeCase() {
    #expect(TemplateKey.pageTitle.word == "page_title")
    #expect(TemplateKey.t.word == "t")
    #expect(TemplateKey.asksUrl.word == "asks_url")
    #expect(Set(TemplateKey.allCases.map(\.word)).count == TemplateKey.allCases.count)
  }
}
