/// Which folders of one target name types of which others.
struct FolderTies {
  /// A file of the target.
  struct File {
    /// The folder below the target's own; `.` for a file in the target's own folder.
    let folder: String
    let name: String
    let code: SwiftCode

    /// A file at a path below its target's folder.
    init(_ path: String, _ text: String) {
      let parts = path.split(separator: "/")
      folder = parts.count > 1 ? String(parts[0]) : "."
      name = parts.last.map(String.init) ?? ""
      code = SwiftCode(text)
    }
  }

  /// For each folder, the folders whose types it names, and each type with a file that names it.
  private(set) var ties: [String: [String: [String: String]]] = [:]

  /// Compares the files of one target.
  init(_ files: [File]) {
    let homes = Self.homes(of: files)
    for file in files {
      for name in file.code.names {
        guard let home = homes[name], home != file.folder, !file.code.nestedTypes.contains(name) else { continue }
        ties[file.folder, default: [:]][home, default: [:]][name] = file.name
      }
    }
  }

  /// The folder that declares each type: all types outside others, and those within others whose name is the only one.
  private static func homes(of files: [File]) -> [String: String] {
    var homes: [String: String] = [:]
    var counts: [String: Int] = [:]
    for file in files {
      for name in file.code.nestedTypes {
        counts[name, default: 0] += 1
        homes[name] = file.folder
      }
    }
    homes = homes.filter { counts[$0.key] == 1 }
    for file in files {
      for name in file.code.types { homes[name] = file.folder }
    }
    return homes
  }

  /// The groups of folders that lead to each other, however many lie between.
  var circles: [Set<String>] {
    var circles: Set<Set<String>> = []
    for folder in ties.keys {
      let circle = reached(from: folder).filter { reached(from: $0).contains(folder) }
      if circle.contains(folder) { circles.insert(circle) }
    }
    return circles.sorted { $0.sorted().joined() < $1.sorted().joined() }
  }

  /// All folders to which ties lead from one, which is itself among them if it lies on a circle.
  private func reached(from folder: String) -> Set<String> {
    var reached: Set<String> = []
    var rest = [folder]
    while let next = rest.popLast() {
      for other in (ties[next] ?? [:]).keys where reached.insert(other).inserted { rest.append(other) }
    }
    return reached
  }

  /// The ties between the folders of a circle, one on each line: `A → B: Type in File.swift, …`.
  func description(of circle: Set<String>) -> String {
    circle.sorted().flatMap { folder in
      circle.sorted().compactMap { other in
        ties[folder]?[other].map { names in
          let types = names.sorted { $0.key < $1.key }.map { "\($0.key) in \($0.value)" }
          return "\(folder) → \(other): \(types.joined(separator: ", "))"
        }
      }
    }.joined(separator: "\n")
  }
}
