import Diagnostics
import Foundation

/// The part of an address that names one thing: `budget-passes`, `c-plus-plus`, `日本語`.
///
/// It is never empty, holds no character that separates or ends parts of an address, and fits into a file name.
public struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The text in Unicode's normal form C; not percent-encoded.
  public let text: String

  /// The text of the slug, equal to ``text``.
  public var description: String { text }

  /// The slug of a title; nil if the title holds no letter and no digit.
  ///
  /// Letters are in lower case: Latin ones are written by `rule`, those of other scripts stay. Digits are ASCII,
  /// apostrophes are dropped, and all else becomes a hyphen. A plus and a number sign behind a letter are spelled out,
  /// so that C, C++ and C# differ. A slug that is too long is cut.
  public init?(title: String, rule: AddressRule) {
    guard let slug = SlugWriter.slug(title, rule) else { return nil }
    text = Self.shortened(slug)
  }

  /// The slug of the name of an author, section or tag, or of a path.
  ///
  /// It is that of a title, but tells names apart: signs that are no punctuation are spelled out (`I ♥ NY`), and a
  /// long name that is cut gets a digest. Names that differ in case and punctuation alone have one slug, and so have
  /// names that the rule writes alike: `Café`, `CAFE`.
  public init?(term: String, rule: AddressRule) {
    guard let slug = SlugWriter.slug(term, rule, spellsSigns: true) else { return nil }
    text = Self.shortenedWithDigest(slug)
  }

  /// Checks a slug written by hand, and changes only its normal form.
  ///
  /// Throws the first ``SlugProblem`` if the text cannot be a slug.
  public init(validating text: String) throws(SlugProblem) {
    let isASCII = text.allBytes { $0 < 0x80 }
    let text = isASCII ? text : text.precomposedStringWithCanonicalMapping
    if let problem = SlugProblem(text) { throw problem }
    self.text = text
  }

  /// Compares the bytes of UTF-8.
  public static func < (left: Slug, right: Slug) -> Bool { left.text.precedes(right.text) }
}
