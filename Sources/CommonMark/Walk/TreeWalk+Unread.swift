import Ccmark
import Diagnostics

extension TreeWalk {
  /// Warns about links that are printed as typed in a text node.
  mutating func noteUnreadLinks(in text: Bytes) {
    var index = 0
    while index + 2 < text.count {
      defer { index += 1 }
      guard text[index] == UInt8(ascii: "]"), text[index + 1] == UInt8(ascii: "(") else { continue }
      let shown = Bytes(rebasing: text[(index + 2)...])
      guard let row = nextUnread(beginning: shown) else { continue }
      let link = unread[row]
      firstUnread = row + 1
      diagnostics.append(.unreadLink(link, at: range(places.line(of: link.range))))
      places.pass(link.address)
    }
  }

  /// The next one whose address may begin a text; of one block a few are tried.
  private mutating func nextUnread(beginning shown: Bytes) -> Int? {
    while firstUnread < unread.count, unread[firstUnread].address < places.position { firstUnread += 1 }
    return unread[firstUnread...].prefix(16).indices.first { places.holds(unread[$0].address, beginning: shown) }
  }
}
