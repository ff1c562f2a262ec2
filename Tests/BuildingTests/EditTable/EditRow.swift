import Foundation
import Testing

/// A row of the table of edits: something that an editor does, and the files of the site that it makes anew.
///
/// Files are named by addresses without the site's root, in one string with spaces between: `tags/` is
/// `tags/index.html`, and nothing, `.`, the front page. `2026/01/{13...15}/n#/` stands for three, with the numbers in
/// both places; `{01...12}` has a zero before numbers below ten, but not at `#`. `*` is the fingerprint in an asset's
/// name.
struct EditRow: CustomTestStringConvertible, Sendable {
  /// The files that change.
  enum Changed {
    /// Those that are named.
    case only(String)
    /// All pages that were there and still are, but those that are named.
    case everyPage(but: String = "")
  }

  let testDescription: String
  /// The newspaper before the edit.
  var start = Gazette.files
  /// Paths of files with their new text; nil: the file goes.
  var files: [String: String?] = [:]
  /// The moments of the build before the edit and of the build after it.
  var moments = ("2026-02-01T12:00:00Z", "2026-02-01T12:00:00Z")
  let changed: Changed
  var added = ""
  var removed = ""

  /// An edit of files by hand.
  init(
    _ name: String, _ files: [String: String?] = [:], changed: Changed, added: String = "", removed: String = ""
  ) {
    testDescription = name
    self.files = files
    self.changed = changed
    self.added = added
    self.removed = removed
  }

  /// An edit of one file of the newspaper: one text in it takes the place of another.
  init(
    _ name: String, in path: String, _ old: String, _ new: String, changed: Changed, added: String = "",
    removed: String = ""
  ) {
    let text = Gazette.files[path] ?? ""
    precondition(text.contains(old), "\(path) does not hold '\(old)'")
    let files = [path: text.replacingOccurrences(of: old, with: new)]
    self.init(name, files, changed: changed, added: added, removed: removed)
  }

  /// Another line of `site.yml` in the place of the one with the same key.
  init(setting line: String, changed: Changed, added: String = "", removed: String = "") {
    let key = line.prefix { $0 != ":" } + ":"
    var lines = Gazette.settings.filter { !$0.hasPrefix(key) }
    lines.append(line)
    let files = ["Content/site.yml": lines.joined(separator: "\n")]
    self.init(line, files, changed: changed, added: added, removed: removed)
  }

  /// No edit at all: time passes from one moment to another.
  init(
    _ name: String, from start: String, to end: String, changed: Changed, added: String = "", removed: String = ""
  ) {
    self.init(name, changed: changed, added: added, removed: removed)
    moments = (start, end)
  }

  /// The row with time passing between the builds.
  func passing(from start: String, to end: String) -> EditRow {
    var row = self
    row.moments = (start, end)
    return row
  }

  /// The addresses that a text names.
  static func addresses(_ text: String) -> Set<String> {
    var addresses: Set<String> = []
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      guard let open = word.firstIndex(of: "{"), let close = word.firstIndex(of: "}") else {
        addresses.insert(word == "." ? "" : word)
        continue
      }
      let range = word[word.index(after: open)..<close]
      let bounds = range.split(separator: "...").compactMap { Int($0) }
      let (start, end) = (word[..<open], word[word.index(after: close)...])
      for number in bounds[0]...bounds[1] {
        let zero = range.hasPrefix("0") && number < 10 ? "0" : ""
        addresses.insert("\(start)\(zero)\(number)\(end.replacingOccurrences(of: "#", with: "\(number)"))")
      }
    }
    return addresses
  }
}
