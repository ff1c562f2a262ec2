"""Holds the built-in words, and the plural rules, against Unicode's CLDR."""

import datetime
import pathlib
import re
import subprocess
import sys
import tempfile

import babel
from babel import dates

WORDS = pathlib.Path("Templates/i18n")
TOOL = pathlib.Path(".build/debug/broadsheet").resolve()
COUNTS = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101]
FORMS = ["zero", "one", "two", "few", "many", "other"]

# All that differs from CLDR on purpose, by language or region and by what differs, with the reason.
DELIBERATE = {
    ("de-AT", "thousands"): "a narrow space (ÖNORM A 1080); CLDR has a wide one",
    ("de-CH", "thousands"): "a printer's apostrophe; CLDR has a typewriter's",
    ("es", "thousands"): "a narrow space, as the Royal Academy has it; CLDR has a full stop",
    ("pt-PT", "thousands"): "a narrow space, as newspapers set it; CLDR has a wide one",
    ("en-ZA", "thousands"): "a narrow space; CLDR has a wide one",
    ("ar", "thousands"): "the Arabic mark, though digits are European",
    ("en", "time"): "'a.m.' and 'p.m.', as American newspapers write them",
    ("en-ZA", "date"): "no zero before the day, as newspapers write it",
    ("de", "time"): "'Uhr', as one reads it in a sentence",
    ("es", "time"): "hours of two digits; 'a. m.' with its space, as the Royal Academy writes it",
    ("fr", "time"): "'14 h 05', as the Imprimerie nationale has it",
    ("ja", "time"): "hours of two digits, as newspapers on the web have them",
    ("pt", "time"): "'14h05', as Brazilian newspapers write it",
    ("ru", "date"): "newspapers leave 'г.' out",
    ("ru", "month"): "newspapers leave 'г.' out",
    ("uk", "date"): "newspapers leave 'р.' out",
    ("uk", "month"): "newspapers leave 'р.' out",
    ("uk", "weekday"): "the apostrophe of the other words, U+2019",
    ("zh-Hant", "time"): "24 hours; CLDR has seven words for parts of the day",
}
# Rules of languages without built-in words that the site knows.
OTHERS = "cs cy fa fil ga gd he hi hr is lt lv mk mt ro sk sl sv tr".split()
# The beginning of every template.
HEAD = "<html><head><title>{{page_title}}</title></head>"


def read(tag):
    """The words of a file, as written."""
    text = (WORDS / f"{tag}.yml").read_text()
    return dict(re.findall(r'^(\w+): "(.*)"$', text, re.M))


def words(tag):
    """All words of a language or region, with those that it takes from others."""
    primary = tag.split("-")[0]
    own = {} if tag == primary or primary == "zh" else read(primary)
    return {**read("en"), **own, **read(tag)}


def plain(text):
    """With every space alike, and without marks of direction."""
    return re.sub(r"[\u00a0\u202f\u2009]", " ", text).replace("\u200f", "").replace("\u200e", "")


def build(tag, articles, templates, extra=""):
    """The files of a newspaper, by their paths."""
    with tempfile.TemporaryDirectory(dir=".build") as folder:
        root = pathlib.Path(folder)
        files = {"Content/site.yml": f"title: A\nurl: https://a.example/\nlanguage: {tag}\n{extra}"}
        files |= {f"Content/articles/{name}.md": text for name, text in articles.items()}
        files |= {f"Templates/{name}": text for name, text in templates.items()}
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        done = subprocess.run([TOOL, "build", "--date", "2026-01-01"], cwd=root, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return {str(path.relative_to(root / "Public")): path.read_text() for path in (root / "Public").rglob("*.html")}


class Check:
    """What differs from CLDR for no reason, and which reasons were used."""

    def __init__(self):
        self.faults, self.used = [], set()

    def same(self, tag, kind, found, expected):
        if plain(found) != plain(expected):
            self.differ(tag, kind, found, expected)

    def differ(self, tag, kind, found, expected):
        reasons = [(t, kind) for t in (tag, tag.split("-")[0]) if (t, kind) in DELIBERATE]
        self.used.update(reasons)
        if not reasons:
            self.faults.append(f"{tag}: {kind} is {found!r}, in CLDR {expected!r}")

    def names(self, tag, locale):
        own = words(tag)
        alone = dates.get_month_names("wide", "stand-alone", locale)
        for number in range(1, 13) if "{month_alone}" in own["month_pattern"] else []:
            self.same(tag, "month alone", own.get(f"month_alone_{number}", own[f"month_{number}"]), alone[number])
        for number, name in dates.get_day_names("wide", "format", locale).items():
            self.same(tag, "weekday", own[f"weekday_{number + 1}"], name)
        if "thousands" in read(tag):
            # As they are: spaces differ in width.
            found, expected = own["thousands"], locale.number_symbols["latn"]["group"]
            if found != expected:
                self.differ(tag, "thousands", found, expected)

    def dates(self, tag, locale):
        """Dates of each month, as pages show them."""
        moments = [datetime.datetime(2024, month, month * 2 + 1, 2 * month - 1, 5) for month in range(1, 13)]
        articles = {
            f"a{m.month}": f"---\ntitle: A\ndate: {m:%Y-%m-%dT%H:%M}\nslug: a{m.month}\n---\nX.\n" for m in moments
        }
        layout = HEAD + "<body>{{#article.published}}{{date}}|{{time}}{{/article.published}}</body></html>"
        archive = HEAD + "<body>{{page_title}}</body></html>"
        pages = build(tag, articles, {"layouts/article.mustache": layout, "layouts/archive.mustache": archive})
        for m in moments:
            page = pages[f"2024/{m:%m}/{m:%d}/a{m.month}/index.html"]
            date, time = re.search(r"<body>(.*?)\|(.*?)</body>", page).groups()
            self.same(tag, "date", date, dates.format_date(m, "long", locale))
            self.same(tag, "time", time, dates.format_time(m, "short", locale=locale))
            month = re.search(r"<body>(.*?)</body>", pages[f"2024/{m:%m}/index.html"])[1]
            self.same(tag, "month", month, dates.format_skeleton("yMMMM", m, locale=locale))
        year = re.search(r"<body>(.*?)</body>", pages["2024/index.html"])[1]
        self.same(tag, "year", year, dates.format_skeleton("y", moments[0], locale=locale))


def forms(tag):
    """Which form the site has for each of the counts but 0, by the pages of tags with so many articles."""
    counts = COUNTS[1:]
    articles = {}
    for number in range(max(counts)):
        tags = ", ".join(f"c{count}" for count in counts if number < count)
        articles[f"2024-01-01-a{number}"] = f"---\ntitle: A\ntags: [{tags}]\n---\nX.\n"
    page = HEAD + "<body>{{tag.count_label}}</body></html>"
    own = "".join(f'articles_{form}: "{form}"\n' for form in FORMS)
    templates = {"layouts/tag.mustache": page, f"i18n/{tag}.yml": own}
    pages = build(tag, articles, templates, "feeds: false\npage_size: 1000\n")
    return {count: re.search(r"<body>(.*?)</body>", pages[f"tags/c{count}/index.html"])[1] for count in counts}


def main():
    check = Check()
    tags = sorted(path.stem for path in WORDS.glob("*.yml"))
    for tag in tags:
        locale = babel.Locale.parse(tag, sep="-")
        check.names(tag, locale)
        check.dates(tag, locale)
    rules = tags + OTHERS
    for tag in rules:
        rule = babel.Locale.parse(tag, sep="-").plural_form
        for count, form in forms(tag).items():
            if form != rule(count):
                check.faults.append(f"{tag}: the form for {count} is '{form}', in CLDR '{rule(count)}'")
    check.faults += [
        f"{tag}: {kind} is as in CLDR, so it is no exception" for tag, kind in DELIBERATE.keys() - check.used
    ]
    for fault in check.faults:
        print(f"words: {fault}", file=sys.stderr)
    print(f"words: {len(tags)} files of words, {len(rules)} plural rules against CLDR: {len(check.faults)} faults.")
    sys.exit(1 if check.faults else 0)


main()
