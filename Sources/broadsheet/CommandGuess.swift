import ArgumentParser
import Diagnostics

/// The command that is meant by a word that is none.
enum CommandGuess {
  /// Why the first argument is no command, with the one that is meant if that can be told; nil if it is one, or an option.
  static func problem(with arguments: [String], among commands: [any ParsableCommand.Type]) -> ValidationError? {
    let names = commands.flatMap { [$0.configuration.commandName].compactMap(\.self) + $0.configuration.aliases }
    guard let word = arguments.first, !word.hasPrefix("-"), !names.contains(word), word != "help" else { return nil }
    let guess = guess(word, among: names + ["help", "--version"]).map { " Did you mean '\($0)'?" } ?? ""
    return ValidationError("There is no command '\(VisibleText.escaping(word))'.\(guess)")
  }

  /// The nearest name, or else the first command that does what the word says.
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

  /// Words of other tools, and of everyday life, by the command that does it; earlier ones count.
  private static let meanings: [(name: String, words: [String])] = [
    ("serve", ["server", "dev", "develop", "start", "watch", "preview", "run", "live", "show", "up"]),
    ("new", ["post", "article", "create", "add", "write", "draft"]),
    ("init", ["setup", "scaffold", "bootstrap", "quickstart", "create"]),
    ("package", ["deploy", "publish", "upload", "push", "zip", "archive", "bundle", "pack", "release", "ship"]),
    ("build", ["deploy", "publish", "upload", "push", "generate", "make", "render", "compile", "export", "release"]),
    ("check", ["test", "lint", "validate", "verify", "doctor", "audit"]),
    ("list", ["ls", "articles", "posts", "drafts", "index", "all"]),
    ("diff", ["compare", "changes", "status"]),
    ("why", ["explain", "inspect", "info", "where"]),
    ("addresses", ["urls", "links", "routes", "permalinks"]),
    ("schedule", ["calendar", "upcoming", "future", "cron", "due"]),
    ("theme", ["themes", "template", "templates", "layout", "layouts", "style"]),
    ("clean", ["clear", "purge", "reset", "remove", "rm", "delete"]),
    ("help", ["man", "usage", "commands", "?"]),
    ("--version", ["version"]),
  ]
}
