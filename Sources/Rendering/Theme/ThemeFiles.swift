import ByteCoding
import Diagnostics

/// The files of a theme: the built-in ones, overlaid by a newspaper's own.
public struct ThemeFiles: Sendable {
  /// A file of the theme.
  public struct File: Sendable {
    /// The path below the theme's folder, with `/` between parts: `layouts/article.mustache`.
    public let name: String
    /// The content, with the path for messages: `Templates/layouts/article.mustache`.
    public let source: SourceFile

    /// Creates a file from its content.
    public init(name: String, source: SourceFile) {
      self.name = name
      self.source = source
    }
  }

  /// The built-in files.
  let base: [File]
  /// The newspaper's own files.
  let overlay: [File]
  /// The files in use, sorted by name: the newspaper's own, and built-in ones that are not hidden.
  let files: [File]
  /// The paths of the built-in files in use, which a newspaper cannot edit.
  let builtIn: Set<String>
  /// Every file of words, those of the built-in theme first; later ones override single words.
  var words: [File] { (base + overlay).filter { $0.name.hasPrefix("i18n/") } }

  /// The digest of all words and assets, which any page may use.
  ///
  /// ``Theme/layouts`` has the digests of templates.
  package var digest: Digest {
    var writer = ByteWriter()
    for file in files.filter({ $0.name.hasPrefix("assets/") }) + words {
      writer.write(file.name)
      writer.write(file.source.bytes)
    }
    return Digest(of: writer.bytes)
  }

  /// Creates the files of a theme; a file of `overlay` hides that of the same name in `base`.
  public init(base: [File], overlay: [File]) {
    self.base = base
    self.overlay = overlay
    let hidden = Set(overlay.map(\.name))
    builtIn = Set(base.filter { !hidden.contains($0.name) }.map(\.source.path))
    files = (base.filter { !hidden.contains($0.name) } + overlay).sorted(byBytesOf: { $0.name })
  }

  /// The files in use in a folder such as `layouts/`, with their paths below it.
  func files(in folder: String) -> [(name: String, source: SourceFile)] {
    files.filter { $0.name.hasPrefix(folder) }.map { (String($0.name.dropFirst(folder.count)), $0.source) }
  }

  /// The files of words of a language, the built-in one first; the case of its tag is ignored.
  func words(of language: String) -> [SourceFile] {
    let name = "i18n/\(language).yml".lowercased()
    return words.filter { $0.name.lowercased() == name }.map(\.source)
  }
}
