import SiteModel

extension PreviewStatus {
  /// The declarations of a badge; they override those of the theme.
  private static let badgeStyle = """
    all: revert; display: inline-block; position: static !important; letter-spacing: 0; margin-inline-end: 0.4em; \
    padding: 0.05em 0.4em; \
    border-radius: 0.2em; background: #ffd84d; color: #1a1400; font: 600 0.75rem/1.5 system-ui, sans-serif; \
    vertical-align: middle; text-decoration: none;
    """

  /// The stylesheet of the preview, with a badge for each link to a held-back text in a heading or list.
  var styleSheet: [UInt8] {
    var bytes = PackageResources.preview_css
    for (path, item) in previewed.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let address = self.address(of: path)
      bytes += Array(
        """
        :is(h1, h2, h3, h4, h5, h6, li) > a[href="\(address)"]::before { \
        \(Self.badgeStyle) content: "\(item.reason.label)"; }

        """.utf8)
    }
    return bytes
  }
}
