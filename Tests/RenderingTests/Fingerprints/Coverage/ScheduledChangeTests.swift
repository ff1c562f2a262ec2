import ContentModel
import SiteModel
import Testing

@testable import Rendering

/// A build does nothing while no file changes and no moment has come at which the newspaper changes by itself.
@Suite struct ScheduledChangeTests {
  @Test func noPageDiffersUntilTheNextMoment() throws {
    let start = try CoverageEdition.middle.start()
    func answers(at moment: Moment) throws -> [String: [String]] {
      let site = try CoverageEdition.middle.start(at: moment.iso8601, since: start)
      return try RecordedPages(site).pages.mapValues { try $0.answers() }
    }
    var from = start.site.moment
    let moments = ScheduledChanges.all(
      of: Array(start.articles.values), start.site.pages, start.site.configuration, after: from)
    #expect(moments.count > 10)
    let end = try DateText.parse("2030-01-01", zone: .utc).get().moment
    for moment in moments.map(\.moment) + [end] {
      let (old, new) = (try answers(at: from), try answers(at: Moment(seconds: moment.seconds - 1)))
      #expect(new.keys == old.keys)
      for (path, lines) in old {
        let difference = new[path, default: []].difference(from: lines)
        #expect(difference == nil, "SelfChanges does not know that \(path) changes before \(moment.iso8601)")
      }
      from = moment
    }
  }
}
