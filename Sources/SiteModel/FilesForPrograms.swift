import ContentModel

extension OutputPath {
  /// True for the path of a file for programs: a feed, a sitemap, `robots.txt`, or a file for a web host.
  ///
  /// No page shows anything of such a file.
  package var isForPrograms: Bool {
    let name = String(string.split(separator: "/").last ?? "")
    if name.hasSuffix(".xml"), name.hasPrefix("sitemap") || name.hasPrefix("news-sitemap") { return true }
    return FeedFormat.allCases.contains { $0.fileName == name } || "/" + name == SiteAddresses.robots
      || HostFile(rawValue: name) != nil
  }
}
