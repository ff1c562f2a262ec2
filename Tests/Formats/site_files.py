"""A built site: its files by their addresses, and what is wrong with them."""

import pathlib
import re
import urllib.parse

import lxml.html


class Site:
    def __init__(self, folder: str, address: str):
        self.folder = pathlib.Path(folder)
        self.address = address
        self.problems: list[str] = []
        self.pages: dict[str, Page] = {}
        for path in sorted(self.folder.rglob("*.html")):
            page = Page(path, self.address_of(path))
            self.pages[page.address] = page

    def problem(self, place: object, text: str) -> None:
        """Notes what is wrong, and in which file."""
        path = place.path if isinstance(place, Page) else place
        shown = path.relative_to(self.folder) if isinstance(path, pathlib.Path) else path
        self.problems.append(f"{shown}: {text}")

    def check(self, holds: object, place: object, text: str) -> bool:
        if not holds:
            self.problem(place, text)
        return bool(holds)

    def address_of(self, path: pathlib.Path) -> str:
        parts = urllib.parse.quote(str(path.relative_to(self.folder)), safe="/!$&'()*+,;=:@~")
        return self.address + re.sub(r"(^|/)index\.html$", r"\1", parts)

    def file(self, address: str) -> pathlib.Path | None:
        """The file behind an address of this site; None if there is none."""
        if not address.startswith(self.address):
            return None
        path = self.folder / urllib.parse.unquote(address[len(self.address) :].split("?")[0].split("#")[0])
        path = path / "index.html" if path.is_dir() else path
        return path if path.is_file() else None

    def check_address(self, address: object, place: object, name: str) -> None:
        """Checks that an address is absolute, and if it is one of this site, that there is something."""
        if not is_absolute(address):
            self.problem(place, f"{name} is no absolute address: {address!r}")
        elif address.startswith(self.address) and self.file(address) is None:
            self.problem(place, f"{name} leads to nothing: {address}")


class Page:
    def __init__(self, path: pathlib.Path, address: str):
        self.path = path
        self.address = address
        self.text = path.read_text()
        self.tree = lxml.html.document_fromstring(self.text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
        self.canonical = (self.tree.xpath("//head/link[@rel='canonical']/@href") or [None])[0]
        robots = " ".join(self.tree.xpath("//head/meta[@name='robots']/@content"))
        leads_on = bool(self.tree.xpath("//meta[@http-equiv='refresh']"))
        self.is_indexed = "noindex" not in robots and not leads_on
        self.graph = {
            name: self.tree.xpath(f"//head/meta[@property='{name}']/@content")
            for name in self.tree.xpath("//head/meta/@property")
        }

    @property
    def shown(self) -> str:
        """The text that readers see."""
        return " ".join(" ".join(self.tree.xpath("//main//text()")).split())

    @property
    def is_article(self) -> bool:
        return self.graph.get("og:type") == ["article"]


def is_absolute(address: object) -> bool:
    if not isinstance(address, str) or re.search(r"[\s<>\"{}|\\^`]", address):
        return False
    return re.match(r"https?://[^/]+", address) is not None


ADDRESSES = ["href", "src", "poster", "cite", "data", "action"]


def relative_addresses(content: str) -> list[str]:
    """The addresses in HTML that only its own page could follow."""
    if not content.strip():
        return []
    tree = lxml.html.fragment_fromstring(content, create_parent="div")
    found = [value for name in ADDRESSES for value in tree.xpath(f".//@{name}")]
    found += [part.split()[0] for value in tree.xpath(".//@srcset") for part in value.split(",") if part.split()]
    return [address for address in found if not re.match(r"(https?://[^/]+|mailto:|tel:)", address)]
