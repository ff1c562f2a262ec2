import ContentModel
import DefaultTheme
import Diagnostics
import Foundation
import Starting
import TestSupport
import Testing
import YAML

@testable import Building

/// The languages of the built-in words.
private let languages = DefaultTheme.files.filter { $0.path.hasPrefix("i18n/") }.map {
  String($0.path.dropFirst("i18n/".count).dropLast(".yml".count))
}

@Suite struct NewNewspaperTests {
  private static let moment = Moment(seconds: 1_732_000_000)  // 2024-11-19

  private static func answers(_ changes: [Question: String] = [:]) throws -> Answers {
    var answers = Answers(folder: "the-post", locale: "", zone: .utc)
    let changes = changes.merging([.url: "https://post.example/"]) { own, _ in own }
    for question in Question.allCases {
      if let text = changes[question] { answers = try answers.with(text, for: question) }
    }
    return answers
  }

  /// What a build says of a new newspaper that counts warnings as errors.
  private static func build(_ newspaper: NewNewspaper) async throws -> BuildReport {
    let folder = try TemporaryFolder()
    for file in newspaper.files { try folder.write(Data(file.bytes), to: file.path) }
    return try await Build(BuildOptions(project: folder.path, now: moment, isStrict: true, jobs: 1)).run()
  }

  private static func paths(_ answers: Answers) -> [String] { NewNewspaper(answers, moment: moment).files.map(\.path) }

  @Test(arguments: languages)
  func buildsWithoutAWarning(language: String) async throws {
    var answers = try Self.answers([.language: language, .replies: "yes"])
    answers.hasLegalPages = true
    let report = try await Self.build(NewNewspaper(answers, moment: Self.moment))
    #expect(report.diagnostics == [], "\(report.diagnostics)")
    #expect(report.articles == 1)
  }

  @Test(
    arguments: [
      [.title: "Tom's \"Daily\" \\ #1: <b>%date% & {x}", .sections: "-"],
      [.title: "- x", .sections: "a: b, [c], no, 12, \"q\", C#", .url: "https://a.example/news"],
      [.title: "日本", .language: "ja", .timezone: "Asia/Tokyo"],
    ] as [[Question: String]])
  func buildsWithOddAnswers(changes: [Question: String]) async throws {
    var answers = try Self.answers(changes)
    for host in [nil] + PublishingHost.allCases {
      answers.host = host
      let report = try await Self.build(NewNewspaper(answers, moment: Self.moment))
      #expect(report.diagnostics == [], "\(report.diagnostics)")
    }
  }

  @Test func files() throws {
    let expected = [
      ".gitignore", "Content/articles/2024/2024-11-19-our-first-article/index.md",
      "Content/articles/2024/2024-11-19-our-first-article/picture.png", "Content/pages/about.md",
      "Content/pages/contact.md", "Content/site.yml", "Content/static/favicon.ico",
    ]
    #expect(try Self.paths(Self.answers()) == expected)
    var german = try Self.answers([.language: "de"])
    #expect(
      Self.paths(german).filter { $0.hasPrefix("Content/pages/") } == [
        "Content/pages/datenschutz.md", "Content/pages/impressum.md", "Content/pages/kontakt.md",
        "Content/pages/ueber-uns.md",
      ])
    german.hasLegalPages = false
    #expect(Self.paths(german).count == expected.count)
  }

  /// A setting that is switched off counts, and means what its comment says, once its mark is gone.
  @Test func settingsThatAreSwitchedOffAreSettings() throws {
    let newspaper = try NewNewspaper(Self.answers([.replies: "yes"]), moment: Self.moment)
    let text = try #require(newspaper.files.first { $0.path == SiteConfiguration.path })
    let lines = String(decoding: text.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let on = lines.map { line in
      let rest = line.drop { $0 == " " }
      let isOff = rest.hasPrefix("#") && !rest.hasPrefix("# ") || rest.hasPrefix("#  ")
      return isOff ? line.prefix { $0 == " " } + rest.dropFirst() : line
    }
    #expect(on != lines)
    let (_, problems) = SiteConfigurationParser.parse(
      SourceFile(path: SiteConfiguration.path, text: on.joined(separator: "\n")))
    #expect(problems == [])
  }

  @Test(arguments: PublishingHost.allCases)
  func filesOfHostsCanBeRead(host: PublishingHost) throws {
    var answers = try Self.answers([.title: "The \"Post\" \\ of München"])
    answers.host = host
    let newspaper = NewNewspaper(answers, moment: Self.moment)
    let file = try #require(newspaper.files.first { $0.path == host.path })
    let text = String(decoding: file.bytes, as: UTF8.self)
    for name in ["%path%", "%build%", "%schedule%", "%name%", "%day%"] { #expect(!text.contains(name)) }
    #expect(
      text.components(separatedBy: "BROADSHEET_PACKAGE: \"\"").count
        + text.components(separatedBy: "BROADSHEET_PACKAGE = \"\"").count
        + text.components(separatedBy: "BROADSHEET_PACKAGE=\"\"").count == 4, "one place for the address")
    if host.path.hasSuffix(".toml") {
      #expect(try Self.python("import sys, tomllib; tomllib.load(sys.stdin.buffer)", file.bytes) == 0)
    } else {
      let (root, problems) = YAMLParser.parse(file)
      #expect(root != nil && problems == [], "\(problems)")
    }
  }

  @Test func aWorkflowForGivenTimes() {
    let text = PublishingHost.workflow(schedule: ["# 100 %name% days", "- cron: '1 2 3 4 *'"])
    #expect(text.contains("\n  schedule:\n    # 100 %name% days\n    - cron: '1 2 3 4 *'\nenv:\n"))
  }

  /// The commands of the workflow, run by sh with an archive that stands in for a released program.
  @Test(arguments: [("", 1, "-"), ("file://FOLDER/program.tar", 0, "build"), ("file://FOLDER/none.tar", 37, "-")])
  func theWorkflowBuilds(address: String, status: Int32, built: String) throws {
    let folder = try TemporaryFolder()
    let lines = PublishingHost.workflow(schedule: []).split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasSuffix("- run: |") })
    let script = lines[(start + 1)...].prefix { $0.hasPrefix("          ") }.joined(separator: "\n")
    try folder.make(["job.sh": script, "usr/bin/broadsheet": "#!/bin/sh\necho $1 > built\n", "built": "-\n"])
    let pack = "cd \(folder.path) && chmod +x usr/bin/broadsheet && tar -cf program.tar usr && rm -r usr && "
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", pack + "exec sh job.sh"]
    process.environment = [
      "PATH": "/usr/bin:/bin", "TMPDIR": folder.path,
      "BROADSHEET_PACKAGE": address.replacing("FOLDER", with: folder.path),
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == status)
    #expect(try folder.tree(".")["built"] == built + "\n")
  }

  /// The status of a program in Python that is given bytes.
  private static func python(_ program: String, _ bytes: [UInt8]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", program]
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
