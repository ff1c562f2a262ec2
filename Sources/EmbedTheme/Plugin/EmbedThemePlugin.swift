import Foundation
import PackagePlugin

/// Compiles the package's `Templates` into the target that uses this plugin.
///
/// The files are listed as inputs one by one, so a new or edited one makes the next build run the tool again.
@main
struct EmbedThemePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let theme = context.package.directoryURL.appending(path: "Templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
    let folders = ["layouts", "partials", "i18n", "assets"]
    let inputs = folders.flatMap { files(below: theme.appending(path: $0)) }
    return [
      .buildCommand(
        displayName: "Embed the default theme",
        executable: try context.tool(named: "embed-theme").url,
        arguments: [output.path(percentEncoded: false), theme.path(percentEncoded: false)]
          + inputs.map { $0.path(percentEncoded: false) },
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }

  private func files(below folder: URL) -> [URL] {
    let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    var found: [URL] = []
    while let file = enumerator?.nextObject() as? URL {
      let isHidden = file.lastPathComponent.hasPrefix(".")
      if !isHidden, (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true {
        found.append(file)
      }
    }
    return found.sorted { $0.path < $1.path }
  }
}
