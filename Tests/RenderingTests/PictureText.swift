import ContentModel
import Diagnostics
import SiteModel

/// What pages know of a picture, from a text in place of its file.
///
/// The first line is its size: `640 x 480`. Others may be `alt: …`, `caption: …`, `credit: …`; `webp: 400 800` and
/// `avif: …`, the widths of its copies; `fallback: 1600`, the width of that for all browsers, else it lies in its
/// place; `share: 1200 x 630`; `color: 1 2 3`.
struct PictureText {
  private let lines: [Substring]
  private let length: Int

  init(_ source: SourceFile) {
    lines = String(decoding: source.bytes, as: UTF8.self).split(separator: "\n")
    length = source.bytes.count
  }

  var shown: ShownPicture {
    var texts = PictureTexts()
    (texts.alt, texts.caption, texts.credit) = (self["alt"], self["caption"], self["credit"])
    return ShownPicture(size: size, length: length, texts: texts, renditions: size.flatMap(renditions))
  }

  private var size: ImageSize? { lines.first.flatMap { Self.size(String($0)) } }

  private subscript(key: String) -> String? {
    lines.first { $0.hasPrefix(key + ":") }.map { String($0.dropFirst(key.count + 2)) }
  }

  private static func numbers(_ text: String) -> [Int] { text.split { !$0.isNumber }.compactMap { Int($0) } }

  private static func size(_ text: String) -> ImageSize? {
    let numbers = numbers(text)
    return numbers.count == 2 ? ImageSize(width: numbers[0], height: numbers[1]) : nil
  }

  private func renditions(of size: ImageSize) -> Renditions? {
    func copy(_ width: Int, _ suffix: String) -> Renditions.Copy? {
      ImageSize(width: width, height: size.height * width / size.width).map {
        Renditions.Copy(suffix: suffix, size: $0, length: width * 10)
      }
    }
    var groups: [Renditions.Group] = []
    for format in ["avif", "webp"] {
      guard let widths = self[format].map(Self.numbers) else { continue }
      let copies = widths.compactMap { copy($0, ".\($0).\(format)") }
      groups.append(Renditions.Group(mediaType: "image/\(format)", copies: copies))
    }
    let width = self["fallback"].flatMap(Int.init)
    let fallback = width.flatMap { copy($0, ".\($0).png") } ?? copy(size.width, "")
    guard !groups.isEmpty, let fallback else { return nil }
    let share = self["share"].flatMap(Self.size).map { Renditions.Copy(suffix: ".share.jpg", size: $0, length: 99) }
    return Renditions(groups: groups, fallback: fallback, share: share, color: self["color"].flatMap(Self.color))
  }

  private static func color(_ text: String) -> Color? {
    let parts = numbers(text).map { UInt8($0) }
    return parts.count == 3 ? Color(red: parts[0], green: parts[1], blue: parts[2]) : nil
  }
}
