import ContentModel

/// A view of a picture whose size may be known.
protocol SizedView: FieldView {
  /// In pixels; nil if it is not known.
  var size: ImageSize? { get }
}

extension SizedView {
  /// The keys of the size.
  static var sizeFields: [Field<Self>] {
    [
      .flag(.hasSize, "True if its size is known.") { $0.size != nil },
      .number(.width, "Its width in pixels.") { $0.size?.width },
      .number(.height, "Its height in pixels.") { $0.size?.height },
    ]
  }
}
