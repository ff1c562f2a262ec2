import Diagnostics

/// A template as it was loaded.
public struct TemplateFile: Sendable {
  /// What a template is for.
  public enum Role: Sendable, Hashable {
    /// Renders a whole page; others may name it as a parent.
    case layout
    /// A piece that others include or extend.
    case partial
  }

  public let role: Role
  /// The name by which tags and views call it, such as `article` or `lists/card`.
  public let name: String
  public let source: SourceFile

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
