import Diagnostics

/// A template as it was loaded.
public struct TemplateFile: Sendable {
  /// The role of a template.
  public enum Role: Sendable, Hashable {
    /// Renders a whole page; others may name it as a parent.
    case layout
    /// A piece that others include or extend.
    case partial
  }

  /// Its role: it renders pages, or is a piece of others.
  public let role: Role
  /// The name by which tags and views call it, such as `article` or `lists/card`.
  public let name: String
  /// Its text, with the path that messages name.
  public let source: SourceFile

  /// The known name in a path such as `partials/card.mustache`; nil: there is none in it.
  public static func name(in path: String, among known: some Sequence<String>) -> String? {
    var name = Substring(path)
    for folder in ["Templates/", "layouts/", "partials/"] where name.hasPrefix(folder) {
      name = name.dropFirst(folder.count)
    }
    for ending in [".mustache", ".html"] where name.hasSuffix(ending) { name = name.dropLast(ending.count) }
    return name.count == path.count || !known.contains(String(name)) ? nil : String(name)
  }

  /// A template of this name; its role and name do not follow from the path of `source`.
  public init(role: Role, name: String, source: SourceFile) {
    self.role = role
    self.name = name
    self.source = source
  }
}

/// A layout of one library.
public struct LayoutID: Hashable, Sendable {
  let template: Int
}

/// A partial of one library.
public struct PartialID: Hashable, Sendable {
  let template: Int
}
