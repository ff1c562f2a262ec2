"""Pages of the default theme as readers see them: axe-core, keyboard, narrow windows, no shifts, little to load.

The folder that is named holds the sites `sample`, `open` (in which replies are open), `one` (with one article) and
`styled` (the sample with colours, type, density and logo of its own). With a second folder, screenshots of every page
go there.
"""

import functools
import gzip
import http.server
import itertools
import os
import shutil
import sys
import threading

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

SITES = os.path.abspath(sys.argv[1])
SHOTS = sys.argv[2] if len(sys.argv) > 2 else None

# Every kind of page: the site, and its address there.
PAGES = {
    "front": ("sample", "/"),
    "older": ("sample", "/page/1/"),
    "article": ("sample", "/2024/01/10/the-warmest-year-so-far/"),
    "open-replies": ("open", "/sub/path/2024/01/01/first/"),
    "everything": ("open", "/sub/path/2024/01/04/everything/"),
    "page": ("sample", "/about/"),
    "section": ("sample", "/science/"),
    "tag": ("sample", "/tags/moon/"),
    "tags": ("sample", "/tags/"),
    "author": ("sample", "/authors/leila-haddad/"),
    "authors": ("sample", "/authors/"),
    "year": ("sample", "/2024/"),
    "month": ("sample", "/2024/02/"),
    "withdrawn": ("sample", "/2024/04/09/millions-look-up/"),
    "missing": ("sample", "/404.html"),
    "one": ("one", "/"),
    "styled-front": ("styled", "/"),
    "styled-article": ("styled", "/2024/01/10/the-warmest-year-so-far/"),
}
WIDTHS = {360: 740, 1280: 800}
SCHEMES = ["light", "dark"]
# WCAG 2.2, levels A and AA, and what axe-core thinks is good practice besides.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

SHIFTS = """
new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})
"""
# What sticks out of the window, but for what lies in a box that scrolls by itself.
OVERFLOW = """
[...document.querySelectorAll("body *")].filter(element => {
  const box = element.getBoundingClientRect();
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(outer).overflowX)) return false;
  }
  return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1);
}).map(element => element.outerHTML.slice(0, 120))
"""


class Server:
    """A site at a free port of this machine."""

    def __init__(self, folder):
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
        handler.func.log_message = lambda *_: None
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}"


class Check:
    """What was looked at in a browser, and what is not as it should be."""

    def __init__(self, browser):
        self.browser = browser
        self.failures = []
        self.count = 0
        self.servers = {name: Server(os.path.join(SITES, name)) for name in {site for site, _ in PAGES.values()}}

    def fail(self, name, what):
        self.failures.append(f"{name}: {what}")

    def expect(self, is_true, name, what):
        self.count += 1
        if not is_true:
            self.fail(name, what)

    def open(self, context, kind, viewport=None):
        site, path = PAGES[kind]
        page = context.new_page()
        if viewport:
            page.set_viewport_size(viewport)
        said = []
        page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        answer = page.goto(self.servers[site].address + path)
        self.expect(answer.status == 200, kind, f"{path} is answered {answer.status}")
        return page, said

    def looks(self, kind):
        """A page in each window and scheme: what axe-core finds, shifts, sticks out or is said on the console."""
        with self.browser.new_context() as context:
            for width, height in WIDTHS.items():
                page, said = self.open(context, kind, viewport={"width": width, "height": height})
                shift = page.evaluate(SHIFTS)
                self.expect(shift == 0, f"{kind} at {width}", f"the layout shifts by {shift}")
                for scheme in SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    name = f"{kind} at {width}, {scheme}"
                    self.count += 1
                    for found in Axe().run(page, options=RULES).response["violations"]:
                        for node in found["nodes"]:
                            self.fail(name, f"{found['id']}: {node['html'][:160]} {node['failureSummary'][:200]}")
                    if SHOTS:
                        page.screenshot(path=os.path.join(SHOTS, f"{kind}-{width}-{scheme}.png"), full_page=True)
                self.expect(not said, f"{kind} at {width}", said)
            # At 320 pixels, which is 1280 at 400 %.
            page.set_viewport_size({"width": 320, "height": 640})
            outside = page.evaluate(OVERFLOW)
            self.expect(not outside, f"{kind} at 320", f"these stick out: {outside}")
            self.frame(page, kind)

    def frame(self, page, kind):
        """Landmarks, headings, language and the current page."""
        self.expect(page.locator("h1").count() == 1, kind, "there is not one h1")
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
        steps = [(one, two) for one, two in itertools.pairwise(levels) if two > one + 1]
        self.expect(not steps, kind, f"the levels of headings jump: {levels}")
        for landmark in ("header", "nav", "main", "footer"):
            found = page.locator(f"body > {landmark}, body > header > {landmark}").count()
            self.expect(found >= 1, kind, f"no {landmark}")
        language = page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
        wanted = ["ar", "rtl"] if PAGES[kind][0] == "open" else ["en", "ltr"]
        self.expect(language == wanted, kind, f"the language is {language}")
        scripts = page.locator("script[src], link[rel=stylesheet]").evaluate_all(
            "list => list.map(element => element.src || element.href)"
        )
        foreign = [address for address in scripts if not address.startswith("http://127.0.0.1")]
        self.expect(not foreign, kind, f"something comes from elsewhere: {foreign}")

    def weight(self, kind):
        """All that is loaded, but for pictures, in bytes as they are without compression."""
        with self.browser.new_context() as context:
            answers = []
            page = context.new_page()
            page.on("response", lambda answer: answers.append(answer))
            site, path = PAGES[kind]
            page.goto(self.servers[site].address + path)
            page.wait_for_load_state("networkidle")
            total = sum(len(answer.body()) for answer in answers if answer.request.resource_type != "image")
            self.expect(total < 60_000, kind, f"{total} bytes have to be loaded")
            for wanted, limit in (("stylesheet", 20_000), ("script", 5_000)):
                packed = sum(
                    len(gzip.compress(answer.body())) for answer in answers if answer.request.resource_type == wanted
                )
                self.expect(packed < limit, kind, f"what is loaded as {wanted} comes to {packed} bytes, compressed")

    def without_scripts(self, kind):
        """The same text, whether scripts run or not."""
        texts = []
        for runs in (True, False):
            with self.browser.new_context(java_script_enabled=runs) as context:
                page, _ = self.open(context, kind)
                texts.append(page.locator("body").inner_text())
        self.expect(texts[0] == texts[1], kind, "without scripts there is another text")

    def keyboard(self, kind, **options):
        """Tab reaches each link and field, in the order of the page, and each shows that it has the focus."""
        with self.browser.new_context(viewport={"width": 1280, "height": 800}, **options) as context:
            page, _ = self.open(context, kind)
            wanted = page.evaluate(
                "[...document.querySelectorAll('a[href], button:enabled, input:enabled, textarea:enabled, summary')]"
                ".filter(e => e.tabIndex >= 0 && e.checkVisibility() && !e.closest('fieldset:disabled')).length"
            )
            seen = []
            for _ in range(wanted):
                page.keyboard.press("Tab")
                state = page.evaluate(
                    "(() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();"
                    " return [e.outerHTML.slice(0, 100), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,"
                    " b.width > 0 && b.height > 0, e === document.body]; })()"
                )
                self.expect(state[1] and state[2] and not state[3], kind, f"the focus cannot be seen: {state}")
                seen.append(state[0])
            order = page.evaluate(
                "[...document.querySelectorAll('a[href], button:enabled, input:enabled, textarea:enabled, summary')]"
                ".filter(e => e.tabIndex >= 0 && e.checkVisibility() && !e.closest('fieldset:disabled'))"
                ".map(e => e.outerHTML.slice(0, 100))"
            )
            others = [pair for pair in zip(seen, order, strict=False) if pair[0] != pair[1]]
            self.expect(seen == order, kind, f"Tab goes another way: {others[:3]}")
            page.keyboard.press("Tab")
            page.evaluate("document.querySelector('.skip').focus()")
            page.keyboard.press("Enter")
            is_skipped = page.evaluate("document.activeElement.id") == "main"
            self.expect(is_skipped, kind, "the skip link does not lead to the text")

    def embeds(self, runs):
        """Nothing is loaded from another site before a reader asks for it; then the frame shows its player."""
        with self.browser.new_context(java_script_enabled=runs) as context:
            foreign = []

            def play(route):
                foreign.append(route.request.url)
                route.fulfill(status=200, body="A player")

            context.route(lambda address: "127.0.0.1" not in address, play)
            page, _ = self.open(context, "everything")
            for frame in page.locator(".embed iframe").all():
                frame.scroll_into_view_if_needed()
            self.expect(not foreign, "everything", f"something comes from elsewhere: {foreign}")
            page.locator(".embed iframe").first.scroll_into_view_if_needed()
            frame = page.frame_locator(".embed iframe >> nth=0")
            frame.locator("a").click()
            frame.get_by_text("A player").wait_for()
            wanted = ["https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?autoplay=1"]
            self.expect(foreign == wanted, "everything", f"the frame loads {foreign}")
            self.expect(page.url.endswith("/everything/"), "everything", "the player takes the place of the page")

    def reply(self, runs):
        """The form of a reply asks for what it needs, and sends it, with scripts and without."""
        with self.browser.new_context(java_script_enabled=runs) as context:
            page, _ = self.open(context, "open-replies")
            sent = []

            def receive(route):
                if route.request.method != "POST":
                    route.continue_()
                    return
                sent.append(route.request.post_data)
                route.fulfill(status=200, body="Thanks")

            context.route("**/*", receive)
            form = page.locator("form")
            form.locator("[name=comment]").fill("Well said.")
            form.locator("[name=author]").fill("Ada")
            form.get_by_role("button").click()
            self.expect(not sent, "reply", "it is sent without an address")
            form.locator("[name=email]").fill("ada@example.org")
            for box in form.locator("input[type=checkbox]").all():
                box.check()
            form.get_by_role("button").click()
            page.wait_for_load_state()
            self.expect(len(sent) == 1 and "comment=Well+said." in sent[0] and "author=Ada" in sent[0], "reply", sent)

    def folded(self):
        """Where replies are not open yet, the heading and the sentences stand, and the form is folded."""
        with self.browser.new_context() as context:
            page, _ = self.open(context, "article")
            reply = page.locator(".reply")
            for kind in ("h2", ".note", ".hint", "summary"):
                self.expect(reply.locator(kind).is_visible(), "article", f"the reply form shows no {kind}")
            fields = reply.locator("textarea, input:not([type=hidden]), button")
            self.expect(not any(field.is_visible() for field in fields.all()), "article", "fields show")
            summary = reply.locator("summary")
            summary.focus()
            page.keyboard.press("Enter")
            self.expect(reply.locator("textarea").is_visible(), "article", "the form does not unfold")
            self.expect(all(field.is_disabled() for field in fields.all()), "article", "a field can be filled in")
            self.expect(summary.bounding_box()["height"] >= 24, "article", "the summary is hard to hit")


def main():
    chromium = {"executable_path": shutil.which("chromium"), "args": ["--no-sandbox"]}
    with sync_playwright() as playwright, playwright.chromium.launch(**chromium) as browser:
        check = Check(browser)
        for kind in PAGES:
            check.looks(kind)
        for kind in ("front", "article"):
            check.weight(kind)
            check.without_scripts(kind)
        for kind in ("front", "open-replies", "tags"):
            check.keyboard(kind)
        check.keyboard("article", forced_colors="active", reduced_motion="reduce")
        check.folded()
        for runs in (True, False):
            check.reply(runs)
            check.embeds(runs)
    if check.failures:
        sys.exit("theme: " + "\ntheme: ".join(check.failures))
    print(f"theme: {check.count} things are as they should be on {len(PAGES)} kinds of pages.")


main()
