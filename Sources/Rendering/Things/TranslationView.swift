import ContentModel
import SiteModel

/// The address of a page in one language.
struct TranslationView: FieldView {
  static let typeName = "translation"
  let language: String
  let url: String

  static let fields = FieldTable<TranslationView>([
    .text(.language, "A language tag, or `x-default`: for `hreflang`.") { $0.language },
    .url(.url, "The page's absolute address in that language.") { $0.url },
  ])

  /// The page in its own language, then its translations; empty if there are none.
  static func all(_ translations: [Translation], of path: String, in context: RenderContext) -> [TranslationView] {
    let own = context.configuration.language
    let others = translations.compactMap { translation -> TranslationView? in
      guard translation.language.lowercased() != own.lowercased() else { return nil }
      return context.absoluteAddress(translation.url.value).map {
        TranslationView(language: translation.language, url: $0)
      }
    }
    return others.isEmpty ? [] : [TranslationView(language: own, url: context.address.absolute(path))] + others
  }
}
