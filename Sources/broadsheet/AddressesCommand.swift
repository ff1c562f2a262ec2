import ArgumentParser
import ContentModel
import Files
import Inspecting

/// `broadsheet addresses`.
struct AddressesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "addresses",
    abstract: "Lists the addresses that readers may keep, or records them.",
    discussion: """
      A line for each page of an article, a page, a section, a tag or an author, without the site's base path. \
      --record writes them to Content/addresses.yml instead: keep that file with the texts, and record again when the \
      site has been published. From then on check and build warn about an address in it that the site does not have \
      any more, neither as a page nor as an old address.
      """)

  @OptionGroup var options: InspectOptions

  @Flag(help: "Write Content/addresses.yml.")
  var record = false

  func run() async throws {
    try await options.print { inspection in
      let lines = try inspection.addresses()
      guard record else {
        return options.format == .json ? JSONText.addresses(lines) : lines.map { $0.path.value + "\n" }.joined()
      }
      guard inspection.errors.isEmpty else { return "" }
      try write(AddressList.text(of: lines))
      return "\(lines.count) \(lines.count == 1 ? "address" : "addresses") recorded in \(AddressList.path).\n"
    }
  }

  /// Replaces the old file by the new one in one step; throws a ``FileError`` on an I/O error.
  private func write(_ text: String) throws(FileError) {
    let path = "\(options.projectOption.folder)/\(AddressList.path)"
    let draft = path + "~"
    if try FileSystem.facts(at: draft) != nil { try FileSystem.remove(draft) }
    try FileSystem.write(Array(text.utf8), toNew: draft)
    try FileSystem.move(draft, to: path)
  }
}
