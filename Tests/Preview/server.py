"""The preview as a client of HTTP sees it, well-meaning or not."""

import concurrent.futures
import os
import shutil
import socket
import subprocess
import time

from preview import CAP, FILES, TOOL, Newspaper, Preview, article, run

HEADERS = "Host: 127.0.0.1\r\n"

# Requests that nobody should send: what is sent, and which statuses may be answered; 0: the connection is closed.
HOSTILE = [
    ("GET /../../../../etc/passwd HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /%2e%2e%2f%2e%2e%2fetc/passwd HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /..%5c..%5cetc HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /..\\..\\etc HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET //etc/passwd HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /%2fetc/passwd HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /index.html%00.txt HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /%c0%ae%c0%ae/etc/passwd HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /%ff%fe HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /%zz HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /a%0d%0aSet-Cookie:%20a=b/ HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /leak HTTP/1.1\r\n" + HEADERS + "\r\n", {404}),
    ("GET /leaks/passwd HTTP/1.1\r\n" + HEADERS + "\r\n", {404}),
    ("GET /" + "a" * 10_000 + " HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /" + "a/" * 5_000 + " HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET /?" + "q" * 10_000 + " HTTP/1.1\r\n" + HEADERS + "\r\n", {200}),
    ("GET /?" + "q" * 1_000_000 + " HTTP/1.1\r\n" + HEADERS + "\r\n", {0, 431}),
    ("GET http://evil.example/ HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 404}),
    ("GET * HTTP/1.1\r\n" + HEADERS + "\r\n", {400}),
    ("GET  HTTP/1.1\r\n" + HEADERS + "\r\n", {0, 400}),
    ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", {403}),
    ("GET /_broadsheet/ HTTP/1.1\r\nHost: evil.example:8000\r\n\r\n", {403}),
    ("GET /_broadsheet/events HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n\r\n", {403}),
    ("GET / HTTP/1.1\r\n\r\n", {400}),
    ("CONNECT evil.example:443 HTTP/1.1\r\n" + HEADERS + "\r\n", {400, 405}),
    ("POST / HTTP/1.1\r\n" + HEADERS + "Content-Length: 3\r\n\r\na=b", {405}),
    ("PUT /index.html HTTP/1.1\r\n" + HEADERS + "Content-Length: 3\r\n\r\na=b", {405}),
    ("DELETE /index.html HTTP/1.1\r\n" + HEADERS + "\r\n", {405}),
    ("POST / HTTP/1.1\r\n" + HEADERS + "Content-Length: 99999999999\r\n\r\n", {405}),
    ("POST / HTTP/1.1\r\n" + HEADERS + "Content-Length: 99999999999999999999\r\n\r\n", {405}),
    ("POST / HTTP/1.1\r\n" + HEADERS + "Content-Length: -1\r\n\r\n", {405}),
    ("POST / HTTP/1.1\r\n" + HEADERS + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", {405}),
    ("POST / HTTP/1.1\r\n" + HEADERS + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", {405}),
    ("GET / HTTP/1.1\r\n" + HEADERS + "Range: bytes=99999999999999999999-\r\n\r\n", {200, 206, 416}),
    ("GET / HTTP/1.1\r\n" + HEADERS + "Range: bytes=-9223372036854775807\r\n\r\n", {200, 206, 416}),
    ("GET / HTTP/1.1\r\n" + HEADERS + "If-None-Match: " + ",".join(["W/"] * 1000) + "\r\n\r\n", {200}),
    ("GET / HTTP/1.1\r\n" + HEADERS + "Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n", {200}),
    ("GET / HTTP/9.9\r\n" + HEADERS + "\r\n", {0, 200, 400, 505}),
    ("GET /\r\n\r\n", {0, 400}),
    ("\r\n\r\n\r\n", {0, 400}),
    ("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 50, {0, 400}),
    ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {0, 400, 405}),
    ("GET / HTTP/1.1\r\n" + HEADERS + "".join(f"X-{n}: {n}\r\n" for n in range(10_000)) + "\r\n", {0, 431}),
    ("GET / HTTP/1.1\r\n" + HEADERS + ": nothing\r\n:\r\nNo colon\r\n\xff\xfe: \xff\r\n\r\n", {400}),
    ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n", {400}),
    ("GET / HTTP/1.1\r\n" + HEADERS + "X: a\r\n folded\r\n\r\n", {400}),
    ("GET / HTTP/1.1\r\n" + HEADERS + "X: a\x00b\r\n\r\n", {400}),
    ("GET / HTTP/1.1\n" + HEADERS + "\r\n", {400}),
]


def status(answer):
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/") else 0


def acts_like_a_host():
    with Newspaper() as paper, Preview(paper) as preview:
        code, headers, page = preview.ask("/")
        assert code == 200 and headers["content-type"] == "text/html; charset=utf-8", headers
        assert int(headers["content-length"]) == len(page) and b"_broadsheet/preview.js" in page
        code, head, body = preview.ask("/", "HEAD")
        assert (code, body) == (200, b"") and head["content-length"] == headers["content-length"]
        assert preview.ask("/", If_None_Match=headers["etag"])[0] == 304
        assert preview.ask("/", If_None_Match='"x", W/' + headers["etag"])[0] == 304
        assert preview.ask("/", If_None_Match='"x"')[0] == 200
        code, headers, _ = preview.ask("/2024/05/01/rain?a=b")
        assert code == 301 and headers["location"] == "/2024/05/01/rain/?a=b", headers
        code, headers, page = preview.ask("/no/such/page/")
        assert code == 404 and headers["content-type"] == "text/html; charset=utf-8" and b"<h1" in page
        assert preview.ask("/_broadsheet/none")[0] == 404
        assert preview.ask("/_broadsheet")[1]["location"] == "/_broadsheet/"
        code, headers, body = preview.ask("/robots.txt")
        assert (code, body, headers["content-type"]) == (200, b"User-agent: *\n", "text/plain; charset=utf-8")
        assert preview.ask("/robots.txt", If_Modified_Since=headers["last-modified"])[0] == 304
        plan = "/2024/05/05/pictures/plan.txt"
        code, headers, body = preview.ask(plan)
        assert code == 200 and body == b"0123456789" * 20_000
        code, headers, body = preview.ask(plan, Range="bytes=199995-")
        assert code == 206 and body == b"56789" and headers["content-range"] == "bytes 199995-199999/200000"
        assert preview.ask(plan, Range="bytes=200000-")[0] == 416
        assert preview.ask(plan, Range="bytes=0-1", If_Range='"old"')[2] == b"0123456789" * 20_000
        assert preview.ask("/index.html")[0] == 200
        code, headers, _ = preview.ask(plan, "HEAD", Range="bytes=0-1")
        assert code == 200 and headers["content-length"] == "200000"


def base_path():
    paper = Newspaper({**FILES, "Content/site.yml": "title: The Paper\nurl: https://paper.example/the/news/\n"})
    with paper, Preview(paper) as preview:
        assert preview.ask("/")[1]["location"] == "/the/news/"
        assert preview.ask("/the/news")[1]["location"] == "/the/news/"
        assert preview.ask("/the/news/")[0] == 200
        assert preview.ask("/the/news/2024/05/01/rain")[1]["location"] == "/the/news/2024/05/01/rain/"
        assert preview.ask("/2024/05/01/rain/")[0] == 404 and preview.ask("/the/")[0] == 404
        assert b'href="/the/news/2024/05/03/secret/"' in preview.ask("/_broadsheet/")[2]
        assert b"Draft" in preview.ask("/the/news/2024/05/03/secret/")[2]


def shows_what_is_not_public():
    with Newspaper() as paper:
        with Preview(paper) as preview:
            bars = {
                "/2024/05/03/secret/": b"Readers do not see this.",
                "/2999/01/01/later/": b"Readers see this from 2999-01-01 00:00 +00:00 on.",
                "/2020/01/01/over/": b"Readers have not seen this since 2020-02-01 00:00 +00:00.",
            }
            for address, sentence in bars.items():
                code, _, page = preview.ask(address)
                assert code == 200 and sentence in page, (address, page)
            assert b"broadsheet-bar" not in preview.ask("/2024/05/01/rain/")[2]
            listed = preview.ask("/_broadsheet/")[2].decode()
            for text in ("Drafts: 1", "Scheduled: 1", "Expired: 1", "Withdrawn: 1", "Secret plans", "later.md"):
                assert text in listed, text
            style = preview.ask("/_broadsheet/preview.css")[2].decode()
            assert 'a[href="/2024/05/03/secret/"]::before { ' in style and 'content: "Draft"; }' in style
        with Preview(paper, "--as-published") as preview:
            for address in bars:
                assert preview.ask(address)[0] == 404, address
            assert b"Secret" not in preview.ask("/")[2]
            assert b"Drafts: 1" in preview.ask("/_broadsheet/")[2]
            shown = paper.files(".broadsheet/preview/site")
        with Preview(paper, "--as-published", "--date", "3000-01-01") as preview:
            code, _, page = preview.ask("/2999/01/01/later/")
            assert code == 200 and b"as readers see it at 3000-01-01" in page
            assert preview.ask("/2024/05/03/secret/")[0] == 404
        # What the preview shows as published is what is published, and nothing of the preview is in there.
        assert paper.build().returncode == 0
        public = paper.files("Public")
        assert shown == public, set(shown) ^ set(public)
        for path, content in public.items():
            assert b"_broadsheet" not in content and b"broadsheet-" not in content, path
            assert b"Nobody knows" not in content and b"It will be" not in content, path


def mistakes_keep_the_last_good_pages():
    with Newspaper() as paper, Preview(paper) as preview:
        before = preview.ask("/2024/05/02/sun/")[2]
        paper.change("Content/articles/sun.md", "title: Sun", "title: [")
        preview.await_line("stays as it was")
        assert preview.ask("/2024/05/02/sun/")[2] == before
        problems = preview.ask("/_broadsheet/problems")[2].decode()
        assert "Content/articles/sun.md:2:8: error" in problems and "add &#39;]&#39;" in problems, problems
        seen = len(preview.lines)
        paper.change("Content/articles/sun.md", "title: [", "title: Sunshine")
        preview.await_line("file.* changed", seen)
        assert b"Sunshine" in preview.ask("/2024/05/02/sun/")[2]
        assert b"No problems" in preview.ask("/_broadsheet/problems")[2]
        # Without site.yml there is nothing to build; what was built stays.
        seen = len(preview.lines)
        os.remove(paper.path("Content/site.yml"))
        preview.await_line("stays as it was", seen)
        assert preview.ask("/2024/05/02/sun/")[0] == 200
    broken = {**FILES, "Content/articles/sun.md": "---\ntitle: [\ndate: 2024-05-02\n---\n"}
    with Newspaper(broken) as paper, Preview(paper) as preview:
        code, _, page = preview.ask("/")
        assert code == 503 and b"Content/articles/sun.md:2:8: error" in page, page


def hostile_requests():
    with Newspaper() as paper, Preview(paper) as preview:
        site = paper.path(".broadsheet/preview/site")
        os.symlink("/etc/passwd", os.path.join(site, "leak"))
        os.symlink("/etc", os.path.join(site, "leaks"))
        kept = paper.files("Content")
        for request, allowed in HOSTILE:
            answer = preview.send(request.encode("latin-1"))
            assert status(answer) in allowed, (request[:80], answer[:200])
            assert b"root:" not in answer and b"Set-Cookie" not in answer, answer
            assert preview.ask("/")[0] == 200, request[:80]
        assert paper.files("Content") == kept and not os.path.exists(paper.path("Public"))


def lives_under_load():
    with Newspaper() as paper, Preview(paper) as preview:

        def elapsed():
            start = time.monotonic()
            assert preview.ask("/2024/05/01/rain/")[0] == 200
            return time.monotonic() - start

        idle = [socket.create_connection(("127.0.0.1", preview.port)) for _ in range(900)]
        assert elapsed() < 1
        for connection in idle[:300]:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ")
        assert elapsed() < 1
        with concurrent.futures.ThreadPoolExecutor() as pool:
            large = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Large: " + b"x" * 2_000_000 + b"\r\n\r\n"
            sending = pool.submit(preview.send, large, CAP)
            slowest = max(elapsed() for _ in range(20))
            assert slowest < 1, slowest
            assert status(sending.result()) in {0, 200, 400, 431}
        for connection in idle:
            connection.close()
        assert elapsed() < 1
        # The number of a connection that has ended is soon that of another: each has to be heard.
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            assert max(pool.map(lambda _: elapsed(), range(4000))) < CAP / 2
        if not shutil.which("wrk"):
            assert not os.environ.get("CI"), "wrk is needed here"
            print("preview: SKIPPED: wrk is not installed.")
            return
        load = subprocess.run(
            ["wrk", "-t2", "-c50", "-d3s", preview.address + "/2024/05/01/rain/"], capture_output=True, text=True
        )
        (rate,) = [line for line in load.stdout.splitlines() if line.startswith("Requests/sec")]
        assert "Non-2xx" not in load.stdout and "Socket errors" not in load.stdout, load.stdout
        assert elapsed() < 1
        print(f"preview: {rate}")


def folders_come_and_go():
    with Newspaper() as paper, Newspaper({"x": ""}) as other, Preview(paper, "--as-published") as preview:
        # A link in the place of the site is no way out.
        site = paper.path(".broadsheet/preview/site")
        shutil.rmtree(site)
        os.symlink(other.folder, site)
        paper.change("Content/articles/sun.md", "It shone.", "It shines.")
        preview.await_line("[0-9][0-9] files changed", len(preview.lines))
        assert os.listdir(other.folder) == ["x"] and b"It shines." in preview.ask("/2024/05/02/sun/")[2]
        # The newspaper itself goes, and comes back.
        seen = len(preview.lines)
        os.rename(paper.folder, paper.folder + "-away")
        preview.await_line("no folder", seen)
        seen = len(preview.lines)
        os.rename(paper.folder + "-away", paper.folder)
        preview.await_line(" s, ", seen)
        seen = len(preview.lines)
        paper.change("Content/articles/sun.md", "It shines.", "It shone.")
        preview.await_line("file.* changed", seen)
        assert b"It shone." in preview.ask("/2024/05/02/sun/")[2]


def one_preview_at_a_time():
    with Newspaper() as paper, Preview(paper) as preview:
        second = subprocess.run([TOOL, "serve"], cwd=paper.folder, capture_output=True, text=True, timeout=CAP)
        assert second.returncode == 2, second
        assert f"Another preview of this newspaper is running (process {preview.process.pid})" in second.stderr
        assert f"look at {preview.address}/, or end that one first" in second.stderr
        # A build goes its own way.
        assert paper.build().returncode == 0
        with Newspaper() as other:
            command = [TOOL, "serve", "--port", str(preview.port)]
            taken = subprocess.run(command, cwd=other.folder, capture_output=True, text=True, timeout=CAP)
            assert taken.returncode == 2 and "is taken by another program" in taken.stderr, taken
            assert "choose another with --port, or leave it out" in taken.stderr, taken
        assert preview.stop() < 1
        assert preview.process.returncode in (-2, 130)
        with Preview(paper) as again:
            assert again.ask("/")[0] == 200
        assert subprocess.run([TOOL, "clean"], cwd=paper.folder, capture_output=True).returncode == 0
        assert not os.path.exists(paper.path(".broadsheet/preview"))


def the_next_port_is_taken():
    with Newspaper() as paper, Newspaper() as other, socket.socket() as usual:
        usual.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            usual.bind(("127.0.0.1", 8000))
            usual.listen()
        except OSError:
            pass  # somebody else has it
        with Preview(paper, port=None) as first, Preview(other, port=None) as second:
            assert 8000 < first.port < second.port < 8100
            second.await_line("Port 8000 is taken, so the preview has the next free one")


def usage():
    with Newspaper() as paper:

        def says(status, text, *options):
            run = subprocess.run(
                [TOOL, "serve", *options], cwd=paper.folder, capture_output=True, text=True, timeout=CAP
            )
            assert run.returncode == status and text in run.stderr, run

        says(64, "there is no folder 'none'", "--project", "none")
        says(1, "the newspaper is in another folder", "--project", "Content/articles")
        says(64, "--date", "--date", "tomorrow")
        says(64, "--jobs must be", "--jobs", "0")
        says(64, "--port", "--port", "70000")
        says(2, "is no address of this machine", "--host", "example.org")
        # Everyone else in the network is let in by name of the address only, and only after a warning.
        with Preview(paper, "--host", "0.0.0.0") as preview:
            preview.await_line("can read your drafts")
            assert preview.ask("/", host="192.168.1.7:8000")[0] == 200
            assert preview.ask("/", host="evil.example")[0] == 403


def time_goes_on():
    soon = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 4))
    files = {**FILES, "Content/articles/soon.md": article("Soon", soon, more="slug: soon\n")}
    with Newspaper(files) as paper, Preview(paper, "--as-published") as preview:
        address = f"/{soon[:4]}/{soon[5:7]}/{soon[8:10]}/soon/"
        assert preview.ask(address)[0] == 404
        preview.await_line("file.* changed", len(preview.lines))
        assert preview.ask(address)[0] == 200


TESTS = [
    acts_like_a_host,
    base_path,
    shows_what_is_not_public,
    mistakes_keep_the_last_good_pages,
    hostile_requests,
    lives_under_load,
    folders_come_and_go,
    one_preview_at_a_time,
    the_next_port_is_taken,
    usage,
    time_goes_on,
]

run(TESTS)
