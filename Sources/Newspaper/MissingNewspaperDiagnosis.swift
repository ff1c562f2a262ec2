import ContentModel
import Diagnostics
import Files

/// The names in a folder without `Content/site.yml`, which show what it is instead.
struct MissingNewspaperDiagnosis {
  private let folder: String
  /// The names in the folder, in byte order.
  private let names: [String]

  init(_ folder: String) {
    self.folder = folder
    names = ((try? FileSystem.names(in: folder)) ?? []).sorted(byBytesOf: { $0 })
  }

  /// The error for a folder without a newspaper, by the first sign that is found.
  var problem: Diagnostic {
    misspeltSettings ?? settingsOutside ?? newspaperAbove ?? newspapersBelow ?? otherTool ?? misspeltFolder
      ?? (names.contains("Content") ? .missingConfiguration : noSign)
  }

  /// The error for `Content/site.yaml`, `content/Site.yml` and the like.
  private var misspeltSettings: Diagnostic? {
    for name in names where name.lowercased() == "content" {
      let inside = ((try? FileSystem.names(in: "\(folder)/\(name)")) ?? []).sorted(byBytesOf: { $0 })
      guard let file = inside.first(where: Self.areSettings) else { continue }
      let moves = [
        name == "Content" ? nil : move(name, "Content"),
        file == "site.yml" ? nil : move("Content/\(file)", SiteConfiguration.path),
      ]
      return .settingsElsewhere("\(name)/\(file)", command: moves.compactMap(\.self).joined(separator: " && "))
    }
    return nil
  }

  /// The error for `site.yml` in the folder itself, which may be the `Content` of a newspaper.
  private var settingsOutside: Diagnostic? {
    guard let file = names.first(where: Self.areSettings) else { return nil }
    let path = (try? FileSystem.resolve(folder)) ?? folder
    if path.hasSuffix("/Content"), file == "site.yml" { return newspaperAbove ?? .newspaperAt(option("..")) }
    let make = names.contains("Content") ? "" : "mkdir \(word("Content")) && "
    return .settingsElsewhere(file, command: make + move(file, SiteConfiguration.path))
  }

  /// The error for a folder within a newspaper.
  private var newspaperAbove: Diagnostic? {
    guard !names.contains("Content"), let path = NewspaperFolder.nearest(to: folder) else { return nil }
    return .newspaperAt("--project \(path.shellWord)")
  }

  /// The error for a folder with newspapers in its folders; only its first 1,000 names are examined.
  private var newspapersBelow: Diagnostic? {
    let found = names.prefix(1000).filter { NewspaperFolder.holdsSettings("\(folder)/\($0)") }
    guard let first = found.first else { return nil }
    return found.count == 1 ? .newspaperAt(option(first)) : .newspapersAt(found, option: option(first))
  }

  private var otherTool: Diagnostic? {
    guard let tool = OtherTool.all.first(where: { $0.owns(names, holds: holds) }),
      let sign = tool.signs.first(where: names.contains)
    else { return nil }
    let texts = tool.texts.first { NewspaperFolder.facts("\(folder)/\($0)")?.kind == .folder }
    return .otherTool(tool.name, at: sign, texts: texts.map(word), target: word("../newspaper"))
  }

  /// True if the first 64 KiB of a file in the folder have a text.
  private func holds(_ name: String, _ text: String) -> Bool {
    let bytes = (try? FileSystem.readStart(of: "\(folder)/\(name)", count: 1 << 16)) ?? []
    return String(decoding: bytes, as: UTF8.self).contains(text)
  }

  /// The error for a folder `content` with texts but no settings.
  private var misspeltFolder: Diagnostic? {
    let name = names.first { $0 != "Content" && $0.lowercased() == "content" }
    return name.flatMap { name in
      names.contains("Content") ? nil : .misspeltContent(name, command: move(name, "Content"))
    }
  }

  private var noSign: Diagnostic {
    let target = folder == "." ? "" : " \(folder.shellWord)"
    if names.allSatisfy({ $0.hasPrefix(".") }) {
      return .noNewspaper("this folder is empty", hint: "'broadsheet init\(target)' makes a newspaper in it")
    }
    return .noNewspaper(
      "there is no newspaper in this folder" + (folder == "." ? " or above it" : ""),
      hint: "'broadsheet init \(word("newspaper"))' makes one; '--project DIR' names the folder of another")
  }

  private static func areSettings(_ name: String) -> Bool {
    ["site.yml", "site.yaml", "site.yml.txt", "_site.yml"].contains(name.lowercased())
  }

  private func move(_ old: String, _ new: String) -> String { "mv \(word(old)) \(word(new))" }

  private func option(_ path: String) -> String { "--project \(word(path))" }

  /// Returns a path below the folder as a word of a command.
  private func word(_ path: String) -> String { (folder == "." ? path : "\(folder)/\(path)").shellWord }
}

extension Diagnostic {
  fileprivate static func settingsElsewhere(_ path: String, command: String) -> Diagnostic {
    noNewspaper(
      "the settings of a newspaper are in Content/site.yml, spelled like that", at: path, hint: "type: \(command)")
  }

  fileprivate static func newspaperAt(_ option: String) -> Diagnostic {
    noNewspaper("the newspaper is in another folder", hint: "go there, or name it with '\(option)'")
  }

  fileprivate static func newspapersAt(_ names: [String], option: String) -> Diagnostic {
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
    return noNewspaper("there are newspapers in folders of this one: \(shown)", hint: "choose one, as in '\(option)'")
  }

  fileprivate static func otherTool(_ name: String, at path: String, texts: String?, target: String) -> Diagnostic {
    let copy =
      texts.map { ", then: cp -R \($0)/. \(target)/Content/articles/" }
      ?? ", and put the articles into its Content/articles"
    return noNewspaper(
      "this is a site of \(name), not a newspaper", at: path, hint: "type: broadsheet init \(target)\(copy)")
  }

  fileprivate static func misspeltContent(_ name: String, command: String) -> Diagnostic {
    noNewspaper(
      "the texts of a newspaper are in 'Content', with a capital letter", at: name,
      hint: "type: \(command), and make Content/site.yml with a line 'title: …' and a line 'url: https://…/'")
  }

  fileprivate static func noNewspaper(
    _ message: String, at path: String = SiteConfiguration.path, hint: String
  ) -> Diagnostic {
    Diagnostic(.missingConfiguration, .error, message, at: .wholeFile(path), hint: hint)
  }
}
