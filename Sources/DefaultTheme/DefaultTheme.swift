import Diagnostics

/// The theme that is compiled into the tool: this repository's own `Templates`.
public enum DefaultTheme {
  /// Every file of it; paths are relative to `Templates`, in byte order.
  public static var files: [SourceFile] {
    embedded.map { file in
      SourceFile(path: file.path, bytes: file.text.withUTF8Buffer { Array($0) })
    }
  }
}
