extension UnsupportedSyntax {
  /// Returns the advice on a shortcode: the Markdown with the same effect; nil for an unknown name.
  static func advice(onShortcode name: String) -> String? {
    let name = name.lowercased()
    switch name {
    case "figure", "caption", "wp_caption", "image", "img", "image_with_class", "picture", "asset_img":
      return "write '![description](file \"caption\")'"
    case "gallery", "playlist":
      return "write '![description](file)' for each file"
    case "youtube", "youtubeplayer":
      return "write '[title](https://www.youtube.com/watch?v=…)'"
    case "vimeo":
      return "write '[title](https://vimeo.com/…)'"
    case "tweet", "twitter", "x":
      return "quote it, each line behind '> ', and add '[name](https://x.com/…)'"
    case "instagram":
      return "write '[text](https://www.instagram.com/p/…)'"
    case "gist":
      return "put the code between two lines '```', or write '[text](https://gist.github.com/…)'"
    case "ref", "relref", "link", "post_url", "post_link":
      return "write '[text](file.md)', with the file of the article"
    case "embed", "audio", "video", "soundcloud", "spotify", "googlemaps", "url":
      return "write '[text](address)'"
    case "highlight", "code", "codeblock", "sourcecode", "prism":
      return "put the code between two lines '```'"
    case "quote", "blockquote", "pullquote":
      return "put '> ' before each line"
    case "note", "notice", "callout", "admonition", "alert", "tip", "warning", "info", "hint":
      return "put '> ' before each line, and '**Note:**' before the first"
    case "raw", "verbatim":
      return "delete it: braces are printed as they are"
    case "comment":
      return "write '<!-- text -->'"
    case "toc":
      return "delete it, or link to the headings: '- [Heading](#heading)'"
    case "b", "strong":
      return "write '**text**'"
    case "i", "em":
      return "write '*text*'"
    default:
      return nil
    }
  }
}
