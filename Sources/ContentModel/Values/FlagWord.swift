/// Words for yes and no.
package enum FlagWord {
  /// The meaning of `true`, `yes`, `on` and their opposites, however capitalised; nil for any other word.
  package static func value(of word: String) -> Bool? {
    // The longest word, `false`, has 5 bytes.
    guard word.utf8.count <= 5 else { return nil }
    switch word.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: return nil
    }
  }

  /// The likely meaning of another word, such as `ja` or `0`; nil if there is none.
  package static func guess(of word: String) -> Bool? {
    let word = word.lowercased()
    return yes.contains(word) ? true : no.contains(word) ? false : nil
  }

  private static let yes: Set<String> = [
    "1", "y", "t", "ja", "oui", "si", "sí", "sim", "tak", "نعم", "はい", "да", "enable", "enabled", "open", "always",
  ]
  private static let no: Set<String> = [
    "0", "n", "f", "nein", "non", "não", "nao", "nie", "لا", "いいえ", "нет", "disable", "disabled", "closed", "never",
    "none",
  ]
}
