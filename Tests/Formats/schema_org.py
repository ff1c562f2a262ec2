"""Structured data: the types and properties of schema.org that Broadsheet may write, and nothing else."""

import re
from collections.abc import Callable

import extruct

from site_files import Page, Site, is_absolute

DAY = r"\d{4}-\d\d-\d\d"
MOMENT = rf"{DAY}T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"


def text(value: object) -> bool:
    return isinstance(value, str) and value.strip() != ""


def date(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(f"{DAY}|{MOMENT}", value) is not None


def language(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", value) is not None


def flag(value: object) -> bool:
    return isinstance(value, bool)


def number(value: object) -> bool:
    return type(value) is int and value > 0


address = is_absolute
ARTICLES = {
    "NewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "AdvertiserContentArticle",
}
AUTHORS = {"Person", "NewsMediaOrganization"}

# By type: each property with how its values are read, or the types of its objects.
ARTICLE = {
    "headline": text,
    "description": text,
    "url": address,
    "mainEntityOfPage": address,
    "inLanguage": language,
    "isAccessibleForFree": flag,
    "datePublished": date,
    "dateModified": date,
    "author": AUTHORS,
    "editor": AUTHORS,
    "contributor": AUTHORS,
    "publisher": {"NewsMediaOrganization"},
    "image": {"ImageObject"},
    "articleSection": text,
    "keywords": text,
    "correction": {"CorrectionComment"},
    "citation": {"CreativeWork"},
}
PROPERTIES: dict[str, dict[str, set[str] | Callable[[object], bool]]] = {
    **dict.fromkeys(ARTICLES, ARTICLE),
    "Person": {
        "name": text,
        "url": address,
        "sameAs": address,
        "description": text,
        "image": {"ImageObject"},
    },
    "NewsMediaOrganization": {
        "name": text,
        "url": address,
        "logo": {"ImageObject"},
        "sameAs": address,
        "publishingPrinciples": address,
        "ethicsPolicy": address,
        "correctionsPolicy": address,
        "verificationFactCheckingPolicy": address,
        "unnamedSourcesPolicy": address,
        "actionableFeedbackPolicy": address,
        "diversityPolicy": address,
        "ownershipFundingInfo": address,
        "missionCoveragePrioritiesPolicy": address,
        "masthead": address,
    },
    "ImageObject": {
        "url": address,
        "width": number,
        "height": number,
        "caption": text,
        "contentUrl": address,
        "creditText": text,
        "creator": {"Person"},
        "copyrightNotice": text,
        "license": address,
        "acquireLicensePage": address,
    },
    "CorrectionComment": {"text": text, "datePublished": date},
    "CreativeWork": {"name": text, "url": address},
    "ProfilePage": {"url": address, "inLanguage": language, "mainEntity": {"Person"}},
    "WebSite": {
        "name": text,
        "url": address,
        "description": text,
        "inLanguage": language,
        "publisher": {"NewsMediaOrganization"},
    },
    "BreadcrumbList": {"itemListElement": {"ListItem"}},
    "ListItem": {"position": number, "name": text, "item": address},
}
# Properties that search engines read only beside `contentUrl`.
RIGHTS = {"creditText", "creator", "copyrightNotice", "license"}
# Those without which a search engine can do nothing with an object.
NEEDED = {
    **{name: ["headline", "url", "datePublished", "dateModified", "author", "publisher"] for name in ARTICLES},
    "Person": ["name"],
    "NewsMediaOrganization": ["name", "url"],
    "ImageObject": ["url"],
    "CorrectionComment": ["text", "datePublished"],
    "CreativeWork": ["name"],
    "ProfilePage": ["mainEntity"],
    "WebSite": ["name", "url"],
    "BreadcrumbList": ["itemListElement"],
    "ListItem": ["position", "name", "item"],
}


def check_structured_data(site: Site) -> int:
    count = 0
    for page in site.pages.values():
        objects = read(site, page)
        for object in objects:
            check_object(site, page, object, object.get("@type", "an object"))
        count += len(objects)
        types = [object.get("@type") for object in objects]
        if page.is_article:
            site.check(len(ARTICLES & set(types)) == 1, page, f"an article's page has the types {types}")
            check_article(site, page, next((each for each in objects if each.get("@type") in ARTICLES), {}))
        elif page.address == site.address:
            site.check("WebSite" in types, page, f"the front page has the types {types}")
        elif re.fullmatch(r"authors/[^/]+/", page.address.removeprefix(site.address)):
            site.check("ProfilePage" in types, page, f"an author's page has the types {types}")
    return count


def read(site: Site, page: Page) -> list[dict]:
    try:
        found = extruct.extract(page.text, base_url=page.address, syntaxes=["json-ld"])["json-ld"]
    except ValueError as error:
        site.problem(page, f"extruct cannot read its JSON-LD: {error}")
        return []
    for each in found:
        site.check(each.get("@context") == "https://schema.org", page, f"the context is {each.get('@context')!r}")
    return [object for each in found for object in each.get("@graph", [])]


def check_object(site: Site, page: Page, object: dict, name: str) -> None:
    kind = object.get("@type")
    if kind not in PROPERTIES:
        return site.problem(page, f"{name} is of the type {kind!r}")
    for key in NEEDED[kind]:
        site.check(key in object, page, f"{name} has no {key}")
    for key, value in object.items():
        if key == "@type":
            continue
        if key not in PROPERTIES[kind]:
            site.problem(page, f"{name} has the property {key}, which {kind} is not to have")
            continue
        values = value if isinstance(value, list) else [value]
        site.check(values, page, f"{name}.{key} is empty")
        for each in values:
            check_value(site, page, each, PROPERTIES[kind][key], f"{name}.{key}")
    if kind == "BreadcrumbList":
        check_breadcrumbs(site, page, object)
    if kind == "ImageObject" and str(object.get("url")).startswith(site.address):
        site.check("width" in object and "height" in object, page, f"{name} has no size: {object.get('url')}")
    if kind == "ImageObject":
        has_rights = bool(RIGHTS & object.keys())
        site.check(("contentUrl" in object) == has_rights, page, f"{name} has rights, or contentUrl, and not both")


def check_value(site: Site, page: Page, value: object, expected: set | Callable, name: str) -> None:
    if callable(expected):
        site.check(expected(value), page, f"{name} is {value!r}, no {expected.__name__}")
        if expected is address and isinstance(value, str):
            site.check_address(value, page, name)
    elif site.check(isinstance(value, dict) and value.get("@type") in expected, page, f"{name} is {value!r}"):
        check_object(site, page, value, name)


def check_breadcrumbs(site: Site, page: Page, breadcrumbs: dict) -> None:
    items = breadcrumbs.get("itemListElement") or [{}]
    positions = [item.get("position") for item in items]
    site.check(positions == [*range(1, len(items) + 1)], page, f"the breadcrumbs are numbered {positions}")
    first, last = (item.get("item") for item in [items[0], items[-1]])
    site.check(first == site.address, page, f"the breadcrumbs begin at {first}")
    # Those of a further page of a list lead to the list.
    list_address = re.sub(r"page/\d+/$", "", page.address)
    site.check(last in [page.address, list_address], page, f"the breadcrumbs end at {last}")


def check_article(site: Site, page: Page, article: dict) -> None:
    """Checks that structured data and page tell the same."""
    site.check(article.get("url") == page.address, page, f"the article's url is {article.get('url')}")
    published, modified = article.get("datePublished", ""), article.get("dateModified", "")
    site.check(published[:10] <= modified[:10], page, f"it was changed {modified}, before it was published {published}")
    description = article.get("description", "")
    has_tags = re.search(r"</?[a-z]+[^>]*>|&(lt|gt|amp|quot|#\d+);", description)
    # Tags that an author typed into a standfirst are shown to readers as they are, too.
    site.check(not has_tags or description in page.shown, page, f"HTML in {description!r}")
