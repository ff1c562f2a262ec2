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
  private static let folders = ["DefaultTheme": "Templates", "Manual": "", "Starting": "Sources/Starting/Texts"]

  /// The files and folders in it that count, where not all do.
  private static let parts = ["Manual": ["Sources/Manual/Messages", "Sources/Manual/Topics", "Templates/README.md"]]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let name = Self.folders[target.name] else {
      Diagnostics.error("EmbedFilesPlugin.swift names no folder for the target \(target.name)")
      return []
    }
    let package = context.package.directoryURL
    let folder = name.isEmpty ? package : package.appending(path: name)
    let places = Self.parts[target.name]?.map { folder.appending(path: $0) } ?? [folder]
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let inputs = places.flatMap(files).filter { $0 != folder.appending(path: "README.md") }
    return [
      .buildCommand(
        displayName: "Embed the files of \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path(percentEncoded: false), folder.path(percentEncoded: false)]
          + inputs.map { $0.path(percentEncoded: false) },
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }

  /// The file there, or the files below the folder there.
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
