import CommonMark
import Templating

/// The partials that show directives.
struct DirectivePartials: Sendable {
  private let partials: [Directive.Kind: PartialID]
  /// The page in the frame of an embed, before its player is loaded; nil: the theme has none.
  let player: PartialID?

  /// The name of the page in the frame of an embed.
  static let playerName = "embed-player"

  /// Those that a theme has.
  init(in library: TemplateLibrary) {
    var partials: [Directive.Kind: PartialID] = [:]
    for kind in Directive.Kind.allCases { partials[kind] = library.partialID(kind.rawValue) }
    self.partials = partials
    player = library.partialID(Self.playerName)
  }

  /// The partial of a kind; nil: its content stands there alone.
  subscript(kind: Directive.Kind) -> PartialID? { partials[kind] }

  /// Every kind that has a partial, in a fixed order, and what shows them.
  var all: [(kind: Directive.Kind, partial: PartialID)] {
    Directive.Kind.allCases.compactMap { kind in partials[kind].map { (kind, $0) } }
  }
}
