"""Asks a server for a newspaper's addresses, and prints the answers that are wrong: ask.py NAME PORT FOLDER."""

import glob
import http.client
import os
import sys
import time

STORM = "/zeitung/2024/02/14/storm/"
# Addresses that articles had before, without the slash that may be at their end.
OLD = [
    "plain",
    "caf%C3%A9",
    "%E6%9D%B1%E4%BA%AC",
    "a%20b",
    "say%20%22hi%22",
    "50%25",
    "%2541",
    "a.b+c(d)%5Be%5D%7Bf%7D$g%5Eh%7Ci",
    "%7B$HOME%7D",
    "%7Bhttp.request.host%7D",
    "$%7BPATH%7D$1%251",
    "it's",
    "x;y&z",
    "star*/:name",
    "%60tick%60",
    "what%3F",
    "number%231",
    "%3Cb%3E",
    "2024/02/14/Storm",
    "letters",
]
POLICY = (
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; font-src 'none'; script-src 'none'; "
    "frame-src 'none'; form-action https://r%C3%A9ply%241.example%3Bx; base-uri 'none'; frame-ancestors 'self'"
)
SECURE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Content-Security-Policy": POLICY,
}
LASTING = "public, max-age=31536000, immutable"
# Addresses of withdrawn articles, and what is said there.
GONE = [("2024/02/15/rumour", "It was not true."), ("hear%20say", "It was not true."), ("what/it's+$5(%C3%A9)", "")]


def cases(root):
    """Each a path, a status, headers and a word that the body holds."""
    asset = "/" + os.path.relpath(glob.glob(root + "/zeitung/assets/style.*.css")[0], root)
    return [
        *((f"/zeitung/{path}{slash}", 301, {"Location": STORM}, "") for path in OLD for slash in ["", "/"]),
        ("/zeitung/file.php", 301, {"Location": STORM}, ""),
        ("/zeitung/old.html", 301, {"Location": STORM + "#damage"}, ""),
        ("/zeitung/shop/", 301, {"Location": "https://shop.example:8443/a%20b?c=%241#d"}, ""),
        (STORM, 200, SECURE | {"Cache-Control": None}, "It blew."),
        (asset, 200, SECURE | {"Cache-Control": LASTING}, ""),
        ("/zeitung/redirects.nginx.conf", 404, {}, ""),
        ("/zeitung/assets/none.css", 404, {"Cache-Control": None}, ""),
        ("/zeitung/plain/x/", 404, {}, ""),
        ("/zeitung/aXb", 404, {}, ""),
        ("/zeitung/PLAIN/", 404, {}, ""),
        ("/plain/", 404, {}, ""),
        ("/zeitung/filexphp", 404, {}, ""),
        *((f"/zeitung/{path}{slash}", 410, SECURE, word) for path, word in GONE for slash in ["", "/"]),
    ]


def answer(port, path):
    """Status, headers and body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest("GET", path)
    connection.endheaders()
    response = connection.getresponse()
    return response.status, response.headers, response.read().decode("utf-8", "replace")


def await_server(port):
    """Waits until the server answers, for ten seconds at most."""
    for _ in range(100):
        try:
            answer(port, "/")
            return
        except OSError:
            time.sleep(0.1)


def problems(port, path, status, headers, word):
    """What is wrong with an answer."""
    found, fields, body = answer(port, path)
    wrong = [f"{found} in place of {status}"] if found != status else []
    own = f"http://127.0.0.1:{port}"
    for field, value in headers.items():
        got = fields.get(field)
        if got is not None and field == "Location":
            got = got.removeprefix(own)
        if got != value:
            wrong.append(f"{field}: {got} in place of {value}")
    if word not in body:
        wrong.append(f"no '{word}' in the page")
    return wrong


def main():
    name, port, root = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    asked = cases(root)
    await_server(port)
    failures = 0
    for path, *expected in asked:
        wrong = problems(port, path, *expected)
        if wrong:
            failures += 1
            print(f"hosts: {name}: {path}: {'; '.join(wrong)}", file=sys.stderr)
    if failures:
        sys.exit(1)
    print(f"hosts: {name} answers all of {len(asked)} requests as it should.")


main()
