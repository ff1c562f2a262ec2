import ByteCoding
import Templating

/// The newspaper's looks: checked templates, words in the site's language, fingerprinted assets.
public struct Theme: Sendable {
  let library: TemplateLibrary
  /// The words that the templates were parsed with.
  let keys: KeyTable
  let words: Words
  /// The assets' addresses, by file name with `_` for each byte but ASCII letters and digits.
  let assetAddresses: TextTable
  /// The address of the style sheet of feeds; nil if there is none.
  let feedStyle: String?
  /// The addresses in style sheets that lead to no asset.
  let outwardLinks: [OutwardLink]
  /// The paths of the assets below `assets`.
  let assetNames: [String]
  /// The assets as files of the site.
  public let assets: [OutputFile]
  /// The picture in place of the newspaper's name; nil if the name is shown.
  let logo: Logo?
  /// The partials that are rendered on cards, each once, in the order of their use.
  let cardPartials: [PartialID]
  /// The partials that render directives.
  let directives: DirectivePartials
  /// The layouts that pages use.
  let layouts: LayoutTable
  /// The digest of the templates that cards use.
  let cardDigest: Digest
  /// The rarely used keys that cards use.
  let rareKeysOfCards: RareKeyGroups
}
