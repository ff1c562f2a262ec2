import CommonMark
import Testing

@testable import ContentModel

@Suite struct QuotationMarksTests {
  @Test(arguments: [
    ("en", "“a ‘b’”"), ("en-GB", "“a ‘b’”"), ("de", "„a ‚b‘“"), ("de-AT", "„a ‚b‘“"), ("de-CH", "«a ‹b›»"),
    ("DE-ch", "«a ‹b›»"), ("fr", "«\u{202F}a “b”\u{202F}»"), ("fr-CH", "«a ‹b›»"), ("es", "«a “b”»"),
    ("es-MX", "“a ‘b’”"), ("pt", "“a ‘b’”"), ("pt-BR", "“a ‘b’”"), ("pt-PT", "«a “b”»"), ("pl", "„a «b»”"),
    ("ar", "”a ’b‘“"), ("ja", "「a 『b』」"), ("zh-Hant-TW", "「a 『b』」"), ("zh", "“a ‘b’”"), ("sv", "”a ’b’”"),
    ("es-419", "“a ‘b’”"), ("zh-HK", "「a 『b』」"), ("zh-Hans-HK", "“a ‘b’”"), ("it", "«a “b”»"), ("nl", "‘a “b”’"),
    ("uk", "«a „b“»"), ("ko", "“a ‘b’”"),
    ("ru", "«a „b“»"), ("xx", "“a ‘b’”"),
  ])
  func languages(tag: String, expected: String) {
    let marks = QuotationMarks.of(language: tag)
    #expect("\(marks.open)a \(marks.innerOpen)b\(marks.innerClose)\(marks.close)" == expected)
  }
}
