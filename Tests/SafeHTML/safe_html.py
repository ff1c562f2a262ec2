"""Builds random articles in a folder, and checks their pages: safe_html.py TOOL FOLDER [COUNT [SEED]]."""

import pathlib
import random
import re
import subprocess
import sys

import html5lib

ELEMENTS = set(
    """a abbr audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em
    figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp small source span
    strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr""".split()
)
# What a browser adds to a table.
ELEMENTS |= {"tbody", "colgroup"}
ATTRIBUTES = set(
    """abbr alt aria-label cite class colspan controls datetime decoding default dir fetchpriority headers height href
    hreflang id kind label lang loading loop media muted open playsinline poster preload reversed role rowspan scope
    sizes span src srclang srcset start tabindex title translate type value width""".split()
)
ADDRESSES = {"href", "src", "srcset", "poster", "cite"}

HOSTILE = [
    "<script>alert(1)</script>",
    "<style>*{}</style>",
    "<iframe src=x></iframe>",
    "<form action=x>",
    "</form>",
    "<input autofocus onfocus=x>",
    "<svg onload=x><a>",
    "</svg>",
    "<math><mi>",
    "<template>",
    "</template>",
    "<body>",
    "</body>",
    "</html>",
    "</article>",
    "</main>",
    "<main>",
    "</div>",
    "<!--",
    "-->",
    "<!-- more -->",
    "<![CDATA[",
    "]]>",
    "<?php",
    "?>",
    "<plaintext>",
    "<textarea>",
    "<title>",
    "</title>",
    "<select><option>",
    "<frameset>",
    "<base href=//e.example>",
    "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=x>",
    "<noscript>",
    "</noscript>",
    "<object data=x>",
    "<button>",
    "<nobr>",
    "<marquee>",
    "<image src=x>",
    "<isindex>",
    "<head>",
    "<",
    "</",
    "<a",
    "<b ",
    '<a href="',
    "'",
    '"',
    ">",
    "&lt;script&gt;",
    "&#60;b>",
    "`",
    "```\n",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n    ",
    "*",
    "**",
    "_",
    "[",
    "](/x)",
    "![",
    "\\",
    "| a | b |\n|---|---|\n| c | d |\n",
    "~~",
    "[^1]",
]
VALUES = [
    "/x",
    '"/a b"',
    "'/c d'",
    '"&quot;><script>x</script>"',
    "javascript:alert(1)",
    '"java&Tab;script:x"',
    '"&#106;avascript:x"',
    '"&#106avascript:x"',
    "data:text/html,x",
    "//e.example/x",
    "/p",
    "#q",
    '""',
    '"vbscript:x"',
    '" javascript:x"',
    '"/x 1x, javascript:y 2x"',
]
NAMES = sorted(ATTRIBUTES | {"style", "onclick", "onerror", "srcdoc", "formaction", "xlink:href", "name", "target"})


def piece(chance: random.Random) -> str:
    """A tag, harmless or hostile, or some text."""
    kind = chance.random()
    name = chance.choice(sorted(ELEMENTS))
    if kind < 0.4:
        attributes = "".join(
            f" {chance.choice(NAMES)}" + (f"={chance.choice(VALUES)}" if chance.random() < 0.9 else "")
            for _ in range(chance.choice([0, 0, 1, 2]))
        )
        return f"<{name}{attributes}>"
    if kind < 0.65:
        return f"</{name}>"
    if kind < 0.8:
        return chance.choice(HOSTILE)
    return chance.choice(["word", "two words ", "\n", "\n\n", " "])


def write(folder: pathlib.Path, count: int, chance: random.Random) -> None:
    """Makes a newspaper of so many articles."""
    articles = folder / "Content" / "articles"
    articles.mkdir(parents=True)
    (folder / "Content" / "site.yml").write_text("title: A\nurl: https://a.example/\nserved_elsewhere: [/]\n")
    layouts = folder / "Templates" / "layouts"
    layouts.mkdir(parents=True)
    (layouts / "article.mustache").write_text(
        "<!DOCTYPE html><title>A</title>"
        "<main><article>{{#article}}{{{body}}}{{/article}}</article><footer></footer></main>"
    )
    for number in range(count):
        text = "".join(piece(chance) for _ in range(chance.randint(1, 30)))
        (articles / f"2024-01-02-a{number}.md").write_text(f"---\ntitle: A\ndate: 2024-01-02\n---\nword\n\n{text}\n")


def problems(page: str) -> list[str]:
    """What is in a page, or where, that should not be."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    body = tree.find("body")
    if [child.tag for child in body] != ["main"] or (body[0].tail or "").strip():
        return ["something stands beside main"]
    main = body[0]
    if [child.tag for child in main] != ["article", "footer"] or (main[0].tail or "").strip():
        return ["something has left the article"]
    if len(main[1]) or (main[1].text or "").strip():
        return ["something came into the footer"]
    found = []
    for element in main[0].iter():
        if element is main[0]:
            if element.attrib:
                found.append("the article has attributes")
            continue
        if element.tag not in ELEMENTS:
            found.append(f"the element {element.tag}")
        for name, value in element.attrib.items():
            if name not in ATTRIBUTES and not name.startswith("aria-"):
                found.append(f"the attribute {name} of {element.tag}")
            scheme = re.match(r"[\x00-\x20]*([a-z][a-z0-9+.-]*)\s*:", re.sub(r"[\t\n\r]", "", value), re.I)
            if name in ADDRESSES and scheme and scheme[1].lower() not in {"http", "https", "mailto", "tel"}:
                found.append(f"the address {value!r}")
    return found


def main() -> None:
    tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.randrange(1_000_000)
    write(folder, count, random.Random(seed))
    build = [tool, "build", "--project", str(folder), "--format", "concise"]
    run = subprocess.run(build, capture_output=True, text=True)
    # An article that is refused is no page; the others are built without it.
    refused = set(re.findall(r"^(Content/articles/[^:]+):[0-9:]* error:", run.stderr + run.stdout, re.M))
    for path in refused:
        (folder / path).unlink()
    run = subprocess.run(build, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"safe html: seed {seed}: the build failed:\n" + "\n".join(run.stderr.splitlines()[-5:]))
    pages = [page for page in sorted((folder / "Public" / "2024").rglob("index.html")) if "a" in page.parent.name]
    failures = [(page, problem) for page in pages for problem in problems(page.read_text())]
    for page, problem in failures[:10]:
        name = re.search(r"a\d+", str(page))[0]
        text = (folder / "Content" / "articles" / f"2024-01-02-{name}.md").read_text()
        print(f"safe html: {problem}, from {text!r}")
    if failures:
        sys.exit(f"safe html: seed {seed}: {len(failures)} of {len(pages)} pages are not safe.")
    print(f"safe html: {len(pages)} pages of random tags are safe; {len(refused)} articles were refused; seed {seed}.")


main()
