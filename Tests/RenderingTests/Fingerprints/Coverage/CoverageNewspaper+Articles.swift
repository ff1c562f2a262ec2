extension CoverageNewspaper {
  /// The articles around the storm, of the same day and of others, and those that readers do not see.
  static let articles = """
    -- Content/articles/picnic.md --
    ---
    title: Picnic
    date: 2024-05-31T08:00
    ---
    Sun.
    -- Content/articles/regatta.md --
    ---
    title: Regatta
    date: 2024-05-27T08:00
    authors: [Dora]
    ---
    Sails.
    -- Content/articles/bridge.md --
    ---
    title: Bridge
    date: 2024-05-28T08:00
    section: Local
    tags: [River, Traffic]
    authors: [Ada]
    pinned: true
    ---
    It opened.
    -- Content/articles/council.md --
    ---
    title: Council
    date: 2024-05-20T08:00
    slug: council
    section: Local
    tags: [Wind, Council]
    authors: [Ada]
    standfirst: It met
    kicker: Town
    corrections:
      - { date: 2024-05-21, text: Two sat }
      - { date: 2024-05-21, text: One rose }
    aliases: [/old-council/]
    ---
    It sat.
    -- Content/articles/harbour.md --
    ---
    title: Harbour
    date: 2024-05-20T07:00
    section: Local
    tags: [River, Wind]
    authors: [Ada, Ben]
    ---
    Boats.
    -- Content/articles/market.md --
    ---
    title: Market
    date: 2024-05-20T06:00
    section: Abroad
    tags: [Wind]
    ---
    Fish.
    -- Content/articles/parade.md --
    ---
    title: Parade
    date: 2024-05-18T12:00
    section: World
    tags: [Council]
    authors: [Ada]
    ---
    Drums.
    -- Content/articles/ferry.md --
    ---
    title: Ferry
    date: 2024-04-10T12:00
    lead_image: storm/tree.png
    section: Local
    tags: [River]
    authors: [Ada]
    ---
    Late.
    -- Content/articles/school.md --
    ---
    title: School
    date: 2024-04-02T12:00
    updated: 2024-06-20T12:00
    corrections:
      - date: 2024-06-25
        text: It reopened
    ---
    Closed.
    -- Content/articles/flood.md --
    ---
    title: Flood
    date: 2023-11-05T12:00
    section: Local
    tags: [River, Wind]
    authors: [Cleo]
    ---
    Water.
    -- Content/articles/mill.md --
    ---
    id: mill
    title: Mill
    date: 2021-03-03T00:00
    tags: [Mills]
    ---
    Flour.
    -- Content/articles/fraud.md --
    ---
    title: Fraud
    date: 2024-03-03T12:00
    status: withdrawn
    reason: It was false
    ---
    -- Content/articles/fair.md --
    ---
    title: Fair
    date: 2024-07-15T12:00
    tags: [River]
    ---
    -- Content/articles/secret.md --
    ---
    title: Secret
    date: 2024-05-01T12:00
    draft: true
    ---
    -- Content/articles/sale.md --
    ---
    title: Sale
    date: 2024-01-01T12:00
    expires: 2024-02-01
    ---

    """

  /// A theme without looks; its templates have the keys below `extra` in them.
  static let templates =
    """
    -- Templates/partials/box.mustache --
    {{title}}{{classes}}{{id}}{{content}}
    -- Templates/partials/pull-quote.mustache --
    {{cite}}{{content}}
    -- Templates/partials/embed.mustache --
    {{url}}{{title}}{{#image}}{{url}}{{/image}}
    -- Templates/layouts/long.mustache --
    {{#article}}{{extra.mood}}{{extra.plan_url}}{{#extra.places}}{{.}}{{/extra.places}}{{/article}}{{site.extra.motto}}
    -- Templates/layouts/wide.mustache --
    {{#article}}{{title}}{{/article}}
    -- Templates/layouts/broad.mustache --
    {{#site.latest}}{{> card}}{{/site.latest}}{{#site.sections}}{{label}}{{count}}{{/site.sections}}{{#articles}}{{> \
    card}}{{/articles}}
    -- Templates/partials/card.mustache --
    {{title}}{{#authors}}{{fediverse}}{{/authors}}{{#tags}}{{label}}{{/tags}}\
    {{#extra.quotes}}{{text}}{{more_url}}{{/extra.quotes}}
    -- Templates/layouts/plain.mustache --
    {{#page}}{{title}}{{/page}}
    -- Templates/assets/mark.svg --
    <svg/>
    -- Templates/assets/mark-dark.svg --
    <svg></svg>

    """
    + [
      "article", "front", "section", "tag", "tags", "archive", "withdrawn", "redirect", "author", "authors", "page",
      "not-found", "corrections",
    ].map { "-- Templates/layouts/\($0).mustache --\n{{page_title}}\n" }.joined()
}
