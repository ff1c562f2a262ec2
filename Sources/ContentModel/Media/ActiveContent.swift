import Diagnostics

/// Files that a browser or a web host may run instead of showing them.
package enum ActiveContent {
  /// Pages and documents that may hold scripts, scripts themselves, and programs that hosts run.
  ///
  /// All that is served as HTML, as XML (types ending in `+xml` count) or as JavaScript, by the media types of the IANA
  /// and of Apache's `mime.types`; and the names for which hosts call PHP, ASP, JSP, CGI or server-side includes.
  private static let endings: Set<String> = [
    "html", "htm", "xhtml", "xht", "mht", "mhtml", "hta", "shtml", "shtm", "stm",
    "xml", "xsl", "xslt", "xsd", "dtd", "ent", "rdf", "rss", "atom", "owl", "mathml", "mml", "xul", "xbl", "xspf",
    "svgz",
    "js", "mjs", "cjs", "jsonp", "wasm", "swf", "jar", "htc", "vbs",
    "php", "php3", "php4", "php5", "php7", "php8", "phps", "pht", "phtml", "phar", "asp", "aspx", "ashx", "asmx", "cer",
    "jsp", "jspx", "cfm", "cgi", "fcgi",
  ]

  /// Kinds of files that browsers never take for HTML, whatever is in them.
  private static let inert: Set<String> = [
    "png", "jpg", "jpeg", "jpe", "gif", "webp", "avif", "bmp", "ico", "tif", "tiff", "heic", "jxl",
    "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "aac", "mp4", "m4v", "webm", "ogv", "mov",
    "pdf", "zip", "gz", "tgz", "7z", "txt", "csv", "tsv", "json", "geojson", "epub", "rtf", "ics", "vtt", "srt",
    "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "woff", "woff2", "ttf", "otf",
  ]

  /// How the name of a file is judged.
  package enum Judgement: Sendable, Hashable {
    /// It is published as it is.
    case inert
    /// It is never published with an article.
    case active
    /// An SVG picture: it depends on what it holds.
    case svg
    /// Hosts and browsers may guess what it is by its first bytes.
    case unknown
  }

  /// Judges a file by its name; hosts look at each ending of `a.php.txt`.
  package static func judge(_ path: String) -> Judgement {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map { $0.lowercased() }
    if parts.contains(where: endings.contains) { return .active }
    guard let last = parts.last else { return .unknown }
    return last == "svg" ? .svg : inert.contains(last) ? .inert : .unknown
  }

  /// How many of a file's first bytes a browser looks at (WHATWG MIME Sniffing, section 7).
  package static let reach = 1445

  /// True if a browser that is not told what a file is may take it for HTML or XML.
  ///
  /// `start` holds the first bytes. The patterns are those of WHATWG MIME Sniffing, section 7.1.
  package static func looksLikeMarkup(_ start: [UInt8]) -> Bool {
    let text = start.drop { $0.isBlankOrLineEnd || $0 == 0x0C || SourceFile.byteOrderMark.contains($0) }
    return patterns.contains { pattern in
      text.count > pattern.count && zip(text, pattern).allSatisfy { ($0.isASCIILetter ? $0 | 0x20 : $0) == $1 }
    }
  }

  private static let patterns = [
    "<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a", "<style",
    "<title", "<b", "<body", "<br", "<p", "<!--", "<?xml", "<svg",
  ].map { Array($0.utf8) }
}
