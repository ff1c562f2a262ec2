import ContentModel
import Diagnostics
import SiteModel

/// What a build came to.
public struct BuildReport: Sendable {
  /// Every problem found, sorted; none twice.
  public var diagnostics: [Diagnostic]
  /// How many articles are published.
  public var articles = 0
  /// How many pages the site has.
  public var pages = 0
  /// What is not published, by path, and why.
  public var heldBack: [HeldBack] = []
  /// When the site would change by itself: an article is due, or expires, or closes for replies, and so on.
  public var nextDue: Moment?
  /// What was written; nil if nothing was.
  public var published: PublishReport?
  /// What a build would change; nil unless that was asked for.
  public var changes: [SiteChange]?
  /// The folder it was written to, or would be.
  public var output: String?

  /// What each stage cost that was gone through, in order.
  public var costs: [StageCost] = []

  /// What was made of the newspaper: nobody asks for it, but taking it apart takes time, and a process that ends need not.
  var loaded: LoadedSite?

  /// True if an error kept the site from being written.
  public var hasFailed: Bool { diagnostics.containsError }
}

/// Why a build could not begin: the command must be given differently.
public struct UsageError: Error, CustomStringConvertible {
  /// One sentence without a full stop: which option is wrong, and what to do.
  public let description: String

  init(_ description: String) { self.description = description }
}
