import Diagnostics
import Foundation

/// The part of an address that names one thing: `budget-passes`, `c-plus-plus`, `日本語`.
///
/// It is never empty, holds nothing that parts or ends an address, and fits into a file name.
public struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The text in Unicode's normal form C; not percent-encoded.
  public let text: String

  /// The text of the slug, equal to ``text``.
  public var description: String { text }

  /// The slug of a title, or nil when the title holds no letter and no digit.
  ///
  /// Latin letters are written by the newspaper's rule, those of other scripts stay, in lower case, and digits are those
  /// of ASCII; all else becomes a hyphen, and apostrophes nothing. A plus and a number sign behind a letter are spelled
  /// out, so that C, C++ and C# differ.
  public init?(title: String, rule: AddressRule) {
    guard let slug = SlugWriter.slug(title, rule) else { return nil }
    text = SlugCut.shortened(slug)
  }

  /// The slug of the name of an author, section or tag, or of a path: as for a title, but nothing that tells two names
  /// apart is lost.
  ///
  /// Signs that are no punctuation are spelled out (`I ♥ NY`), and two long names that begin alike stay two. Names that
  /// differ in case and punctuation alone fall together, and those that the rule writes alike: `Café`, `CAFE`.
  public init?(term: String, rule: AddressRule) {
    guard let slug = SlugWriter.slug(term, rule, spellsSigns: true) else { return nil }
    text = SlugCut.keptApart(slug)
  }

  /// A slug that was written by hand: nothing is changed in it but its normal form.
  ///
  /// Throws what keeps the text from being one.
  public init(validating text: String) throws(SlugProblem) {
    let isASCII = text.allBytes { $0 < 0x80 }
    let text = isASCII ? text : text.precomposedStringWithCanonicalMapping
    if let problem = SlugProblem(text) { throw problem }
    self.text = text
  }

  /// By bytes.
  public static func < (left: Slug, right: Slug) -> Bool { left.text.precedes(right.text) }
}
