import ContentModel
import Markup
import SiteModel

extension JSONArray {
  /// Writes the authors of the credits, each once.
  mutating func write(_ credits: [Credit], in context: RenderContext) {
    var written: [AuthorIndex] = []
    for credit in credits where !written.contains(credit.author) {
      written.append(credit.author)
      object { $0.write(context.site[credit.author], in: context) }
    }
  }

  /// Writes the profile page of an author.
  mutating func write(profileOf author: Author, in context: RenderContext) {
    let record = author.record
    let photo = ShareImage(record?.photo, context.links.picture(in: record?.term.path ?? ""), in: context)
    object { json in
      json.write("@type", "ProfilePage")
      json.write("url", context.address.absolute(author.path))
      json.write("inLanguage", context.configuration.language)
      json.object("mainEntity") { person in
        person.write(author, in: context)
        person.writeIfPresent("description", record?.term.shortText)
        if let photo { person.object("image") { $0.write(photo) } }
      }
    }
  }
}

extension JSONObject {
  /// Writes a person with their addresses on other sites.
  fileprivate mutating func write(_ author: Author, in context: RenderContext) {
    write("@type", "Person")
    write("name", author.name)
    write("url", context.address.absolute(author.path))
    let links = author.record?.links.map(\.url.value) ?? []
    let elsewhere = links.filter { WebAddress($0) != nil && !context.links.leavesOut($0) }
    if !elsewhere.isEmpty { write("sameAs", elsewhere) }
  }
}
