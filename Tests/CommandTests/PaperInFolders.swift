import TestSupport

/// A newspaper with texts in several folders, one of them a draft.
let paperInFolders = ProjectText(
  """
  -- Content/site.yml --
  title: The Paper
  url: https://paper.example/
  timezone: Asia/Tokyo
  sections: [Local, Arts]
  checks: {unused-record: off}
  -- Content/articles/2024/05/2024-05-02-storm.md --
  ---
  title: Storm
  section: Local
  authors: [Ines Okafor]
  ---
  It blew.
  -- Content/articles/2023/2023-05-02-old.md --
  ---
  title: Old
  ---
  Words.
  -- Content/articles/_drafts/2025-05-02-not-yet.md --
  ---
  title: Not yet
  draft: true
  ---
  Words.
  -- Content/tags/wind.md --
  ---
  label: Wind
  ---
  """)
