// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Broadsheet",
  products: [.executable(name: "broadsheet", targets: ["broadsheet"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "Ccmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "Cyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "Cexpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "Cmimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(name: "ByteCoding"),
    .target(name: "Markup"),
    .target(name: "Diagnostics", dependencies: ["ByteCoding", "Markup"]),
    .target(name: "CommonMark", dependencies: ["ByteCoding", "Diagnostics", "Ccmark"]),
    .target(name: "Pictures", dependencies: ["ByteCoding", "Markup", "Cexpat"]),
    .target(name: "YAML", dependencies: ["Diagnostics", "Cyaml"]),
    .target(name: "Templating", dependencies: ["Diagnostics"]),
    .target(name: "ContentModel", dependencies: ["ByteCoding", "Diagnostics", "CommonMark", "YAML"]),
    .target(name: "SiteModel", dependencies: ["ByteCoding", "Diagnostics", "CommonMark", "ContentModel"]),
    .target(
      name: "Rendering",
      dependencies: [
        "ByteCoding", "Markup", "Diagnostics", "CommonMark", "YAML", "Templating", "ContentModel", "SiteModel",
      ]),
    .target(name: "Files", dependencies: ["ByteCoding", "Diagnostics"]),
    .target(name: "Work"),
    .target(name: "ChildProcesses"),
    .target(
      name: "Imaging",
      dependencies: ["ByteCoding", "Diagnostics", "Pictures", "ContentModel", "SiteModel", "Files", "ChildProcesses"]),
    .target(
      name: "Newspaper",
      dependencies: [
        "ByteCoding", "Diagnostics", "Pictures", "ContentModel", "SiteModel", "Rendering", "DefaultTheme", "Files",
        "Work",
      ]),
    .target(
      name: "Publishing", dependencies: ["ByteCoding", "Diagnostics", "SiteModel", "Rendering", "Files", "Work"]),
    .target(
      name: "Building",
      dependencies: [
        "ByteCoding", "Diagnostics", "CommonMark", "Templating", "ContentModel", "SiteModel", "Rendering", "Files",
        "Work", "Newspaper", "Publishing", "Imaging",
      ]),
    .target(
      name: "Inspecting",
      dependencies: [
        "Diagnostics", "ContentModel", "SiteModel", "Rendering", "DefaultTheme", "Files", "Newspaper", "Publishing",
        "Building",
      ]),
    .target(
      name: "Starting",
      dependencies: [
        "Diagnostics", "ContentModel", "SiteModel", "DefaultTheme", "Files", "Newspaper", "Building", "Inspecting",
      ],
      exclude: ["Texts"], plugins: ["EmbedFiles"]),
    .target(
      name: "PreviewServer",
      dependencies: [
        "ByteCoding", "Markup", "Diagnostics", "Templating", "ContentModel", "SiteModel", "Rendering", "Files", "Work",
        "Newspaper", "Publishing",
        "Building",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Client/preview.js"), .embedInCode("Client/preview.css")]),
    .target(name: "Manual", exclude: ["Messages", "Pictures", "Topics"], plugins: ["EmbedFiles"]),
    .executableTarget(
      name: "broadsheet",
      dependencies: [
        "Cmimalloc", "Markup", "Diagnostics", "Manual", "ContentModel", "SiteModel", "Files", "Work", "Newspaper",
        "Publishing", "Building", "Inspecting", "Starting", "PreviewServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "DefaultTheme", dependencies: ["Diagnostics"], plugins: ["EmbedFiles"]),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"], path: "Sources/EmbedFiles/Plugin"),
    .executableTarget(name: "embed-files", path: "Sources/EmbedFiles/Tool"),

    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/Support"),
    .testTarget(name: "ByteCodingTests", dependencies: ["ByteCoding"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(name: "CommonMarkTests", dependencies: ["ByteCoding", "CommonMark", "TestSupport"]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures", "ByteCoding", "TestSupport"], exclude: ["Files"]),
    .testTarget(name: "ChildProcessesTests", dependencies: ["ChildProcesses"]),
    .testTarget(
      name: "ImagingTests", dependencies: ["Imaging", "Pictures", "ContentModel", "SiteModel", "Files", "TestSupport"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "TestSupport"]),
    .testTarget(name: "TemplatingTests", dependencies: ["Templating", "TestSupport"]),
    .testTarget(name: "ContentModelTests", dependencies: ["ContentModel", "CommonMark", "TestSupport"]),
    .testTarget(name: "SiteModelTests", dependencies: ["SiteModel", "ContentModel", "TestSupport"]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "ContentModel", "SiteModel", "DefaultTheme", "Diagnostics", "Templating", "YAML", "TestSupport",
      ]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(name: "NewspaperTests", dependencies: ["Newspaper", "Diagnostics", "TestSupport"]),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing", "Files", "Work", "TestSupport"]),
    .testTarget(
      name: "BuildingTests",
      dependencies: [
        "Building", "Diagnostics", "Imaging", "Work", "Newspaper", "Publishing", "ContentModel", "SiteModel",
        "TestSupport",
      ],
      exclude: ["DiagnosticTable", "Golden"]),
    .testTarget(
      name: "InspectingTests", dependencies: ["Inspecting", "Building", "ContentModel", "SiteModel", "TestSupport"]),
    .testTarget(name: "ManualTests", dependencies: ["Manual", "ContentModel", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "StartingTests",
      dependencies: [
        "Starting", "Building", "ContentModel", "DefaultTheme", "Diagnostics", "Newspaper", "YAML", "TestSupport",
      ]),
    .testTarget(name: "PreviewServerTests", dependencies: ["PreviewServer", "SiteModel", "TestSupport"]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "CommandTests", dependencies: ["broadsheet", "Diagnostics", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
