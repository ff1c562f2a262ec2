import ContentModel

/// The picture in place of the newspaper's name.
struct LogoView: SizedView {
  static let typeName = "logo"
  private let logo: Logo
  private let address: SiteAddress

  var size: ImageSize? { logo.size }

  /// Creates the view; nil if the newspaper has no logo.
  init?(_ context: RenderContext) {
    guard let logo = context.theme.logo else { return nil }
    self.logo = logo
    address = context.address
  }

  static let fields = FieldTable<LogoView>(
    [
      .url(.url, "The picture's address.") { $0.address.rootRelative($0.logo.path) },
      .url(.darkUrl, "The address of the picture for a dark ground.") { view in
        view.logo.darkPath.map { view.address.rootRelative($0) }
      },
    ] + sizeFields)
}
