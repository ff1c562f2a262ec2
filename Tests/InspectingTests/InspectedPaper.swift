import Building
import ContentModel
import TestSupport

@testable import Inspecting

/// A newspaper to ask about, as it is on the first of March 2024.
enum InspectedPaper {
  static let text = """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/news/
    sections: [Local, Arts]
    page_size: 2
    -- Content/articles/2024-02-14-storm.md --
    ---
    title: Storm
    section: Local
    tags: [Wind, Rain]
    authors: [{ id: Ines Okafor, role: photos }]
    aliases: [/old/storm/, /older, /tags/C%23/, /2024/02/14/Storm/]
    ---
    It blew. ![Map](map.gif)
    -- Content/articles/map.gif --
    a map
    -- Content/articles/plan.pdf --
    a plan
    -- Content/articles/2024-02-10-flood/index.md --
    ---
    title: Flood
    section: Nearby
    tags: [Gale]
    expires: 2024-06-01
    ---
    It rose.
    -- Content/articles/2024-02-09-calm.md --
    ---
    title: Calm
    section: local
    tags: [Wind]
    authors: [Jo]
    ---
    It did not.
    -- Content/articles/2024-02-08-sun.md --
    ---
    title: Sun & sea
    tags: [Wind]
    kind: opinion
    ---
    It shone.
    -- Content/articles/2024-02-15-draft.md --
    ---
    title: Not yet
    draft: true
    section: Local
    aliases: [/old/draft/]
    ---
    Words.
    -- Content/articles/later.md --
    ---
    date: 2099-01-01
    title: Later
    slug: much-later
    tags: Wind
    ---
    Words.
    -- Content/articles/2024-01-01-gone.md --
    ---
    title: Gone
    expires: 2024-02-01
    aliases: [/old/gone/]
    authors: [Jo]
    ---
    Words.
    -- Content/articles/2024-01-02-wrong.md --
    ---
    title: Wrong
    status: withdrawn
    reason: It was not true
    permalink: /wrong/
    id: w
    layout: special
    ---
    Words.
    -- Content/articles/notes.txt --
    Notes
    -- Content/static/maps/a b.txt --
    A map
    -- Content/sections/local.md --
    ---
    label: Local
    synonyms: [Nearby]
    ---
    -- Content/tags/wind.md --
    ---
    synonyms: [Gale]
    ---
    -- Content/tags/snow.md --
    ---
    label: Snow
    ---
    -- Content/authors/kim.md --
    ---
    name: Kim Sato
    ---
    -- Content/pages/policies/ethics.md --
    ---
    title: Ethics
    aliases: [/rules/]
    ---
    Ours.
    -- Content/pages/secret.md --
    ---
    title: Secret
    draft: true
    ---
    Not yet.
    -- Templates/partials/card.mustache --
    {{title}}
    """

  /// The newspaper in a folder of its own.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(ProjectText(text))
    return folder
  }

  /// Options of a question on the first of March 2024, at noon.
  static func options(_ folder: TemporaryFolder) -> BuildOptions {
    BuildOptions(project: folder.path, now: Moment(seconds: 1_709_294_400), delivery: .check)
  }
}
