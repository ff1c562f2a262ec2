import ContentModel
import SiteModel

/// The stylesheet of the preview, with a badge for each link in a list that leads to what is not public.
enum PreviewStyle {
  static func bytes(_ status: PreviewStatus) -> [UInt8] {
    var bytes = PackageResources.preview_css
    for (path, item) in status.previewed.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let address = SitePath.encoded(status.basePath + path.drop { $0 == "/" })
      bytes += Array(
        """
        :is(h1, h2, h3, h4, h5, h6, li) > a[href="\(address)"]::after { content: "\(item.reason.label)"; }

        """.utf8)
    }
    return bytes
  }
}
