import ContentModel
import Diagnostics

/// A service that builds a newspaper and publishes it whenever its texts are pushed to a repository.
public enum PublishingHost: String, Sendable, CaseIterable {
  case github, gitlab, netlify, cloudflare

  /// The path of its file in the newspaper's folder.
  public var path: String {
    switch self {
    case .github: ".github/workflows/publish.yml"
    case .gitlab: ".gitlab-ci.yml"
    case .netlify: "netlify.toml"
    case .cloudflare: "wrangler.toml"
    }
  }

  /// Its name in the setting `hosts`; nil: it reads no files of redirects and headers.
  var webHost: String? {
    switch self {
    case .github, .gitlab: nil
    case .netlify: WebHost.netlify.rawValue
    case .cloudflare: WebHost.cloudflare.rawValue
    }
  }

  /// Returns its file for a newspaper that is made on a day.
  ///
  /// `name` is the slug of the title; nil: none can be made.
  func file(name: String?, day: CivilDate) -> SourceFile {
    let hourly = """
      # Every hour, for articles that are due; 'broadsheet schedule --format github' prints this file with the \
      exact times.
      - cron: '17 * * * *'
      """
    // The name that the host knows the site by is ASCII, and has at most 54 characters.
    let isASCII = name?.utf8.allSatisfy { $0 < 0x80 } ?? false
    return SourceFile(
      path: path,
      text: text([
        "schedule": hourly, "name": isASCII ? name.map { String($0.prefix(54)) } ?? "" : "newspaper", "day": "\(day)",
      ]))
  }

  /// Returns the workflow for GitHub Actions that also builds at these times, lines of a YAML list.
  public static func workflow(schedule: [String]) -> String {
    github.text(["schedule": schedule.joined(separator: "\n")])
  }

  private func text(_ values: [String: String]) -> String {
    let ending = path.hasSuffix(".toml") ? "toml" : "yml"
    let build = StarterTexts.text("hosts/build.sh").filled(with: ["path": path])
    let lines = build.split(separator: "\n").joined(separator: "\n")
    return StarterTexts.text("hosts/\(rawValue).\(ending)")
      .filled(with: values.merging(["path": path, "build": lines]) { $1 })
  }
}
