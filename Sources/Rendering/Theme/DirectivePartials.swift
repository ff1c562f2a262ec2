import CommonMark
import Templating

/// The partials that render directives.
struct DirectivePartials: Sendable {
  private let partials: [Directive.Kind: PartialID]
  /// The partial of the page in an embed's frame before the player is loaded; nil if the theme has none.
  let player: PartialID?

  /// The name of the partial for the page in an embed's frame.
  static let playerName = "embed-player"

  /// Finds the partials in a theme.
  init(in library: TemplateLibrary) {
    var partials: [Directive.Kind: PartialID] = [:]
    for kind in Directive.Kind.allCases { partials[kind] = library.partialID(kind.rawValue) }
    self.partials = partials
    player = library.partialID(Self.playerName)
  }

  /// The partial of a kind; nil if only its content is rendered.
  subscript(kind: Directive.Kind) -> PartialID? { partials[kind] }

  /// Every kind with a partial, in a fixed order.
  var all: [(kind: Directive.Kind, partial: PartialID)] {
    Directive.Kind.allCases.compactMap { kind in partials[kind].map { (kind, $0) } }
  }
}
