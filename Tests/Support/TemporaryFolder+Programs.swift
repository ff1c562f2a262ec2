import Foundation

extension TemporaryFolder {
  /// Writes a script for the shell as a program.
  ///
  /// Another process writes it: while this one has a program's file open, one that a test starts has it open too, and
  /// the system refuses to run it.
  public func makeProgram(_ name: String, _ script: String) throws {
    let path = "\(path)/\(name)"
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "printf %s \"$1\" > \"$0\" && chmod +x \"$0\"", path, script]
    try shell.run()
    shell.waitUntilExit()
  }
}
