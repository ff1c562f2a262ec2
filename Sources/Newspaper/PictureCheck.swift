import ContentModel
import Diagnostics

/// Finds pictures that readers would not see, or wait for.
package enum PictureCheck {
  /// The most bytes of a picture: at 1.6 megabits a second, as on a train, two million take ten seconds.
  static let mostBytes = 2_000_000
  /// The most pixels of a picture: twenty million take 80 megabytes of a telephone's memory, whatever the file's size.
  ///
  /// The widest screens show a quarter of them.
  static let mostPixels = 20_000_000

  /// Returns the worst problem of a file that may be published; nil if it has none.
  ///
  /// `isShown` is true if a page shows it as a picture.
  package static func problem(with path: String, _ media: MediaFacts, isShown: Bool) -> Diagnostic? {
    obstacle(to: path, media) ?? (isShown ? flaw(of: path, media) : nil) ?? media.locationNotice(for: path)
  }

  /// Returns the problem that keeps a file from being published; nil if there is none.
  private static func obstacle(to path: String, _ facts: MediaFacts) -> Diagnostic? {
    switch facts.cleaning {
    case .none, .needed: nil
    case .damaged: .uncleanPicture(path, "is damaged", hint: "open it on your machine, and save it again")
    case .tooLarge:
      .uncleanPicture(
        path, "is larger than \(MediaFacts.limit >> 20) MB",
        hint: "save it again with at most 2,000 pixels a side")
    }
  }

  /// Returns the problem of a picture that readers would not see, or wait for; nil if there is none.
  private static func flaw(of path: String, _ media: MediaFacts) -> Diagnostic? {
    let (facts, length) = (media.picture, media.length)
    if length == 0 { return .damagedPicture(path, "is empty", hint: "save it again") }
    let promised = PictureFormat(ofName: path)
    guard let format = facts.format else {
      return promised?.isMeasured == true
        ? .damagedPicture(path, "is damaged, or no picture", hint: "open it on your machine, and save it again") : nil
    }
    switch format {
    case .pointer: return .damagedPicture(path, "is not here, just its name in Git LFS", hint: "run 'git lfs pull'")
    case .page:
      return .damagedPicture(
        path, "is a page of the web", hint: "open that page in a browser, and save the picture on it")
    default: break
    }
    guard format.isForWeb else { return .pictureFormat(path, format, promised) }
    if let promised, promised != format { return .pictureEnding(path, format) }
    guard format.isMeasured else { return nil }
    guard let size = facts.size else {
      return .damagedPicture(path, "is damaged", hint: "open it on your machine, and save it again")
    }
    let (pixels, overflows) = size.width.multipliedReportingOverflow(by: size.height)
    let isLarge = length > mostBytes || overflows || pixels > mostPixels
    return isLarge ? .largePicture(path, length: length, size) : nil
  }
}

extension Diagnostic {
  static func uncleanPicture(_ path: String, _ what: String, hint: String) -> Diagnostic {
    Diagnostic(
      .uncleanPicture, .error,
      "this picture \(what), so the place where it was taken cannot be removed, and it is not published",
      at: .wholeFile(path), hint: hint)
  }

  static func damagedPicture(_ path: String, _ what: String, hint: String) -> Diagnostic {
    Diagnostic(.damagedPicture, .warning, "this picture \(what)", at: .wholeFile(path), hint: hint)
  }

  static func pictureFormat(_ path: String, _ format: PictureFormat, _ promised: PictureFormat?) -> Diagnostic {
    // The raw file of a camera often has the signature of a TIFF.
    let shown = format == .tiff && promised == .raw ? PictureFormat.raw : format
    let inSpite = promised == nil || promised == shown ? "" : ", whatever its name says"
    let message =
      [.bmp, .ico].contains(shown)
      ? "this picture is in the format \(shown.name), which is not for pages"
      : "this picture is in the format \(shown.name), which many browsers do not show"
    return Diagnostic(
      .pictureFormat, .warning, message + inSpite, at: .wholeFile(path),
      hint: shown == .film
        ? "save one picture of it as JPEG; or show the film with '<video src=\"…\" controls></video>'"
        : "save it as JPEG, or as PNG if it is a drawing")
  }

  static func pictureEnding(_ path: String, _ format: PictureFormat) -> Diagnostic {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    return Diagnostic(
      .pictureEnding, .warning, "this picture is in the format \(format.name), and its name says otherwise",
      at: .wholeFile(path), hint: "rename it to '\(stem).\(format.ending)', here and where it is named")
  }

  static func largePicture(_ path: String, length: Int, _ size: ImageSize) -> Diagnostic {
    let tenths = (length + 50_000) / 100_000  // of a megabyte, rounded
    return Diagnostic(
      .largePicture, .warning,
      "this picture is large: \(tenths / 10).\(tenths % 10) MB, \(size.width) × \(size.height) pixels",
      at: .wholeFile(path), hint: "save it again with at most 2,000 pixels a side, so that readers need not wait")
  }
}
