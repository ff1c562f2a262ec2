import ContentModel
import Rendering
import SiteModel

/// The preview's additions to each page that is sent: a stylesheet, a script, and a bar on a held-back text.
struct InjectedMarkup {
  let status: PreviewStatus

  /// Returns the page with the additions; `path` is its path from the site's root, nil for the 404 page.
  func added(to page: [UInt8], path: String?) -> [UInt8] {
    var page = page
    if let bar = bar(path) { page.insert(contentsOf: bar.bytes, at: InsertionPoints.startOfBody(in: page)) }
    let head = Self.head(status, path == nil ? " data-missing" : "")
    page.insert(contentsOf: head.bytes, at: InsertionPoints.startOfHead(in: page))
    return page
  }

  /// Returns the elements for the head of a page; the script reads its own attributes.
  static func head(_ status: PreviewStatus, _ attributes: HTMLFragment) -> HTMLFragment {
    """
    <link rel="stylesheet" href="\(PreviewAddress.style)?version=\(status.version)">
    <script src="\(PreviewAddress.script)" data-run="\(status.run)" data-version="\(status.version)"\
    \(attributes) defer></script>

    """
  }

  private func bar(_ path: String?) -> HTMLFragment? {
    var sentences: [HTMLFragment] = []
    if let item = path.flatMap({ status.previewed[$0] }) {
      sentences.append("<strong>\(item.reason.label)</strong> \(item.reason.sentence)")
    }
    if let date = status.date { sentences.append("The newspaper as readers see it at \(date).") }
    guard !sentences.isEmpty else { return nil }
    let text = HTMLFragment(sentences.map { "\($0) " })
    return """
      <div class="broadsheet-bar" role="note">\(text)<a href="\(PreviewAddress.home)">What is not public</a></div>

      """
  }
}

extension HeldBack.Reason {
  /// An editor's word for the reason: `Draft`, `Scheduled`.
  var label: String { word.prefix(1).uppercased() + word.dropFirst() }

  /// The meaning of the reason for readers, as a sentence.
  var sentence: String {
    switch self {
    case .draft: "Readers do not see this."
    case .scheduled(let moment): "Readers see this from \(moment.plain) on."
    case .expired(let moment): "Readers have not seen this since \(moment.plain)."
    case .withdrawn: "Readers see that this was withdrawn."
    }
  }
}

extension Moment {
  /// For people: `2024-02-14 09:30 -05:00`.
  var plain: String {
    let text = iso8601
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) \(text.suffix(6))"
  }
}
