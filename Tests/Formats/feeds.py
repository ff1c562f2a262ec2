"""Feeds: read as programs read them, valid, and the same entries in each format."""

import json
import pathlib
import re

import feedparser

from site_files import Site, relative_addresses

# RFC 3339, section 5.6.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")

FEED_MEMBERS = {
    "version",
    "title",
    "home_page_url",
    "feed_url",
    "description",
    "language",
    "authors",
    "items",
    "icon",
    "favicon",
}
ITEM_MEMBERS = {
    "id",
    "url",
    "title",
    "summary",
    "date_published",
    "date_modified",
    "authors",
    "tags",
    "image",
    "attachments",
    "content_html",
    "content_text",
    "language",
}


class Entry:
    """An entry as all formats should have it."""

    def __init__(self, id: str, link: str, title: str, authors: list[str], content: str, published: object):
        self.id, self.link, self.title = id, link, title
        self.authors, self.content, self.published = authors, content.strip(), published


def check_feeds(site: Site) -> int:
    feeds = sorted([*site.folder.rglob("feed.xml"), *site.folder.rglob("atom.xml"), *site.folder.rglob("feed.json")])
    by_folder: dict[pathlib.Path, dict[str, list[Entry]]] = {}
    for path in feeds:
        entries = read_json(site, path) if path.suffix == ".json" else read_xml(site, path)
        check_entries(site, path, entries)
        by_folder.setdefault(path.parent, {})[path.name] = entries
    for folder, formats in by_folder.items():
        compare(site, folder, formats)
    return len(feeds)


def read_xml(site: Site, path: pathlib.Path) -> list[Entry]:
    feed = feedparser.parse(path.read_bytes(), resolve_relative_uris=False, sanitize_html=False)
    if feed.bozo:
        site.problem(path, f"feedparser: {feed.bozo_exception}")
    kind = "atom10" if path.name == "atom.xml" else "rss20"
    site.check(feed.version == kind, path, f"feedparser takes it for {feed.version!r}")
    for name in ["title", "link", "language"] + (["id", "updated"] if kind == "atom10" else []):
        site.check(feed.feed.get(name), path, f"the feed has no {name}")
    site.check_address(feed.feed.get("link"), path, "the feed's link")
    own = [link.href for link in feed.feed.get("links", []) if link.rel == "self"]
    site.check(own == [site.address_of(path)], path, f"its own address is {own}")
    entries = []
    for entry in feed.entries:
        for name in ["id", "link", "title", "published_parsed"] + (["updated_parsed"] if kind == "atom10" else []):
            site.check(entry.get(name), path, f"{entry.get('id')} has no {name}")
        for link in entry.get("enclosures", []):
            site.check_address(link.get("href"), path, f"an enclosure of {entry.get('id')}")
            site.check("/" in link.get("type", ""), path, f"an enclosure of {entry.get('id')} has no type")
        for media in entry.get("media_content", []):
            site.check_address(media.get("url"), path, f"a picture of {entry.get('id')}")
        content = "".join(part.value for part in entry.get("content", [])) or entry.get("summary", "")
        # feedparser hands the feed's authors to entries without one; those are not the entry's own.
        authors = [author.name for author in entry.get("authors", []) if "name" in author]
        if kind == "atom10" and "authors" in feed.feed and entry.get("authors") == feed.feed.authors:
            authors = []
        named = [entry.get(name, "") for name in ["id", "link", "title"]]
        entries.append(Entry(*named, authors, content, entry.get("published_parsed")))
    return entries


def check_entries(site: Site, path: pathlib.Path, entries: list[Entry]) -> None:
    ids = [entry.id for entry in entries]
    for id in sorted({id for id in ids if ids.count(id) > 1}):
        site.problem(path, f"the id {id} stands twice")
    for entry in entries:
        site.check(
            re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", entry.id),
            path,
            f"the id {entry.id!r} is no UUID",
        )
        site.check_address(entry.link, path, f"the link of {entry.id}")
        site.check(entry.content.strip(), path, f"{entry.link} has no content")
        for address in relative_addresses(entry.content):
            site.problem(path, f"the content of {entry.link} has the relative address {address!r}")


def compare(site: Site, folder: pathlib.Path, formats: dict[str, list[Entry]]) -> None:
    """Checks that all formats of a feed have the same entries."""
    first, *others = formats.items()
    for name, entries in others:
        for what in ["id", "link", "title", "authors", "content"]:
            one, two = ([getattr(entry, what) for entry in each] for each in [first[1], entries])
            if one != two:
                pair = next(((a, b) for a, b in zip(one, two, strict=False) if a != b), (len(one), len(two)))
                shown = " and ".join(f"{each!r:.200}" for each in pair)
                site.problem(folder / name, f"{what} is not as in {first[0]}: {shown}")


def read_json(site: Site, path: pathlib.Path) -> list[Entry]:
    """Reads JSON Feed 1.1 by the rules of jsonfeed.org/version/1.1."""
    try:
        feed = json.loads(path.read_bytes())
    except ValueError as error:
        site.problem(path, f"it is no JSON: {error}")
        return []
    site.check(feed.get("version") == "https://jsonfeed.org/version/1.1", path, f"its version is {feed.get('version')}")
    check_members(site, path, "the feed", feed, FEED_MEMBERS, {"title": str, "items": list})
    site.check_address(feed.get("home_page_url"), path, "home_page_url")
    site.check(feed.get("feed_url") == site.address_of(path), path, f"feed_url is {feed.get('feed_url')}")
    check_authors(site, path, "the feed", feed.get("authors"))
    return [read_item(site, path, item, feed) for item in feed.get("items", [])]


def read_item(site: Site, path: pathlib.Path, item: dict, feed: dict) -> Entry:
    name = item.get("id", "an item without id")
    check_members(site, path, name, item, ITEM_MEMBERS, {"id": str, "url": str, "date_published": str})
    site.check("content_html" in item or "content_text" in item, path, f"{name} has no content")
    for key in ["date_published", "date_modified"]:
        site.check(MOMENT.fullmatch(item.get(key, "")), path, f"{key} of {name} is {item.get(key)!r}")
    if "image" in item:
        site.check_address(item["image"], path, f"image of {name}")
    for attachment in item.get("attachments", []):
        known = {"url", "mime_type", "title", "size_in_bytes", "duration_in_seconds"}
        check_members(site, path, f"attachment of {name}", attachment, known, {"url": str, "mime_type": str})
        site.check_address(attachment.get("url"), path, f"attachment of {name}")
        size = attachment.get("size_in_bytes", 0)
        site.check(type(size) is int and size >= 0, path, f"the size of the attachment of {name} is {size!r}")
    if "authors" in item:
        check_authors(site, path, name, item["authors"])
    tags = item.get("tags", [])
    site.check(all(isinstance(tag, str) and tag for tag in tags), path, f"the tags of {name} are {tags}")
    site.check(item.get("authors") or feed.get("authors"), path, f"{name} has no author, nor has the feed")
    authors = [author.get("name", "") for author in item.get("authors", [])]
    content = item.get("content_html") or item.get("content_text", "")
    return Entry(item.get("id", ""), item.get("url", ""), item.get("title", ""), authors, content, None)


def check_members(site: Site, path: pathlib.Path, name: str, object: dict, known: set, needed: dict) -> None:
    # What begins with a line is somebody's extension.
    for key in [key for key in object if key not in known and not key.startswith("_")]:
        site.problem(path, f"{name} has {key!r}, which JSON Feed does not know")
    for key, kind in needed.items():
        site.check(isinstance(object.get(key), kind) and object[key], path, f"{key} of {name} is {object.get(key)!r}")
    texts = ["title", "summary", "description", "content_html", "content_text", "language"]
    for key in texts:
        if key in object:
            site.check(
                isinstance(object[key], str) and object[key].strip(), path, f"{key} of {name} is {object[key]!r}"
            )


def check_authors(site: Site, path: pathlib.Path, name: str, authors: object) -> None:
    site.check(isinstance(authors, list) and authors, path, f"{name} has authors {authors!r}")
    for author in authors or []:
        check_members(site, path, f"author of {name}", author, {"name", "url", "avatar"}, {"name": str})
        if "url" in author:
            site.check_address(author["url"], path, f"the address of an author of {name}")
