import Foundation
import PackagePlugin

/// Compiles files of the package into the target that uses this plugin, as its `EmbeddedFiles`.
///
/// The files are listed as inputs one by one, so a new or edited one makes the next build run the tool again.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  /// For each target the files and folders to embed: paths below a root.
  ///
  /// The root is a folder of the package, or the package itself where it is empty. Of a folder all files at any depth
  /// are embedded, but hidden ones.
  private static let contents: [String: (root: String, paths: [String])] = [
    "DefaultTheme": ("Templates", ["layouts", "partials", "i18n", "assets"]),
    "Manual": ("", ["Sources/Manual/Messages", "Sources/Manual/Topics", "Templates/README.md"]),
    "Starting": ("Sources/Starting", ["Texts"]),
  ]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let contents = Self.contents[target.name] else {
      Diagnostics.error("EmbedFilesPlugin.swift names no files for the target \(target.name)")
      return []
    }
    let package = context.package.directoryURL
    let root = contents.root.isEmpty ? package : package.appending(path: contents.root)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let inputs = contents.paths.flatMap { files(at: root.appending(path: $0)) }
    return [
      .buildCommand(
        displayName: "Embed the files of \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)]
          + inputs.map { $0.path(percentEncoded: false) },
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }

  /// Returns the file at a place, or all files below the folder there, in the order of their paths.
  private func files(at place: URL) -> [URL] {
    if isFile(place) { return [place] }
    let enumerator = FileManager.default.enumerator(at: place, includingPropertiesForKeys: [.isRegularFileKey])
    var found: [URL] = []
    while let file = enumerator?.nextObject() as? URL {
      if !file.lastPathComponent.hasPrefix("."), isFile(file) { found.append(file) }
    }
    return found.sorted { $0.path < $1.path }
  }

  private func isFile(_ place: URL) -> Bool {
    (try? place.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
  }
}
