import ContentModel

extension OutputPath {
  /// True for a file that the site makes for programs, by its path alone: a feed, a sitemap, `robots.txt`, or one for a host.
  ///
  /// No page shows anything of it.
  package var isForPrograms: Bool {
    let name = String(string.split(separator: "/").last ?? "")
    if name.hasSuffix(".xml"), name.hasPrefix("sitemap") || name.hasPrefix("news-sitemap") { return true }
    return FeedFormat.allCases.contains { $0.fileName == name } || "/" + name == SiteAddresses.robots
      || HostFile(rawValue: name) != nil
  }
}
