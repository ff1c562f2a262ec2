import CommonMark

/// Untrusted texts that another program wrote into a picture's file.
package enum PictureMetadataText {
  /// The greatest length of a line, in Unicode scalars.
  private static let longest = 1000

  /// The text as one line for pages, cut if too long; nil if nothing is left.
  ///
  /// Line breaks, control characters and runs of white space become one blank. Invisible characters are removed, since
  /// they could turn the direction of the text around them; joiners stay, since some scripts need them.
  package static func line(_ text: String?) -> String? {
    guard let text else { return nil }
    var line = String.UnicodeScalarView()
    var isApart = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        isApart = true
      } else if !isHidden(scalar) {
        if isApart, !line.isEmpty { line.append(" ") }
        isApart = false
        line.append(scalar)
      }
    }
    if line.isEmpty { return nil }
    return line.count > longest ? cut(String(line)) : String(line)
  }

  /// The whole characters at the start of a line, up to one Unicode scalar less than the limit, and an ellipsis.
  private static func cut(_ line: String) -> String {
    var length = 0
    let start = line.prefix { character in
      length += character.unicodeScalars.count
      return length < longest
    }
    return start + "…"
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
    return InvisibleCharacters.isNoncharacter(scalar) || InvisibleCharacters.isInvisible(scalar) && !isJoiner
  }

  /// A line about the picture at a path; nil if it says nothing.
  ///
  /// Names of files say nothing, nor do texts that cameras write into all of their pictures.
  package static func line(_ text: String?, about path: String) -> String? {
    guard let line = line(text), !EmptyDescription.saysNothing(line, of: path), !makersWords.contains(line.lowercased())
    else { return nil }
    return line
  }

  /// Texts that cameras and programs write by default, in lower case.
  private static let makersWords: Set<String> = [
    "created with gimp", "default", "digital camera", "edf", "konica minolta digital camera",
    "kodak digital still camera", "minolta digital camera", "olympus digital camera", "samsung camera pictures",
    "screenshot", "sony dsc",
  ]

  /// The address of a web page; nil for any other text.
  package static func webAddress(_ text: String?) -> String? {
    guard let text, WebAddress(text) != nil, InvisibleCharacters.first(inAddress: text) == nil else { return nil }
    return text
  }
}
