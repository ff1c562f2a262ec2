import ContentModel
import Diagnostics

extension MediaFacts {
  /// Returns a warning about a photograph or film that is not cleaned; nil for all other files.
  func locationNotice(for path: String) -> Diagnostic? {
    guard let format = picture.format else { return nil }
    // The raw file of a camera often has the signature of a TIFF.
    let named = format == .tiff && PictureFormat(ofName: path) == .raw ? PictureFormat.raw : format
    switch named {
    case .heic, .tiff, .raw: return .locationInPicture(path, named)
    case .film: return hasLocation ? .locationInFilm(path) : nil
    default: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func locationInPicture(_ path: String, _ format: PictureFormat) -> Diagnostic {
    Diagnostic(
      .locationInFile, .warning,
      "this picture is published as it is, and may tell where it was taken: it is in the format \(format.name)",
      at: .wholeFile(path), hint: "save it as JPEG, from which that is taken out")
  }

  fileprivate static func locationInFilm(_ path: String) -> Diagnostic {
    Diagnostic(
      .locationInFile, .warning, "this film is published as it is, and tells where it was taken", at: .wholeFile(path),
      hint:
        "export it once more without the place, for example with 'ffmpeg -i in.mp4 -map_metadata -1 -c copy out.mp4'")
  }
}
