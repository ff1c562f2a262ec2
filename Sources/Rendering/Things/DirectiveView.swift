import CommonMark
import Templating

/// A directive in a text: a pull quote, a box or key points.
struct DirectiveView: FieldView {
  static let typeName = "directive"
  let directive: Directive
  let content: HTML

  static let fields = FieldTable<DirectiveView>([
    .html(.content, "The text in it.") { $0.content },
    .text(.title, "The text over it.") { $0.directive.title },
    .text(.cite, "Who said it.") { $0.directive.cite },
    .text(.classes, "The classes that its author gave it.") { $0.directive.classList },
    .text(.id, "The id that its author gave it.") { $0.directive.id },
  ])
}

extension Directive {
  /// The classes, separated by spaces; nil if there are none.
  var classList: String? { classes.isEmpty ? nil : classes.joined(separator: " ") }
}
