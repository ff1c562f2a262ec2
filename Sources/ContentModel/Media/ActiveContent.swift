import Diagnostics

/// Files that a browser or a web host may run instead of showing them.
package enum ActiveContent {
  /// Endings of pages, and of programs that hosts run: PHP, ASP, JSP, CGI and server-side includes.
  ///
  /// Such an ending counts wherever it stands: hosts look at each of `a.php.txt`.
  private static let run: Set<String> = [
    "html", "htm", "xhtml", "xht", "mht", "mhtml", "hta", "shtml", "shtm", "stm",
    "php", "php3", "php4", "php5", "php7", "php8", "phps", "pht", "phtml", "phar", "asp", "aspx", "ashx", "asmx", "cer",
    "jsp", "jspx", "cfm", "cgi", "fcgi", "pl",
  ]

  /// Endings of documents that may hold scripts, and of scripts.
  ///
  /// All that is served as XML (types ending in `+xml` count) or as JavaScript, by the media types of the IANA and of
  /// Apache's `mime.types`.
  private static let served: Set<String> = [
    "xml", "xsl", "xslt", "xsd", "dtd", "ent", "rng", "rdf", "rss", "atom", "owl", "mathml", "mml", "xul", "xbl",
    "xspf",
    "svgz", "js", "mjs", "cjs", "es", "jsonp", "wasm", "swf", "jar", "htc", "vbs", "config",
  ]

  /// Endings of files that browsers never take for HTML, whatever is in them.
  private static let inert: Set<String> = [
    "png", "jpg", "jpeg", "jpe", "gif", "webp", "bmp", "ico", "tif", "tiff",
    "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "aac", "mp4", "m4v", "webm", "ogv", "mov",
    "pdf", "zip", "tgz", "7z", "txt", "csv", "tsv", "json", "epub", "rtf", "ics", "vtt", "srt",
    "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "woff", "woff2", "ttf", "otf",
  ]

  /// The judgement on a file by its name.
  package enum Judgement: Sendable, Hashable {
    /// It is published as it is.
    case inert
    /// It is never published with an article.
    case active
    /// An SVG picture, judged by its content.
    case svg
    /// A file whose kind hosts and browsers may guess by its first bytes.
    case unknown
  }

  /// Judges a file by its name.
  ///
  /// The last known ending counts, since hosts ignore endings of languages and encodings and unknown ones.
  package static func judge(_ path: String) -> Judgement {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map { $0.lowercased() }
    if parts.contains(where: run.contains) { return .active }
    let known = parts.last { $0 == "svg" || served.contains($0) || inert.contains($0) }
    guard let known else { return .unknown }
    if known == "svg" { return .svg }
    if served.contains(known) { return .active }
    return known == parts.last || transparent.contains(parts.last ?? "") ? .inert : .unknown
  }

  /// Endings of compressed files, which do not say what is in them.
  private static let transparent: Set<String> = ["gz", "br", "bz2", "xz", "zst"]

  /// The number of a file's first bytes that a browser looks at (WHATWG MIME Sniffing, section 7).
  package static let reach = 1445

  /// True if a file begins with a tag, so that a browser may take it for HTML or XML.
  ///
  /// A browser guesses if it is not told what the file is. `start` holds the first bytes. WHATWG MIME Sniffing,
  /// section 7.1, has a list of tags; any is taken for one here.
  package static func looksLikeMarkup(_ start: [UInt8]) -> Bool {
    let text = start.drop { $0.isBlankOrLineEnd || $0 == 0x0C || SourceFile.byteOrderMark.contains($0) }
    guard text.first == UInt8(ascii: "<"), let next = text.dropFirst().first else { return false }
    return next.isASCIILetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }
}
