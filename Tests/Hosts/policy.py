"""Serves the sample newspaper with the headers of its `_headers`: the content policy may forbid its pages nothing."""

import functools
import http.server
import pathlib
import sys
import threading

from playwright.sync_api import sync_playwright


def read_headers(file):
    """The headers that a `_headers` file has for every address."""
    lines = file.read_text().splitlines()
    headers = []
    for line in lines[lines.index("/*") + 1 :]:
        if not line.startswith("  "):
            break
        headers.append(line.strip().split(": ", 1))
    return headers


def serve(root):
    """Serves a folder with its headers at any port that is free; returns the address."""
    headers = read_headers(root / "_headers")

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self):
            for name, value in headers:
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def follow_frames(page):
    """Clicks the link in each frame, which loads its player; returns how many there are."""
    count = 0
    for frame in page.query_selector_all("iframe"):
        link = frame.content_frame() and frame.content_frame().query_selector("a")
        if link:
            count += 1
            link.click(no_wait_after=True)
            page.wait_for_timeout(300)
    return count


def look(browser, home, places):
    """What the browser says of its policy on each page, and how many players there are."""
    problems, frames, heard = [], 0, []
    # No other host is asked: what the policy lets through fails later.
    context = browser.new_context()
    context.route("**/*", lambda route: route.continue_() if route.request.url.startswith(home) else route.abort())
    page = context.new_page()
    page.on("console", lambda message: heard.append(message.text) if "ontent Security Policy" in message.text else None)
    for place in places:
        page.goto(home + place.removesuffix("index.html"), wait_until="load")
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        frames += follow_frames(page)
        page.wait_for_timeout(20)
        problems += [f"{place}: {text}" for text in heard]
        heard.clear()
    # The test itself: a style within a page is forbidden.
    page.goto(home)
    page.evaluate("document.body.append(Object.assign(document.createElement('style'), {textContent: 'p {}'}))")
    page.wait_for_timeout(100)
    if not heard:
        problems.append("the browser does not keep to the policy")
    return problems, frames


def main():
    root = pathlib.Path(sys.argv[1])
    # A redirect would lead away before it is looked at.
    pages = [path for path in root.rglob("*.html") if 'http-equiv="refresh"' not in path.read_text()]
    places = sorted(str(path.relative_to(root)) for path in pages)
    home = serve(root)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        problems, frames = look(browser, home, places)
        browser.close()
    for problem in problems:
        print(f"hosts: policy: {problem}", file=sys.stderr)
    if problems:
        sys.exit(1)
    print(f"hosts: the content policy forbids nothing on {len(places)} pages with {frames} players.")


main()
