import ByteCoding
import Templating

/// The newspaper's looks: checked templates, words in the site's language, fingerprinted assets.
public struct Theme: Sendable {
  let library: TemplateLibrary
  /// The words that the templates were parsed with.
  let keys: KeyTable
  let words: Words
  /// The assets' addresses, by file name with `_` for all but letters and digits.
  let assetAddresses: TextTable
  /// The address of the style sheet of feeds; nil: there is none.
  let feedStyle: String?
  /// The addresses in style sheets that lead to no asset.
  let outwardLinks: [OutwardLink]
  /// The paths of the assets below `assets`.
  let assetNames: [String]
  /// The assets as files of the site.
  public let assets: [OutputFile]
  /// The picture in place of the newspaper's name; nil: the name.
  let logo: Logo?
  /// The partials that are rendered on cards, each once, in the order of their use.
  let cardPartials: [PartialID]
  /// The partials that show parts of texts.
  let directives: DirectivePartials
  /// The layouts that show pages.
  let layouts: LayoutTable
  /// The digest of the templates that cards are made of.
  let cardDigest: Digest
  /// Those of few that cards ask for.
  let askedByCards: AskedKeys
}
