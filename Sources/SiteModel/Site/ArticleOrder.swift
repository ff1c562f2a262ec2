import ContentModel
import Diagnostics

extension Article {
  /// The order of every list: newest first; of one moment, by id.
  public func isNewer(than other: Article) -> Bool {
    if published.seconds != other.published.seconds { return published.seconds > other.published.seconds }
    return id.value.precedes(other.id.value)
  }
}
