import Diagnostics

/// The state of a theme file: built-in, or replaced by the newspaper.
///
/// The raw values are the words in lists.
public enum ThemeFileState: String, Sendable {
  /// The built-in file is used.
  case builtIn = "built-in"
  /// The newspaper's own file hides the built-in one of its name.
  case hiding
  /// The newspaper's own file hides a built-in one that has changed since it was copied.
  case outdated
  /// The newspaper's own words override the built-in ones.
  case merged
  /// The newspaper's own file has a name that no built-in file has.
  case own
}

extension ThemeFiles {
  /// Every file of the theme with its state, sorted by name.
  public var states: [(name: String, state: ThemeFileState)] {
    let own = Dictionary(overlay.map { ($0.name, $0) }) { first, _ in first }
    let names = Set(base.map(\.name))
    let hidden = base.map { file in (file.name, own[file.name].map { Self.state(of: $0, over: file) } ?? .builtIn) }
    let others = overlay.filter { !names.contains($0.name) }.map { ($0.name, ThemeFileState.own) }
    return (hidden + others).sorted(byBytesOf: { $0.0 })
  }

  /// True if the newspaper's own file of a name equals the built-in one, byte for byte.
  public func hasOriginal(_ name: String) -> Bool {
    let original = base.first { $0.name == name }?.source.bytes
    return original != nil && overlay.contains { $0.name == name && $0.source.bytes == original }
  }

  private static func state(of own: File, over base: File) -> ThemeFileState {
    if CopyNote.outdated(in: own.source.bytes, original: base.source.bytes) != nil { return .outdated }
    return base.name.hasPrefix("i18n/") ? .merged : .hiding
  }

  /// Warnings about copies whose originals have changed since, or are gone.
  var outdated: [Diagnostic] {
    let originals = Dictionary(base.map { ($0.name, $0) }) { first, _ in first }
    let versions =
      overlay.contains { originals[$0.name] == nil } ? Set(base.map { CopyNote.version(of: $0.source.bytes) }) : []
    return overlay.compactMap { own in
      let original = originals[own.name]?.source.bytes
      // A copy under another name is current if any built-in file has its version.
      if original == nil, let version = CopyNote.version(in: own.source.bytes), versions.contains(version) {
        return nil
      }
      guard let offsets = CopyNote.outdated(in: own.source.bytes, original: original) else { return nil }
      let range = own.source.range(offsets)
      guard let original else { return .withoutOriginal(at: range) }
      return .outdatedCopy(of: own.name, version: CopyNote.version(of: original), at: range)
    }
  }
}

extension Diagnostic {
  static func outdatedCopy(of name: String, version: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .outdatedTemplate, .warning, "the built-in file that this one hides has changed since it was copied", at: range,
      hint:
        "compare it with what 'broadsheet theme \(name)' prints, take over what you want, and write \(version) here")
  }

  static func withoutOriginal(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .outdatedTemplate, .warning, "the built-in file that was copied here has changed since, or is gone", at: range,
      hint: "compare it with what 'broadsheet theme' prints of the original, and take this line out")
  }
}
