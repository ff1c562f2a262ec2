import ContentModel
import Diagnostics
import TestSupport

/// Returns the article of a text, nil if it has errors, and a line for each of its problems.
func parsedArticle(_ text: String, path: String = "Content/articles/storm.md") -> (Article?, [String]) {
  parsedArticle(SourceFile(path: path, text: text))
}

func parsedArticle(_ source: SourceFile) -> (Article?, [String]) {
  guard let zone = SiteZone(identifier: "America/New_York") else { return (nil, ["no zone"]) }
  let (article, diagnostics) = ArticleParser.parse(source, settings: ParseSettings(zone: zone, rawHTML: .off))
  return (article, diagnostics.lines(in: source))
}
