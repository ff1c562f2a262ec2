import Diagnostics
import YAML

/// Keys that control visibility in other tools, and their words in other languages.
///
/// None of them has an effect here, so a text that one of them hides would be public: that is an error. The names are
/// those of Hugo, Jekyll, Zola, Eleventy, Pelican, Hexo, Astro, Ghost, WordPress, Drupal, TYPO3, Joomla, Grav, Kirby
/// and Obsidian, and the words of the languages that the theme speaks.
enum VisibilityKeys {
  /// The meaning of such a key.
  enum Meaning: CaseIterable {
    case publication, expiry, draft, access, withdrawal
  }

  /// The keys of each meaning, folded: lower case, letters and digits alone, without accents.
  private static let namesOfMeanings: [Meaning: [String]] = [
    .withdrawal: [
      "withdrawn", "iswithdrawn", "withdraw", "retracted", "isretracted", "retraction", "zuruckgezogen",
      "zurueckgezogen", "retire", "retirado", "retirada", "wycofany", "wycofane",
    ],
    .publication: [
      "publishdate", "publisheddate", "publishdatetime", "publishon", "publishat", "publishtime", "publishup",
      "publishedat", "publishedon", "publicationdate", "pubdate", "datepublished", "postdate", "golive", "golivedate",
      "goesliveat", "liveat", "liveon", "livefrom", "releasedate", "releaseat", "releaseon", "embargo", "embargoed",
      "embargodate", "embargountil", "schedule", "scheduled", "scheduledat", "scheduledfor", "scheduledate",
      "availablefrom", "visiblefrom", "validfrom", "showfrom", "starttime", "startpublishing",
      "sperrfrist", "veroffentlichung", "veroeffentlichung", "veroffentlichungsdatum", "veroeffentlichungsdatum",
      "veroffentlichtam", "veroeffentlichtam", "veroffentlichenam", "publikationsdatum", "erscheinungsdatum", "geplant",
      "sichtbarab",
      "datepublication", "datedepublication", "dateparution", "publiele", "visibleapartirde",
      "fechapublicacion", "fechadepublicacion", "publicadoel", "programado", "datapublicacao", "datadepublicacao",
      "publicadoem", "agendado", "datapublikacji", "opublikowano", "zaplanowano", "تاريخالنشر", "公開日", "公開日時",
      "pubdatetime", "postdategmt", "publishedtime", "publishfrom", "publishedfrom", "publishstart", "golivefrom",
      "livedate", "goliveat", "notbefore", "hold", "onhold", "holduntil", "underembargo", "embargoeduntil",
      "embargolift", "veroffentlichenab", "veroeffentlichenab", "veroffentlichungam", "veroeffentlichungam",
      "sperrfristbis", "gesperrtbis", "sperrvermerk", "onlineab", "onlineseit", "erscheintam", "erscheinungstermin",
      "datedeparution", "miseenligne", "enlignele", "sousembargo", "embargojusquau", "planifie", "publicarel",
      "publicarem", "embargado", "embargohasta", "embargoate", "visibledesde", "agendamento", "embargodo",
      "opublikujod", "موعدالنشر", "مجدول", "حظرالنشر", "公開予定日", "公開開始日", "掲載開始日", "解禁", "解禁日", "解禁日時", "予約投稿",
      "エンバーゴ",
    ],
    .expiry: [
      "expirydate", "expiry", "expire", "expireat", "expireon", "expiresat", "expireson", "expiration",
      "expirationdate",
      "expiredate", "unpublishdate", "unpublishat", "unpublishon", "unpublish", "publishdown", "takedown", "takedownat",
      "visibleuntil", "validuntil", "validto", "availableuntil", "showuntil", "endtime", "stoppublishing", "removeat",
      "ablaufdatum", "ablauf", "lauftab", "gultigbis", "gueltigbis", "sichtbarbis", "dateexpiration", "datedexpiration",
      "expirele", "visiblejusqua", "fechacaducidad", "fechadecaducidad", "caduca", "caducidad", "datadeexpiracao",
      "expiraem", "validade", "datawygasniecia", "wygasa", "تاريخالانتهاء", "公開終了日", "掲載終了日",
      "publishuntil", "publisheduntil", "publishend", "notafter", "validtill", "unpublishedat", "unpublishedon",
      "withdrawnat", "onlinebis", "verfallt", "verfalltam", "lauftabam", "caducael", "visiblehasta", "validoate",
      "waznedo", "ينتهيفي", "公開期限", "公開終了",
    ],
    .draft: [
      "published", "publish", "unpublished", "isdraft", "drafts", "wip", "hidden", "hide", "ishidden", "unlisted",
      "private", "isprivate", "public", "ispublic", "visible", "visibility", "poststatus", "moderationstate",
      "publishstatus", "workflow", "workflowstate", "headless", "render", "listed", "build", "online", "offline",
      "enabled", "disabled", "eleventyexcludefromcollections",
      "entwurf", "istentwurf", "vorlaufig", "privat", "versteckt", "verborgen", "unveroffentlicht", "unveroeffentlicht",
      "veroffentlicht", "veroeffentlicht", "offentlich", "oeffentlich", "sichtbar", "brouillon", "ebauche", "prive",
      "masque", "publie", "borrador", "privado", "oculto", "publicado", "rascunho", "szkic", "roboczy", "prywatny",
      "ukryty", "opublikowany", "bozza", "kladde", "utkast", "luonnos", "koncept", "черновик", "مسودة", "خاص",
      "مخفي", "منشور", "草稿", "下書き", "非公開", "公開", "초안", "비공개",
      "ispublished", "nopublish", "donotpublish", "dontpublish", "notpublished", "notpublic",
      "nonpublic", "dgpublish", "privatepage", "isvisible", "invisible", "isactive", "inactive", "notdraft",
      "unfinished", "incomplete", "inprogress", "deleted", "trashed", "confidential",
      "secret", "internal", "internalonly", "gesperrt", "nichtveroffentlichen", "nichtveroeffentlichen",
      "veroffentlichen",
      "veroeffentlichen", "freigabe", "freigegeben", "vertraulich", "intern", "ausgeblendet", "nonpublie", "publier",
      "enligne", "horsligne", "confidentiel", "publicar", "nopublicar", "publicada", "oculta", "ocultar", "privada",
      "esconder", "wersjarobocza", "kopiarobocza", "opublikuj", "publikuj", "niepublikuj", "niepublikowany",
      "nieopublikowany", "ukryte", "prywatne", "المسودة", "غيرمنشور", "إخفاء", "سري", "下書", "未公開", "非表示",
    ],
    .access: [
      "password", "passwordprotected", "postpassword", "passphrase", "protected", "login", "loginrequired",
      "requireslogin", "access", "accesslevel", "restricted", "members", "membersonly", "membership", "subscribers",
      "subscribersonly", "paywall", "paid", "premium", "permissions", "fegroup",
      "passwort", "passwortgeschutzt", "kennwort", "geschutzt", "motdepasse", "protege", "contrasena", "protegido",
      "senha", "haslo", "chroniony", "كلمةالمرور", "パスワード", "限定公開",
      "subscriberonly", "memberonly", "paywalled", "ispaywalled", "gated", "encrypted", "authrequired",
      "requirelogin", "requiresauth", "isprotected", "passwd", "kennwortgeschutzt", "nurmitglieder",
      "reserveauxabonnes", "palavrapasse", "كلمةالسر", "会員限定",
    ],
  ]

  /// Folded keys of ``Meaning/draft`` that publish a text with yes and hide it with no.
  private static let affirmative: Set<String> = [
    "published", "publish", "public", "ispublic", "visible", "listed", "build", "render", "online", "enabled",
    "ispublished", "dgpublish", "isvisible", "isactive", "notdraft", "veroffentlicht", "veroeffentlicht", "offentlich",
    "oeffentlich", "sichtbar", "veroffentlichen", "veroeffentlichen", "freigegeben", "publie", "publier", "enligne",
    "publicado", "publicada", "publicar", "opublikowany", "opublikuj", "publikuj", "منشور", "公開",
  ]

  /// Folded values that hide a text, whatever the key.
  private static let hiding: Set<String> = [
    "draft", "drafts", "unpublished", "private", "hidden", "unlisted", "embargoed", "embargo", "membersonly",
    "entwurf", "unveroffentlicht", "unveroeffentlicht", "privat", "versteckt", "gesperrt", "sperrfrist", "brouillon",
    "prive", "borrador", "privado", "rascunho", "szkic", "prywatny", "bozza", "kladde", "utkast", "черновик", "مسودة",
    "草稿", "下書き", "非公開",
  ]

  /// Folded values that make a text public, whatever the key.
  private static let showing: Set<String> = ["public", "publish", "published", "publicly", "live", "online"]

  /// Folded names of folders, and of the part of a file's name before `.md`, that mark a draft in other tools.
  private static let folders: Set<String> = [
    "draft", "drafts", "unpublished", "wip", "embargo", "embargoed", "entwurf", "entwurfe", "entwuerfe", "brouillon",
    "brouillons", "borrador", "borradores", "rascunho", "rascunhos", "szkic", "szkice", "bozza", "bozze", "kladde",
    "utkast", "черновик", "черновики", "مسودة", "مسودات", "草稿", "下書き",
  ]

  /// The meaning of each key, folded.
  private static let meanings: [String: Meaning] = Dictionary(
    namesOfMeanings.flatMap { meaning, names in names.map { (folded($0), meaning) } },
    uniquingKeysWith: { first, _ in first })

  /// The meaning of an unknown entry, by its key or its value; nil for a harmless one.
  static func meaning(of entry: YAMLEntry) -> Meaning? {
    let key = folded(entry.key)
    let named = meanings[key]
    switch entry.value.value {
    case .scalar(let scalar): return meaning(key, named, value: scalar.text)
    case .sequence(let items):
      if items.contains(where: { $0.text.map { hiding.contains(folded($0)) } == true }) { return .draft }
      return named == .draft ? nil : named
    // Some tools read such keys below `params` and the like.
    case .mapping(let entries):
      return named ?? entries.lazy.compactMap { meaning(of: $0) ?? guarded(by: $0) }.first
    }
  }

  private static func meaning(_ key: String, _ named: Meaning?, value: String) -> Meaning? {
    let word = folded(value)
    if hiding.contains(word) { return named ?? .draft }
    if showing.contains(word) { return nil }
    let isAffirmative = affirmative.contains(key)
    if let flag = FlagWord.value(of: value), flag == isAffirmative { return nil }
    return isAffirmative && value.utf8.prefix(4).allSatisfy(\.isASCIIDigit) ? .publication : named
  }

  /// Returns the meaning of a nested `draft` or `expires`, which is not read there.
  ///
  /// Nil for a `draft` that is false, and for all other keys.
  private static func guarded(by entry: YAMLEntry) -> Meaning? {
    switch entry.key {
    case "draft": entry.value.text.flatMap(FlagWord.value) == false ? nil : .draft
    case "expires": .expiry
    default: nil
    }
  }

  /// All keys, folded, separated by blanks, in no order.
  static var names: String { meanings.keys.joined(separator: " ") }

  /// True for a status that means a public text in other tools.
  static func shows(_ status: String) -> Bool { showing.contains(folded(status)) }

  /// The hint for a status of other tools; nil for any other word.
  static func advice(onStatus status: String) -> String? {
    switch folded(status) {
    case "future", "scheduled", "planned", "geplant": "leave it out: a date to come keeps the text back by itself"
    case "trash", "trashed", "deleted", "removed", "archived", "retracted":
      "write 'status: withdrawn' if readers knew the text, else 'draft: true'"
    case "pending", "review", "inreview", "new", "inherit", "autodraft", "skip": "write 'draft: true'"
    case let word: hiding.contains(word) ? "write 'draft: true'" : nil
    }
  }

  /// The part of a path that marks a draft in other tools; nil for most files.
  ///
  /// It is a folder below `Content/articles`, or the part of the file's name between full stops before `.md`.
  static func draftMark(inPath path: String) -> Substring? {
    guard mayHoldDraftMark(path) else { return nil }
    // By bytes, since a string takes ten times as long to split by characters.
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).dropFirst(2)
    let name = parts.last?.split(separator: UInt8(ascii: ".")).dropFirst().dropLast().last
    // None of the names begins with a digit, as the folders of years and months do.
    return (parts.dropLast() + [name].compactMap(\.self)).lazy.filter { $0.first?.isASCIIDigit == false }
      .map(Substring.init).first { folders.contains(folded($0)) }
  }

  /// A quick check, false for most paths: those with folders of years and months, and one full stop in the name.
  private static func mayHoldDraftMark(_ path: String) -> Bool {
    var (depth, dots, first) = (0, 0, nil as UInt8?)
    let hasPlainFolders = path.allBytes { byte in
      if byte == UInt8(ascii: "/") {
        defer { (depth, dots, first) = (depth + 1, 0, nil) }
        return depth < 2 || first?.isASCIIDigit != false
      }
      if first == nil { first = byte }
      if byte == UInt8(ascii: ".") { dots += 1 }
      return true
    }
    return !hasPlainFolders || dots > 1
  }

  /// The letters and digits of a text, in lower case and without accents.
  static func folded(_ text: some StringProtocol) -> String {
    let text = String(text)
    // A fast path: all paths and keys are folded, nearly all are ASCII, and Foundation is slow.
    if text.allBytes(satisfy: { $0 < 0x80 }) { return foldedASCII(text) }
    return text.foldedAccents.filter { $0.isLetter || $0.isNumber }
  }

  private static func foldedASCII(_ text: String) -> String {
    let bytes = text.utf8.lazy.filter { $0.isASCIILetter || $0.isASCIIDigit }
    return String(decoding: bytes.map { $0.isASCIIDigit ? $0 : $0 | 0x20 }, as: UTF8.self)
  }
}

extension VisibilityKeys.Meaning {
  /// The hint for a file that may have the keys in `known`; articles alone have dates.
  func advice(known: [String]) -> String {
    let otherwise = known.contains("extra") ? "; if it means something else, put it below 'extra:'" : ""
    switch self {
    case .publication where known.contains("expires") && known.contains("date"):
      return "write the moment from which readers may see this as 'date:'" + otherwise
    case .expiry where known.contains("expires"):
      return "write the moment from which readers no longer see this as 'expires:'" + otherwise
    case .access where known.contains("draft"):
      return "a static site cannot ask for a password: write 'draft: true' to keep this from readers" + otherwise
    case .withdrawal where known.contains("status"):
      return "write 'status: withdrawn', and readers are told that it is gone" + otherwise
    case _ where known.contains("draft"): return "write 'draft: true' to keep this from readers" + otherwise
    default: return "this file is always public: take the line out, or the file" + otherwise
    }
  }
}
