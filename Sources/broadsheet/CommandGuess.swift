import ArgumentParser
import Diagnostics

/// Guesses the command that an unknown word means.
enum CommandGuess {
  /// Returns an error for an unknown command, with the one that may be meant.
  ///
  /// Nil for a known command, an option, and no arguments.
  static func problem(with arguments: [String], among commands: [any ParsableCommand.Type]) -> ValidationError? {
    let names = commands.flatMap { [$0.configuration.commandName].compactMap(\.self) + $0.configuration.aliases }
    guard let word = arguments.first, !word.hasPrefix("-"), !names.contains(word), word != "help" else { return nil }
    let guess = guess(word, among: names + ["help", "--version"]).map { " Did you mean '\($0)'?" } ?? ""
    return ValidationError("There is no command '\(VisibleText.escaping(word))'.\(guess)")
  }

  /// Returns the command that a word may mean; nil if there is none.
  ///
  /// It is the command of this name, else of this meaning, else of a near name, else of a near meaning.
  static func guess(_ word: String, among names: [String]) -> String? {
    let word = word.lowercased()
    if names.contains(word) { return word }
    if let meant = meant(by: word, among: names) { return meant }
    if let near = Suggestion.nearest(to: word, among: names) { return near }
    return Suggestion.nearest(to: word, among: meanings.flatMap(\.words)).flatMap { meant(by: $0, among: names) }
  }

  private static func meant(by word: String, among names: [String]) -> String? {
    meanings.first { $0.words.contains(word) && names.contains($0.name) }?.name
  }

  /// Words of other tools and everyday words, by command; of several commands the first counts.
  private static let meanings: [(name: String, words: [String])] = [
    ("serve", ["server", "dev", "develop", "start", "watch", "preview", "run", "live", "show", "up"]),
    ("new", ["post", "article", "create", "add", "write", "draft"]),
    ("init", ["setup", "scaffold", "bootstrap", "quickstart"]),
    (
      "build",
      ["deploy", "publish", "upload", "push", "generate", "make", "render", "compile", "export", "release", "ship"]
    ),
    ("check", ["test", "lint", "validate", "verify", "doctor", "audit"]),
    ("list", ["ls", "articles", "posts", "drafts", "index", "all"]),
    ("diff", ["compare", "changes", "status"]),
    ("why", ["inspect", "info", "where"]),
    ("addresses", ["urls", "links", "routes", "permalinks"]),
    ("schedule", ["calendar", "upcoming", "future", "cron", "due"]),
    ("theme", ["themes", "template", "templates", "layout", "layouts", "style"]),
    ("clean", ["clear", "purge", "reset", "remove", "rm", "delete"]),
    ("help", ["man", "usage", "commands", "?"]),
    ("--version", ["version"]),
  ]
}
