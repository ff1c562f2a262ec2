"""Makes a newspaper from nothing to a published site, as a newcomer goes about it: first_hour.py PROGRAM."""

import contextlib
import http.server
import os
import pathlib
import shutil
import signal
import sys
import tempfile
import threading

from playwright.sync_api import expect, sync_playwright

from terminal import CAP, Terminal

ARTICLE = """
Der Weg ist **wieder offen**, schreibt die Stadt.

![Der Weg am Fluss](weg.png)
"""


def main(program: str) -> None:
    os.environ["PATH"] = f"{pathlib.Path(program).parent}:{os.environ['PATH']}"
    with tempfile.TemporaryDirectory(prefix="broadsheet-first-hour-") as folder:
        make_newspaper(folder)
        newspaper = pathlib.Path(folder, "bote")
        preview = Terminal(["broadsheet", "serve"], str(newspaper))
        address = preview.wait(r"http://127\.0\.0\.1:\d+/")
        preview.wait(r"1 article, .* s, ")
        with sync_playwright() as playwright, browser(playwright) as page:
            article = write_article(newspaper, page, address)
            make_mistakes(article, page, preview)
            preview.type("\x03")
            assert preview.end() in [0, 130, -signal.SIGINT], preview.text
            publish(newspaper, page)
    print("first-hour: a newspaper was made, written for, looked at and published.")


def make_newspaper(folder: str) -> None:
    terminal = Terminal(["broadsheet", "init", "bote"], folder, LANG="de_DE.UTF-8", TZ="Europe/Berlin")
    terminal.answer(r"\[Bote\]: ", "Harzer Bote")
    terminal.answer(r"anguage.*\[de.*\]: ", "klingonisch")  # asked again, with the reason
    terminal.wait("klingonisch' is no language")
    terminal.answer(r"anguage.*\[de.*\]: ", "")
    terminal.answer(r"\[Europe/Berlin\]: ", "")
    terminal.answer(r"https://.*\]: ", "https://bote.example/zeitung/")
    terminal.answer(r"ections.*\]: ", "Stadt, Kultur")
    terminal.answer(r"reply\?.*\]: ", "yes")
    terminal.wait(r"cd bote && .*broadsheet serve --open\n.*broadsheet build\n")
    assert terminal.end() == 0, terminal.text


@contextlib.contextmanager
def browser(playwright):
    chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.set_default_timeout(CAP * 1000)
    expect.set_options(timeout=CAP * 1000)
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert not errors, errors
    chromium.close()


def write_article(newspaper: pathlib.Path, page, address: str) -> pathlib.Path:
    """Begins an article with a command, and writes it in an editor; the page follows."""
    page.goto(address)
    expect(page).to_have_url(f"{address}zeitung/")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    command = ["broadsheet", "new", "Uferweg ist wieder offen", "--section", "Stadt", "--folder"]
    terminal = Terminal(command, str(newspaper / "Content"))  # from a folder within
    assert terminal.end() == 0, terminal.text
    article = newspaper / "Content" / terminal.text.strip()
    assert article.is_file() and article.name == "index.md", terminal.text
    picture = next(newspaper.glob("Content/articles/**/picture.png"))
    shutil.copy(picture, article.parent / "weg.png")
    article.write_text(article.read_text() + ARTICLE)
    expect(page.get_by_role("link", name="Uferweg ist wieder offen").first).to_be_visible()
    page.get_by_role("link", name="Uferweg ist wieder offen").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Uferweg ist wieder offen")
    shown = page.get_by_alt_text("Der Weg am Fluss")
    expect(shown).to_be_visible()
    assert shown.evaluate("image => image.complete ? image.naturalWidth : 1") > 0
    expect(page.get_by_role("heading", name="Schreiben Sie einen Kommentar")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    return article


def make_mistakes(article: pathlib.Path, page, preview: Terminal) -> None:
    """Each mistake is told on the terminal with its place and a cure, and in the browser until it is mended."""
    good = article.read_text()
    for old, new, place, told in [
        ("date: ", "datum: ", ".badge", r"index\.md:3:1: .*'datum'(.*\n)*? .*'?date"),
        ("date: 20", "date: 31.2.20", ".overlay", r"index\.md:3:7: error: .*31\.2\."),
        ("weg.png", "wege.png", ".overlay", r"index\.md:\d+:\d+: error: .*wege\.png(.*\n)*? .*'weg\.png'"),
    ]:
        assert old in good, (old, good)
        mark = page.locator(f"#broadsheet-layer {place}")
        article.write_text(good.replace(old, new, 1))
        preview.wait(told)
        expect(mark).to_be_visible()
        article.write_text(good)
        expect(mark).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_have_text("Uferweg ist wieder offen")


def publish(newspaper: pathlib.Path, page) -> None:
    """Builds the site and looks at it as a web host serves it, below /zeitung/."""
    terminal = Terminal(["broadsheet", "build", "--strict"], str(newspaper))
    assert terminal.end() == 0, terminal.text
    public = newspaper / "Public"
    with tempfile.TemporaryDirectory() as host, served(host) as address:
        shutil.copytree(public, pathlib.Path(host, "zeitung"))
        missing = []
        page.on("response", lambda response: missing.append(response.url) if response.status >= 400 else None)
        page.goto(f"{address}/zeitung/")
        expect(page.get_by_role("link", name="Uferweg ist wieder offen").first).to_be_visible()
        page.get_by_role("link", name="Uferweg ist wieder offen").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Uferweg ist wieder offen")
        page.get_by_role("link", name="Impressum").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Impressum")
        assert not missing, missing
        assert page.locator("#broadsheet-layer").count() == 0
    for name in ["feed.xml", "sitemap.xml", "robots.txt", "404.html", "stadt/index.html"]:
        assert (public / name).is_file(), name


@contextlib.contextmanager
def served(folder: str):
    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=folder)

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever runs this in the background has made it deaf to Ctrl-C
main(sys.argv[1])
