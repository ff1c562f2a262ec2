/// The rules for HTML elements (WHATWG HTML, section 4): which may be in a text, with which attributes.
enum HTMLElement {
  /// Elements without an end tag.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// Elements that are left out with their content: programs, styles, and content that needs its element.
  static let hidden: Set<String> = [
    "applet", "canvas", "embed", "head", "iframe", "math", "noembed", "noframes", "object", "script", "select", "style",
    "svg", "template", "textarea", "title",
  ]

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// Block elements, which begin and end a block of text.
  static let blocks: Set<String> = headings.union([
    "blockquote", "caption", "col", "colgroup", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "hr", "li",
    "ol", "p", "pre", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ])

  /// Inline elements, within a block.
  static let phrases: Set<String> = [
    "a", "abbr", "audio", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd",
    "mark", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span", "strong", "sub", "sup", "time",
    "track", "u", "var", "video", "wbr",
  ]

  /// Elements that are removed without a space, since they may be within words.
  private static let joining: Set<String> = phrases.subtracting(["br", "img", "audio", "video", "picture"]).union([
    "acronym", "big", "blink", "font", "nobr", "strike", "tt",
  ])

  /// True if the element is allowed in a text.
  static func isAllowed(_ name: String) -> Bool { blocks.contains(name) || phrases.contains(name) }

  /// True if a tag of the element separates the words before and after it.
  static func separatesWords(_ name: String) -> Bool { !joining.contains(name) }

  /// Elements whose text is not part of the excerpt.
  static let outsideExcerpt: Set<String> = headings.union([
    "aside", "audio", "blockquote", "button", "caption", "dd", "details", "dt", "figcaption", "figure", "footer",
    "form",
    "li", "math", "nav", "pre", "summary", "svg", "table", "video",
  ])

  // MARK: - Elements of trusted HTML

  /// True if a paragraph ends at the tags of the element, allowed in a text or not.
  static func endsParagraph(_ name: String) -> Bool { blocks.contains(name) || sections.contains(name) }

  private static let sections: Set<String> = [
    "address", "article", "aside", "center", "dialog", "dir", "fieldset", "footer", "form", "header", "hgroup",
    "legend",
    "main", "menu", "nav", "optgroup", "option", "search", "section",
  ]

  /// True if the text in the element is not visible.
  static func isSilent(element name: String) -> Bool { silent.contains(name) }

  private static let silent: Set<String> = hidden.subtracting(["math", "svg"]).union([
    "annotation", "datalist", "defs", "desc", "metadata", "noscript", "symbol",
  ])

  /// True if the walk over trusted HTML tracks the element while it is open, unlike void and most inline elements.
  static func isTracked(_ name: String) -> Bool {
    !void.contains(name) && !(phrases.contains(name) && !["audio", "code", "kbd", "samp", "video"].contains(name))
  }

  // MARK: - Attributes

  /// True if the element may have the attribute; attributes with addresses are not included.
  static func allows(_ attribute: String, in element: String) -> Bool {
    globalAttributes.contains(attribute) || attribute.hasPrefix("aria-")
      || attributes[element]?.contains(attribute) == true
  }

  /// True for attributes that are removed without a warning, since no reader sees the difference.
  static func isSilent(_ attribute: String) -> Bool {
    attribute.hasPrefix("data-") || silentAttributes.contains(attribute)
  }

  private static let globalAttributes: Set<String> = ["class", "dir", "id", "lang", "role", "title", "translate"]

  private static let silentAttributes: Set<String> = [
    "crossorigin", "decoding", "fetchpriority", "itemprop", "itemscope", "itemtype", "loading", "referrerpolicy", "rel",
    "tabindex", "target",
  ]

  private static let attributes: [String: Set<String>] = [
    "a": ["hreflang", "type"],
    "audio": ["controls", "loop", "muted", "preload"],
    "col": ["span"], "colgroup": ["span"],
    "data": ["value"],
    "del": ["datetime"], "ins": ["datetime"],
    "details": ["open"],
    "img": ["alt", "height", "width", "sizes"],
    "li": ["value"],
    "ol": ["reversed", "start", "type"],
    "source": ["height", "media", "sizes", "type", "width"],
    "td": ["colspan", "headers", "rowspan"],
    "th": ["abbr", "colspan", "headers", "rowspan", "scope"],
    "time": ["datetime"],
    "track": ["default", "kind", "label", "srclang"],
    "video": ["controls", "height", "loop", "muted", "playsinline", "preload", "width"],
  ]

  /// True if the attribute of the element holds an address and is allowed in a text.
  static func holdsAddress(_ attribute: String, in element: String) -> Bool {
    switch attribute {
    case "src": ["audio", "img", "source", "track", "video"].contains(element)
    case "href": element == "a"
    case "poster": element == "video"
    case "cite": ["blockquote", "del", "ins", "q"].contains(element)
    case "srcset": element == "source"
    default: false
    }
  }

  /// Returns the kind of address in an attribute, for elements that need not be allowed; nil if it holds none.
  ///
  /// A `srcset` holds several addresses.
  static func addressKind(_ attribute: String, in element: String) -> Reference.Kind? {
    switch attribute {
    case "href": element == "a" || element == "area" ? .link : element == "base" ? nil : .file
    case "src": element == "img" ? .image : .file
    case "action", "background", "cite", "formaction", "imagesrcset", "poster", "srcset", "xlink:href": .file
    case "data": element == "object" ? .file : nil
    default: nil
    }
  }

  // MARK: - Nesting

  /// The elements that a start tag of this name ends, up to the innermost of `limits` (WHATWG HTML, section 13.1.2.4).
  ///
  /// Nil if it ends none.
  static func endedBy(_ name: String) -> (ended: Set<String>, limits: Set<String>)? {
    switch name {
    case "li": (["li", "p"], ["ul", "ol", "table"])
    case "dt", "dd": (["dt", "dd", "p"], ["dl", "table"])
    case "rt", "rp": (["rt", "rp"], ["ruby", "table"])
    case "td", "th": (["td", "th", "caption", "colgroup"], ["tr", "table"])
    case "tr": (["tr", "td", "th", "caption", "colgroup"], ["table"])
    case "caption", "colgroup", "thead", "tbody", "tfoot":
      (["tr", "td", "th", "caption", "colgroup", "thead", "tbody", "tfoot"], ["table"])
    case _ where headings.contains(name): (headings.union(["p"]), cells)
    case _ where blocks.contains(name): (["p"], cells)
    default: nil
    }
  }

  /// Elements that an end tag within them does not close or reach beyond.
  static let cells: Set<String> = ["caption", "table", "td", "th"]

  /// The elements of which one must be open around this one; nil if it needs none.
  static func parents(of name: String) -> Set<String>? {
    switch name {
    case "td", "th": ["tr"]
    case "tr": ["table", "tbody", "tfoot", "thead"]
    case "caption", "colgroup", "tbody", "tfoot", "thead": ["table"]
    case "col": ["colgroup", "table"]
    case "source": ["audio", "picture", "video"]
    case "track": ["audio", "video"]
    default: nil
    }
  }
}
