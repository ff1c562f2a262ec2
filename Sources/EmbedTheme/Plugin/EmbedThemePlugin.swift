import Foundation
import PackagePlugin

/// Compiles files of this package into the target that uses this plugin, as `embedded` of the type of its name.
///
/// The files are listed as inputs one by one, so a new or edited one makes the next build run the tool again.
@main
struct EmbedThemePlugin: BuildToolPlugin {
  /// What is compiled into a target: files and folders below a folder of the package.
  private static func contents(of target: String) -> (root: String, paths: [String]) {
    switch target {
    case "Manual": (".", ["Sources/Manual/Topics", "Sources/Manual/Messages", "Templates/README.md"])
    default: ("Templates", ["layouts", "partials", "i18n", "assets"])
    }
  }

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let contents = Self.contents(of: target.name)
    let package = context.package.directoryURL
    let root = contents.root == "." ? package : package.appending(path: contents.root)
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded\(target.name).swift")
    let inputs = contents.paths.flatMap { files(at: root.appending(path: $0)) }
    return [
      .buildCommand(
        displayName: "Embed the files of \(target.name)",
        executable: try context.tool(named: "embed-theme").url,
        arguments: [output.path(percentEncoded: false), target.name, root.path(percentEncoded: false)]
          + inputs.map { $0.path(percentEncoded: false) },
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }

  /// The file there, or all files below the folder there.
  private func files(at place: URL) -> [URL] {
    if isFile(place) { return [place] }
    let enumerator = FileManager.default.enumerator(at: place, includingPropertiesForKeys: [.isRegularFileKey])
    var found: [URL] = []
    while let file = enumerator?.nextObject() as? URL {
      let isHidden = file.lastPathComponent.hasPrefix(".")
      if !isHidden, isFile(file) { found.append(file) }
    }
    return found.sorted { $0.path < $1.path }
  }

  private func isFile(_ place: URL) -> Bool {
    (try? place.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
  }
}
