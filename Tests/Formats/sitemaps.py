"""Sitemaps, robots.txt, and whether they name the pages that search engines may show."""

import pathlib
import re

import lxml.etree

from site_files import Site

NAMESPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
}


def check_sitemaps(site: Site, has_news: bool) -> int:
    named = check_robots(site)
    addresses: list[str] = []
    for path in named:
        tree = lxml.etree.parse(path)
        for part in tree.xpath("/s:sitemapindex/s:sitemap/s:loc/text()", namespaces=NAMESPACES):
            file = site.file(part)
            if site.check(file, path, f"there is no {part}"):
                addresses += check_sitemap(site, file)
        if tree.xpath("//news:news", namespaces=NAMESPACES):
            check_sitemap(site, path)
            has_news = False
        else:
            addresses += check_sitemap(site, path)
    site.check(not has_news, "news-sitemap.xml", "there should be one with news, named in robots.txt")
    for page in site.pages.values():
        if page.is_indexed and page.is_article and page.canonical == page.address:
            site.check(page.address in addresses, page, "search engines may show it, but it is in no sitemap")
    for address in sorted({each for each in addresses if addresses.count(each) > 1}) if len(addresses) < 5000 else []:
        site.problem("the sitemaps", f"{address} stands in them twice")
    return len(addresses)


def check_robots(site: Site) -> list[pathlib.Path]:
    """Reads robots.txt by RFC 9309; returns the sitemaps that it names."""
    path = site.folder / "robots.txt"
    if not site.check(path.is_file(), path, "there is none"):
        return []
    found = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not re.fullmatch(r"(#.*|((User-agent|Allow|Disallow|Sitemap):.*))?", line):
            site.problem(path, f"line {number} is {line!r}")
        if line.startswith("Sitemap:"):
            address = line.removeprefix("Sitemap:").strip()
            file = site.file(address)
            if site.check(file, path, f"there is no {address}"):
                found.append(file)
    site.check(found, path, "it names no sitemap")
    return found


def check_sitemap(site: Site, path: pathlib.Path) -> list[str]:
    tree = lxml.etree.parse(path)
    site.check(path.stat().st_size < 50 * 1024 * 1024, path, "it is larger than 50 MB")
    addresses = tree.xpath("/s:urlset/s:url/s:loc/text()", namespaces=NAMESPACES)
    site.check(len(addresses) <= 50_000, path, f"it has {len(addresses)} addresses")
    for address in addresses:
        page = site.pages.get(address)
        if not site.check(page, path, f"there is no page at {address}"):
            continue
        site.check(page.is_indexed, path, f"search engines are not to show {address}")
        site.check(page.canonical == address, path, f"{address} names {page.canonical} as canonical")
    for url in tree.xpath("/s:urlset/s:url", namespaces=NAMESPACES):
        pictures = url.xpath("image:image/image:loc/text()", namespaces=NAMESPACES)
        for picture in pictures:
            site.check_address(picture, path, "a picture")
        site.check(len(pictures) == len(set(pictures)) <= 1000, path, f"pictures stand twice: {pictures}")
    return addresses
