/// The manual, which is compiled into the tool.
public enum Manual {
  /// The text of a file of this package; empty if there is none.
  static func text(of path: String) -> String {
    guard let file = embedded.first(where: { $0.path == path }) else { return "" }
    return file.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }

  /// The texts of all files in a folder of this package, in the order of their names.
  static func texts(in folder: String) -> [String] {
    embedded.filter { $0.path.hasPrefix(folder + "/") }.map { text(of: $0.path) }
  }
}
