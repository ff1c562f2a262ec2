import Foundation
import Testing

/// Which modules each target may import: the table of the code map.
///
/// SwiftPM does not stop a transitive import.
private let allowed: [String: Set<String>] = [
  "ByteCoding": [],
  "Markup": [],
  "Diagnostics": ["ByteCoding", "Markup"],
  "CommonMark": ["ByteCoding", "Diagnostics", "Ccmark"],
  "Pictures": ["ByteCoding", "Markup", "Cexpat"],
  "YAML": ["Diagnostics", "Cyaml"],
  "Templating": ["Diagnostics"],
  "ContentModel": ["ByteCoding", "Diagnostics", "CommonMark", "YAML", "Foundation"],
  "SiteModel": ["ByteCoding", "Diagnostics", "CommonMark", "ContentModel"],
  "Rendering": [
    "ByteCoding", "Markup", "Diagnostics", "CommonMark", "YAML", "Templating", "ContentModel", "SiteModel",
    "Synchronization",
  ],
  "DefaultTheme": ["Diagnostics"],
  "Files": ["ByteCoding", "Diagnostics", "Glibc"],
  "Work": ["Synchronization"],
  "ChildProcesses": ["Glibc"],
  "Imaging": [
    "ByteCoding", "Diagnostics", "Pictures", "ContentModel", "SiteModel", "Files", "ChildProcesses", "Glibc",
  ],
  "Newspaper": [
    "ByteCoding", "Diagnostics", "Pictures", "ContentModel", "SiteModel", "Rendering", "DefaultTheme", "Files", "Work",
    "Glibc",
  ],
  "Publishing": ["ByteCoding", "Diagnostics", "SiteModel", "Rendering", "Files", "Work", "Glibc"],
  "Building": [
    "ByteCoding", "Diagnostics", "CommonMark", "Templating", "ContentModel", "SiteModel", "Rendering", "Files", "Work",
    "Newspaper", "Publishing", "Imaging", "Synchronization",
  ],
  "Inspecting": [
    "Diagnostics", "ContentModel", "SiteModel", "Rendering", "DefaultTheme", "Files", "Newspaper", "Publishing",
    "Building", "Glibc",
  ],
  "Starting": [
    "Diagnostics", "ContentModel", "SiteModel", "DefaultTheme", "Files", "Newspaper", "Building", "Inspecting",
  ],
  "PreviewServer": [
    "ByteCoding", "Markup", "Diagnostics", "Templating", "ContentModel", "SiteModel", "Rendering", "Files", "Work",
    "Newspaper",
    "Publishing", "Building", "Dispatch", "FlyingSocks", "Foundation", "Glibc", "Synchronization",
  ],
  "Manual": [],
  "broadsheet": [
    "Cmimalloc", "Markup", "Diagnostics", "Manual", "ContentModel", "SiteModel", "Files", "Work", "Newspaper",
    "Publishing", "Building", "Inspecting", "Starting", "PreviewServer", "ArgumentParser", "Foundation",
    "Synchronization",
  ],
  "EmbedFiles": ["Foundation", "PackagePlugin"],
  "Ccmark": [],
  "Cexpat": [],
  "Cmimalloc": [],
  "Cyaml": [],
]

@Suite struct ImportTests {
  @Test func everyFolderOfSourcesHasARow() throws {
    let folders = try Repository.names(in: "Sources").filter { !$0.hasSuffix(".md") }
    #expect(Set(folders) == Set(allowed.keys))
  }

  @Test(arguments: allowed.keys.sorted())
  func importsStayWithinTheTable(target: String) throws {
    for path in try Repository.swiftFiles(in: "Sources/\(target)") {
      for module in imports(in: try Repository.text(of: path)) {
        #expect(allowed[target]?.contains(module) == true, "\(path) imports \(module)")
      }
    }
  }

  @Test(arguments: [
    "@unchecked Sendable", "nonisolated(unsafe)", "try!", "fatalError(", "DispatchSemaphore", "FoundationXML",
  ])
  func noFileHolds(word: String) throws {
    for path in try Repository.swiftFiles(in: "Sources") {
      #expect(!(try Repository.text(of: path)).contains(word), "\(path) holds \(word)")
    }
  }

  /// The modules that `import X`, `import struct X.Y` and `@testable import X` name.
  private func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let position = words.firstIndex(of: "import"), position + 1 < words.count else { return nil }
      guard words[..<position].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "private" }) else {
        return nil
      }
      return words.last.map { String($0.prefix { $0 != "." }) }
    }
  }
}
