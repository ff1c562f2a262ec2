import Foundation
import PackagePlugin

/// Compiles a folder of the package into the target that uses this plugin.
///
/// The files are listed as inputs one by one, so a new or edited one makes the next build run the tool again.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  /// The folder of each target, relative to the package.
  ///
  /// `README.md` in the folder itself tells about it and is no part of it, nor are hidden files.
  private static let folders = ["DefaultTheme": "Templates", "Starting": "Sources/Starting/Texts"]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let name = Self.folders[target.name] else {
      Diagnostics.error("EmbedFilesPlugin.swift names no folder for the target \(target.name)")
      return []
    }
    let folder = context.package.directoryURL.appending(path: name)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let inputs = files(below: folder).filter { $0 != folder.appending(path: "README.md") }
    return [
      .buildCommand(
        displayName: "Embed the files of \(name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path(percentEncoded: false), folder.path(percentEncoded: false)]
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
