import Testing

/// Each property that content can have is changed by an edit of ``FingerprintCoverageTests``.
@Suite struct StoredPropertyTests {
  /// Properties that no edit can change in what readers see.
  private static let unchanged: Set<String> = [
    "ArticleDetails.isDraft", "Page.isDraft",  // of all that readers see it is the same; previews change it
    "SiteConfiguration.checks",  // it changes what editors are told
    // They change which copies are made of pictures: pages read of them in what is known of a picture.
    "SiteConfiguration.images", "ImageSettings.widths", "ImageSettings.formats", "ImageSettings.quality",
    "ImageSettings.originals",
    "SitemapPart.number", "SitemapPart.pages",  // they follow from the other pages
  ]
  /// An edit that changes more, such as the order of articles, tells nothing of one property.
  private static let most = 16

  @Test func everyStoredPropertyIsChangedByAnEdit() throws {
    let start = try CoverageEdition.middle.start()
    var missing = StoredProperties(of: start).all
    #expect(Self.unchanged.isSubset(of: missing))
    missing.subtract(Self.unchanged)
    for edit in CoverageEdit.all {
      let changed = StoredProperties(start, try CoverageEdition.middle.after(edit, since: start)).changed
      if changed.count <= Self.most { missing.subtract(changed) }
    }
    for property in missing.sorted() {
      Issue.record(
        """
        no edit changes \(property), or only one that changes much else: \
        put it into CoverageNewspaper, and an edit of it alone into CoverageEdit
        """)
    }
  }
}
