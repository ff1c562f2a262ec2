import Glibc

extension ChildProcess {
  /// The path of a program in one of the folders of a search path, such as `/usr/local/bin:/usr/bin`.
  ///
  /// Nil if it is in none. Folders that are not absolute are left out, so that a newspaper's own folder never counts.
  public static func find(_ name: String, in searchPath: String) -> String? {
    searchPath.split(separator: ":").lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }
}
