import ByteCoding
import ContentModel
import Diagnostics
import Files

extension Project {
  /// Reads the newspaper's configuration; returns it with the digest of its file.
  ///
  /// The configuration is nil if there is none, with an error here or one already in ``diagnostics``. With errors among
  /// the diagnostics it is what could be read: see ``SiteConfigurationParser/read(_:)``.
  ///
  /// Throws a ``FileError`` on an I/O error.
  package func configuration() throws -> (
    configuration: SiteConfiguration?, digest: Digest, diagnostics: [Diagnostic]
  ) {
    let path = SiteConfiguration.path
    // If something else is at its path, the listing has an error.
    if diagnostics.contains(where: {
      $0.severity == .error && ($0.range.path == path || $0.range.path == "Content")
    }) {
      return (nil, .none, [])
    }
    guard try FileSystem.facts(at: "\(folder)/\(path)") != nil else {
      return (nil, .none, [NewspaperFolder.problem(of: folder) ?? .missingConfiguration])
    }
    let (source, problems) = try load(path)
    guard let source else { return (.placeholder, .none, problems) }
    let (configuration, diagnostics) = SiteConfigurationParser.read(source)
    return (configuration, Digest(of: source.bytes), diagnostics)
  }
}

extension Project {
  /// Reads the list of the newspaper's former addresses; nil if there is none, or it cannot be read.
  ///
  /// Throws a ``FileError`` on an I/O error.
  package func addressList() throws(FileError) -> (list: AddressList?, diagnostics: [Diagnostic]) {
    guard let entry = files(.addresses).first else { return (nil, []) }
    let (source, problems) = try load(entry.path, listed: entry.facts)
    guard let source else { return (nil, problems) }
    let (list, diagnostics) = AddressList.parse(source)
    return (list, diagnostics)
  }
}

extension Diagnostic {
  package static var missingConfiguration: Diagnostic {
    Diagnostic(
      .missingConfiguration, .error, "there is no such file", at: .wholeFile(SiteConfiguration.path),
      hint: "make it, with a line 'title: …' and a line 'url: https://…/', or name another folder with --project")
  }
}
