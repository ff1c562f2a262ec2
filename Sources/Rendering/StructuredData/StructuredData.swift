import Markup
import Templating

extension RenderContext {
  /// A `script` element with objects of schema.org in JSON-LD; empty if there are none.
  func structuredData(_ objects: (inout JSONArray) -> Void) -> HTML {
    var isEmpty = true
    let json = JSONWriter(.script).object { json in
      json.write("@context", "https://schema.org")
      json.array("@graph") { graph in
        objects(&graph)
        isEmpty = graph.isEmpty
      }
    }
    if isEmpty { return HTML(trusted: []) }
    return HTML(trusted: Array("<script type=\"application/ld+json\">".utf8) + json + Array("</script>".utf8))
  }
}

/// A page on the path from the front page to another page.
struct Breadcrumb {
  let name: String
  /// The path from the site's root.
  let path: String
}

extension JSONArray {
  /// Writes the breadcrumbs of a page, outermost first; the front page is put before them.
  mutating func write(_ breadcrumbs: [Breadcrumb], in context: RenderContext) {
    let all = [Breadcrumb(name: context.configuration.title, path: "/")] + breadcrumbs
    object { json in
      json.write("@type", "BreadcrumbList")
      json.array("itemListElement") { items in
        for (position, breadcrumb) in all.enumerated() {
          items.object { json in
            json.write("@type", "ListItem")
            json.write("position", position + 1)
            json.write("name", breadcrumb.name)
            json.write("item", context.address.absolute(breadcrumb.path))
          }
        }
      }
    }
  }

  /// Writes the newspaper as a whole.
  mutating func write(siteOf context: RenderContext) {
    let configuration = context.configuration
    object { json in
      json.write("@type", "WebSite")
      json.write("name", configuration.title)
      json.write("url", context.address.absolute("/"))
      json.writeIfPresent("description", configuration.tagline)
      json.write("inLanguage", configuration.language)
      json.object("publisher") { $0.write(publisherIn: context) }
    }
  }
}
