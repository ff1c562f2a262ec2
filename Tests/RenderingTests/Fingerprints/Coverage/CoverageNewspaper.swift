/// A newspaper with every kind of page and every key, so small that it is put together hundreds of times.
///
/// The values that ``CoverageEdit`` replaces stand in it once.
enum CoverageNewspaper {
  static let text = configuration + records + storm + articles + templates

  private static let configuration = """
    -- Content/site.yml --
    title: The Paper
    tagline: All of it
    url: https://paper.example/news/
    language: en
    timezone: America/New_York
    quotes: [“, ”, ‘, ’]
    publisher:
      name: Paper Press
      logo: /press.png
      url: https://press.example/
      same_as: [https://press.example/about]
      policies: { ethics: /ethics/, masthead: /plans/ }
    image: { file: /card.png, alt: A front page }
    sections: [Local, World]
    menus: { main: [], footer: [{ label: Imprint, url: /about/ }] }
    permalink: /{year}/{month}/{day}/{slug}/
    paths: { tags: /tags/, authors: /authors/ }
    addresses: ascii
    served_elsewhere: [/shop/]
    redirects: { /older/: /about/ }
    hosts: [netlify, apache, nginx, caddy]
    csp: true
    page_size: 2
    front:
      lead: harbour
      lead_days: 20
      blocks: [World]
      banner: { text: Flood, url: /local/, until: 2024-06-05 }
    html: off
    comments: { action: /reply, consent: I agree, close_after_days: 30, fields: [author, email] }
    feeds: { items: 5, content: full, formats: [rss, atom, json], of: [sections, tags, authors] }
    sitemaps: true
    crawlers: { training: allow }
    images: { widths: [400, 800], formats: [webp], quality: 80, originals: keep, sizes: 100vw }
    theme:
      colors: { paper: "#fffff0" }
      dark_colors: { paper: "#101010" }
      typeface: serif
      type_scale: regular
      density: regular
      logo: mark.svg
      dark_logo: mark-dark.svg
    extra: { motto: Fit to print }

    """

  private static let records = """
    -- Content/authors/ada.md --
    ---
    name: Ada Byron
    synonyms: [Ada]
    description: A reporter
    photo: { file: /ada.png, alt: Ada at work, caption: In 2023, credit: Zoe }
    links: [{ label: Home, url: "https://ada.example/" }, { label: Plans, url: /plans/ }]
    fediverse: "@ada@social.example"
    ---
    She wrote [about us](../pages/about.md).
    -- Content/authors/zoe.md --
    ---
    name: Zoe
    ---
    -- Content/sections/world.md --
    ---
    label: World
    synonyms: [Abroad]
    description: Far away
    image: { file: /globe.png, alt: A globe }
    kind: analysis
    authors: [{ id: Ben, role: editing }]
    layout: wide
    page_layout: broad
    ---
    Elsewhere: [about it](../pages/about.md).
    -- Content/tags/wind.md --
    ---
    label: Winds
    synonyms: [Wind]
    description: Moving air
    ---
    See [us](../pages/about.md).
    -- Content/pages/about.md --
    ---
    title: About us
    permalink: /about/
    standfirst: Who we are
    date: 2020-01-02
    updated: 2024-05-02
    noindex: false
    draft: false
    canonical: https://other.example/about
    translations: { nl: /over/ }
    layout: plain
    aliases: [/imprint/]
    extra: { mood: calm }
    ---
    ## Masthead
    We began with [a storm](../articles/storm/index.md).
    -- Content/pages/ethics.md --
    ---
    title: Ethics
    updated: 2024-06-22
    ---
    We pay no one, src=none.
    -- Content/pages/plans.md --
    ---
    title: Plans
    draft: true
    aliases: [/hopes/]
    ---

    """

  /// The article that has everything.
  private static let storm = """
    -- Content/articles/storm/index.md --
    ---
    id: storm
    title: Storm
    date: 2024-05-20T09:30
    slug: storm
    standfirst: It blew
    kicker: Weather
    dateline: Albany
    section: Local
    tags: [River, Wind]
    authors: [Ada, { id: Ben, role: photos }]
    lead_image: { file: /storm.png, alt: A tree, caption: Fallen, credit: Eve }
    updated: 2024-05-22T10:15
    expires: 2025-05-20
    corrections: [{ date: 2024-05-23, kind: update, text: Ten trees }]
    sources:
      - { title: Report, url: "https://weather.example/report", note: In English }
      - { title: Plans, url: "https://paper.example/news/plans/" }
    extra: { mood: dark, places: [Troy, Utica], plan_url: /plans/, quotes: [{ text: Windy, more_url: /plans/ }] }
    comments: true
    layout: long
    canonical: https://other.example/storm
    translations: { es: /tormenta/, fr: "https://paper.example/news/plans/" }
    aliases: [/old-storm/]
    noindex: false
    draft: false
    pinned: until 2024-06-08
    kind: live
    ---
    The wind blew [hard](../council.md), see [the fair](../fair.md) and [us](/about/).

    <!-- more -->

    ## Damage

    ### Roofs

    Two roofs went.

    ![Tree](tree.png)

    :::box{title=Help .wide #help}
    Call.
    :::

    ::embed{url=https://film.example/1}
    -- Content/articles/storm/tree.png --
    320 x 200
    webp: 160
    -- Content/static/storm.png --
    640 x 480
    -- Content/static/card.png --
    1200 x 630
    -- Content/static/press.png --
    250 x 60
    -- Content/static/globe.png --
    800 x 600
    -- Content/static/ada.png --
    100 x 100

    """
}
