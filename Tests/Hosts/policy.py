"""Serves the sample newspaper with the headers of its `_headers`, and looks for what the content policy forbids its pages."""

import functools, http.server, pathlib, sys, threading

from playwright.sync_api import sync_playwright

root = pathlib.Path(sys.argv[1])
lines = (root / "_headers").read_text().splitlines()
first = lines.index("/*")
headers = []
for line in lines[first + 1:]:
    if not line.startswith("  "):
        break
    headers.append(line.strip().split(": ", 1))


class Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        for name, value in headers:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(root)))
threading.Thread(target=server.serve_forever, daemon=True).start()
home = f"http://127.0.0.1:{server.server_port}/"
# A redirect would lead away before it is looked at.
pages = sorted(
    str(path.relative_to(root)) for path in root.rglob("*.html") if 'http-equiv="refresh"' not in path.read_text())
problems = []
frames = 0

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    # No other host is asked: what the policy lets through fails later.
    context = browser.new_context()
    context.route("**/*", lambda route: route.continue_() if route.request.url.startswith(home) else route.abort())
    page = context.new_page()
    heard = []
    page.on("console", lambda message: heard.append(message.text) if "ontent Security Policy" in message.text else None)
    for place in pages:
        page.goto(home + place.removesuffix("index.html"), wait_until="load")
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        for frame in page.query_selector_all("iframe"):
            link = frame.content_frame() and frame.content_frame().query_selector("a")
            if link:
                frames += 1
                link.click(no_wait_after=True)
                page.wait_for_timeout(300)
        page.wait_for_timeout(20)
        problems += [f"{place}: {text}" for text in heard]
        heard.clear()
    # The test itself: a style within a page is forbidden.
    page.goto(home)
    page.evaluate("document.body.append(Object.assign(document.createElement('style'), {textContent: 'p {}'}))")
    page.wait_for_timeout(100)
    if not heard:
        problems.append("the browser does not keep to the policy")
    browser.close()

for problem in problems:
    print(f"hosts: policy: {problem}", file=sys.stderr)
if problems:
    sys.exit(1)
print(f"hosts: the content policy forbids nothing on {len(pages)} pages with {frames} players.")
