import Diagnostics

/// The source of a template.
public struct TemplateFile: Sendable {
  /// The role of a template.
  public enum Role: Sendable, Hashable {
    /// Renders a whole page; others may name it as a parent.
    case layout
    /// Renders a part of a page; others include or extend it.
    case partial
  }

  /// The role of the template.
  public let role: Role
  /// The name by which tags and views call it, such as `article` or `lists/card`.
  public let name: String
  /// The text, with the path for messages.
  public let source: SourceFile

  /// The known name in a path such as `partials/card.mustache`; nil if there is none.
  public static func name(in path: String, among known: some Sequence<String>) -> String? {
    var name = Substring(path)
    for folder in ["Templates/", "layouts/", "partials/"] where name.hasPrefix(folder) {
      name = name.dropFirst(folder.count)
    }
    for ending in [".mustache", ".html"] where name.hasSuffix(ending) { name = name.dropLast(ending.count) }
    return name.count == path.count || !known.contains(String(name)) ? nil : String(name)
  }

  /// Creates a template; its role and name are independent of the path of `source`.
  public init(role: Role, name: String, source: SourceFile) {
    self.role = role
    self.name = name
    self.source = source
  }
}

/// The id of a layout in one library.
public struct LayoutID: Hashable, Sendable {
  /// The index in ``TemplateLibrary/templates``.
  let template: Int
}

/// The id of a partial in one library.
public struct PartialID: Hashable, Sendable {
  /// The index in ``TemplateLibrary/templates``.
  let template: Int
}
