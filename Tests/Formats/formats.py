"""Reads a built site's files for programs: formats.py FOLDER ADDRESS [--news].

With --news there should be a news sitemap.
"""

import pathlib
import subprocess
import sys

from feeds import check_feeds
from schema_org import check_structured_data
from site_files import Page, Site
from sitemaps import check_sitemaps

HERE = pathlib.Path(__file__).parent


def check_xml(site: Site) -> int:
    """Checks all XML for being well-formed, and by the schemas."""
    files = sorted(site.folder.rglob("*.xml"))
    for path in files:
        run(site, path, "xmllint", "--noout", path)
    atom = [path for path in files if path.name == "atom.xml"]
    sitemaps = [path for path in files if "sitemap" in path.name]
    site.check(atom and sitemaps, site.folder, "there is no Atom feed, or no sitemap")
    for path in atom:
        run(site, path, "jing", "-c", HERE / "atom.rnc", path)
    for path in sitemaps:
        run(site, path, "jing", "-c", HERE / "sitemap.rnc", path)
    return len(files)


def run(site: Site, path: pathlib.Path, *command: object) -> None:
    result = subprocess.run([str(each) for each in command], capture_output=True, text=True)
    if result.returncode:
        # Debian's jing warns of libraries that it does not need.
        lines = [line for line in (result.stdout + result.stderr).splitlines() if "[warning]" not in line]
        for line in lines[:5]:
            site.problem(path, f"{command[0]}: {line.removeprefix(str(path)).lstrip(':')}")


def check_open_graph(site: Site, page: Page) -> None:
    needed = ["og:title", "og:type", "og:url", "og:site_name"]
    for name in needed:
        site.check(len(page.graph.get(name, [])) == 1 and page.graph[name][0].strip(), page, f"{name} is missing")
    for name, values in page.graph.items():
        site.check(all(value.strip() for value in values), page, f"{name} is empty")
        site.check(
            len(values) == 1 or name.startswith("article:") or name == "og:locale:alternate",
            page,
            f"{name} stands {len(values)} times",
        )
        for value in values if name in ["og:url", "og:image"] else []:
            site.check_address(value, page, name)
    site.check(page.graph.get("og:url") == [page.canonical], page, f"og:url is {page.graph.get('og:url')}")
    for image in page.graph.get("og:image", []):
        if image.startswith(site.address):
            site.check({"og:image:width", "og:image:height"} <= page.graph.keys(), page, "og:image has no size")
    site.check(page.is_article or "article:published_time" not in page.graph, page, "it is dated, but no article")
    site.check(not page.is_article or "article:published_time" in page.graph, page, "an article has no date")


def main() -> None:
    site = Site(sys.argv[1], sys.argv[2])
    has_news = "--news" in sys.argv
    documents = check_xml(site)
    if not site.problems:
        feeds = check_feeds(site)
        listed = check_sitemaps(site, has_news)
        objects = check_structured_data(site)
        for page in site.pages.values():
            if page.is_indexed:
                check_open_graph(site, page)
    for problem in site.problems[:30]:
        print(f"formats: {problem}")
    if site.problems:
        sys.exit(f"formats: {len(site.problems)} faults at {site.address}")
    print(
        f"formats: {documents} XML documents, {feeds} feeds, {listed} addresses in sitemaps and {objects} objects of "
        f"JSON-LD on {len(site.pages)} pages are right at {site.address}"
    )


main()
