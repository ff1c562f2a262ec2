import ByteCoding
import Diagnostics

/// The files of a theme: the built-in ones, and a project's own laid over them one by one.
public struct ThemeFiles: Sendable {
  /// A theme file; `name` is its path below its theme's folder: `layouts/article.mustache`.
  public struct File: Sendable {
    /// The path below the theme's folder, with `/` between parts.
    public let name: String
    /// The content, with the path that messages name: `Templates/layouts/article.mustache`.
    public let source: SourceFile

    /// A file that was read already.
    public init(name: String, source: SourceFile) {
      self.name = name
      self.source = source
    }
  }

  /// The built-in files.
  let base: [File]
  /// The newspaper's own files.
  let overlay: [File]
  /// The files that count, by name.
  let files: [File]
  /// The built-in files that count, by path: what a newspaper cannot mend.
  let builtIn: Set<String>
  /// Every file of words, those of the built-in theme first: they are merged word by word.
  var words: [File] { (base + overlay).filter { $0.name.hasPrefix("i18n/") } }

  /// The digest of the words and the assets, which any page may use; ``Theme/layouts`` has those of templates.
  package var digest: Digest {
    var writer = ByteWriter()
    for file in files.filter({ $0.name.hasPrefix("assets/") }) + words {
      writer.write(file.name)
      writer.write(file.source.bytes)
    }
    return Digest(of: writer.bytes)
  }

  /// A file of `overlay` hides the one of the same name in `base`.
  public init(base: [File], overlay: [File]) {
    self.base = base
    self.overlay = overlay
    let hidden = Set(overlay.map(\.name))
    builtIn = Set(base.filter { !hidden.contains($0.name) }.map(\.source.path))
    files = (base.filter { !hidden.contains($0.name) } + overlay).sorted(byBytesOf: { $0.name })
  }

  /// The files of a folder such as `layouts/`, with what follows it.
  func files(in folder: String) -> [(name: String, source: SourceFile)] {
    files.filter { $0.name.hasPrefix(folder) }.map { (String($0.name.dropFirst(folder.count)), $0.source) }
  }

  /// The words' files of a language, built-in first; capitals of its tag do not matter.
  func words(of language: String) -> [SourceFile] {
    let name = "i18n/\(language).yml".lowercased()
    return words.filter { $0.name.lowercased() == name }.map(\.source)
  }
}
