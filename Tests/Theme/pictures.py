"""Pictures of the sample newspaper in Chromium: as wide as `sizes` says, no shifts while they come, few bytes.

    pictures.py SITE [--report SITE_WITHOUT_COPIES]

With --report the widths and bytes are printed, beside those of the same site without copies of its pictures.
"""

import argparse
import collections
import functools
import http.server
import shutil
import sys
import threading
import time
import urllib.parse

from playwright.sync_api import sync_playwright

PAGES = {
    "front": "/",
    "section": "/science/",
    "tag": "/tags/united-nations/",
    "author": "/authors/leila-haddad/",
    "article": "/2025/09/22/sixty-states-for-the-high-seas/",
    "gallery": "/2025/01/13/the-year-above-the-line/",
    "figures": "/2022/09/27/a-spacecraft-hits-its-asteroid/",
}
WIDTHS = [320, 360, 414, 600, 768, 900, 1024, 1280, 1600]
SCALES = [1, 2, 3]
# `sizes` may say more than is shown by this much, or as much more as leads to the next larger file; never less but for
# rounding.
MOST, LEAST = 1.10, 0.99

# The width that `sizes` says is the natural width of a picture that has copies (HTML, section 4.8.4.3.9). A picture
# that is cut to its box is as wide as it would be uncut.
SHOWN = """() => {
const hasCopies = image => image.srcset || image.parentElement.querySelector("source[srcset*=' ']");
return [...document.images].filter(hasCopies).map(image => {
  const box = image.getBoundingClientRect(), ratio = image.naturalWidth / image.naturalHeight;
  const shown = getComputedStyle(image).objectFit === "cover" ? Math.max(box.width, box.height * ratio) : box.width;
  const source = image.parentElement.querySelector("source");
  const copies = (source ?? image).srcset.split(",").map(copy => parseInt(copy.trim().split(/\\s+/)[1]));
  copies.sort((a, b) => a - b);
  const isEnough = width => width >= shown * devicePixelRatio - 1;
  const enough = copies.findIndex((width, index) => isEnough(width) || index == copies.length - 1);
  const isNear = copies.slice(enough, enough + 2).some(width => image.currentSrc.includes(`.${width}.`));
  const place = image.closest("figure, article, li, section, header")?.className ?? "";
  return { shown, said: image.naturalWidth, file: image.currentSrc, isNear, sizes: (source ?? image).sizes, place };
}).filter(image => image.shown > 0);
}"""
SHIFTS = """
window.shifts = 0;
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifts += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
"""


class SlowPictures(http.server.SimpleHTTPRequestHandler):
    """A site whose pictures come late."""

    delay = 0

    def do_GET(self):
        if self.path.rsplit(".")[-1] in ("webp", "avif", "jpg", "png", "svg"):
            time.sleep(self.delay)
        super().do_GET()

    def log_message(self, *_):
        pass


def serve(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(SlowPictures, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def settle(page):
    """Scrolls through the page, so that what is lazy comes, and waits until it has."""
    page.evaluate("""async () => {
      for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
        scrollTo(0, y);
        await new Promise(done => setTimeout(done, 30));
      }
      const comes = image => image.complete || new Promise(done => image.onload = image.onerror = done);
      await Promise.all([...document.images].map(comes));
    }""")


class Check:
    """What was looked at in a browser, and what is not as it should be."""

    def __init__(self, browser):
        self.browser, self.failures, self.count, self.widths = browser, [], 0, collections.defaultdict(list)

    def expect(self, is_true, what):
        self.count += 1
        if not is_true:
            self.failures.append(what)

    def open(self, address, width, scale):
        context = self.browser.new_context(
            viewport={"width": width, "height": 740 if width < 700 else 800}, device_scale_factor=scale
        )
        page = context.new_page()
        page.add_init_script(SHIFTS)
        return context, page

    def sizes(self, site, kind, width, scale):
        """What `sizes` says and how wide each picture is; nothing moves while pictures come."""
        context, page = self.open(site, width, scale)
        with context:
            page.goto(site + PAGES[kind])
            settle(page)
            images = page.evaluate(SHOWN)
            for image in images:
                file = urllib.parse.urlparse(image["file"]).path.split("/")[-1]
                name = f"{kind} at {width} × {scale}: {file} ({image['place']})"
                part = image["said"] / image["shown"]
                self.expect(
                    part >= LEAST and (part <= MOST or image["isNear"]),
                    f"{name} is {image['shown']:.0f} wide, and sizes ({image['sizes']}) says {image['said']}",
                )
                if scale == 1:
                    self.widths[kind, image["place"], width].append((image["shown"], image["said"]))
            shifts = page.evaluate("window.shifts")
            self.expect(shifts == 0, f"{kind} at {width} × {scale}: the layout shifts by {shifts}")
            return len(images)

    def bytes(self, site, kind, width, scale):
        """What is loaded before anybody scrolls: pictures and their bytes, and those of all else."""
        context, page = self.open(site, width, scale)
        with context:
            answers = []
            page.on("response", lambda answer: answers.append(answer))
            page.goto(site + PAGES[kind], wait_until="networkidle")
            pictures = [answer for answer in answers if answer.request.resource_type == "image"]
            sizes = [len(answer.body()) for answer in pictures]
            rest = sum(len(answer.body()) for answer in answers if answer not in pictures)
            names = [answer.url.rsplit("/", 1)[-1] for answer in pictures]
            return sum(sizes), rest, names


def report(check, sites):
    for (kind, place, width), seen in sorted(check.widths.items()):
        shown = ", ".join(sorted({f"{shown:.0f}/{said}" for shown, said in seen}))
        print(f"{kind} {place!r} at {width}: {shown} (shown/said)")
    for kind in ("front", "article", "gallery", "figures"):
        for width, scale in ((360, 3), (1280, 1), (1280, 2)):
            for name, site in sites.items():
                pictures, rest, names = check.bytes(site, kind, width, scale)
                sizes = f"{pictures / 1000:.0f} kB of pictures, {rest / 1000:.0f} kB else"
                print(f"{kind} at {width} × {scale}, {name}: {sizes}; {', '.join(names)}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("site")
    options.add_argument("--report")
    options = options.parse_args()
    site = serve(options.site)
    chromium = {"executable_path": shutil.which("chromium"), "args": ["--no-sandbox"]}
    with sync_playwright() as playwright, playwright.chromium.launch(**chromium) as browser:
        check, pictures = Check(browser), 0
        SlowPictures.delay = 0.15
        for kind in PAGES:
            for width in WIDTHS:
                for scale in SCALES if width in (360, 1280) else [2]:
                    pictures += check.sizes(site, kind, width, scale)
        check.expect(pictures > 0, "no page shows a picture that has copies")
        SlowPictures.delay = 0
        if options.report:
            report(check, {"copies": site, "without": serve(options.report)})
    if check.failures:
        sys.exit("pictures: " + "\npictures: ".join(check.failures))
    print(f"pictures: {check.count} things are as they should be, {pictures} pictures as wide as their sizes say.")


main()
