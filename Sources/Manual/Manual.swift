/// The files of the manual, which are compiled into the tool.
enum Manual {
  /// Returns the text of a file of this package; empty if there is none.
  static func text(of path: String) -> String {
    EmbeddedFiles.all.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// Returns the texts of all files in a folder of this package, in the order of their names.
  static func texts(in folder: String) -> [String] {
    EmbeddedFiles.all.filter { $0.path.hasPrefix(folder + "/") }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
