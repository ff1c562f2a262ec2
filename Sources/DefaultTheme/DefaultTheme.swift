import Diagnostics

/// The theme that is compiled into the tool: this repository's own `Templates`.
public enum DefaultTheme {
  /// All files of the theme; paths are relative to `Templates`, in byte order.
  public static var files: [SourceFile] { EmbeddedFiles.all.map { SourceFile(path: $0.path, bytes: $0.bytes) } }
}
