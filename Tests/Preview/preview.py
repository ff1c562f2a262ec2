"""A newspaper in a temporary folder, and the real preview of it on a free port."""

import contextlib
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
TOOL = os.path.join(ROOT, ".build/release/broadsheet")
# The longest that anything is waited for, in seconds.
CAP = 20


def article(title, date, text="It rained.", more=""):
    return f"---\ntitle: {title}\ndate: {date}\n{more}---\n{text}\n"


FILES = {
    "Content/site.yml": "title: The Paper\nurl: https://paper.example/\n",
    "Content/articles/rain.md": article(
        "Rain", "2024-05-01", "\n\n".join(f"It rained for {n} hours." for n in range(200))
    ),
    "Content/articles/sun.md": article("Sun", "2024-05-02", "It shone."),
    "Content/articles/secret.md": article("Secret plans", "2024-05-03", "Nobody knows.", "draft: true\n"),
    "Content/articles/later.md": article("Later", "2999-01-01", "It will be.", "section: world\n"),
    "Content/articles/over.md": article("Over", "2020-01-01", "It was.", "expires: 2020-02-01\n"),
    "Content/articles/back.md": article(
        "Taken back", "2024-05-04", "It was not.", "status: withdrawn\nreason: It was wrong.\n"
    ),
    "Content/articles/2024-05-05-pictures/index.md": article("Pictures", "2024-05-05", "[The plan](plan.txt)"),
    "Content/articles/2024-05-05-pictures/plan.txt": "0123456789" * 20_000,
    "Content/static/robots.txt": "User-agent: *\n",
    "Templates/assets/extra.css": "h1 { color: rgb(1, 2, 3); }\n",
    "Templates/partials/head-extra.mustache": '<link rel="stylesheet" href="{{assets.extra_css}}">\n',
}


class Newspaper:
    """A newspaper of its own, gone at the end."""

    def __init__(self, files=FILES):
        self.folder = tempfile.mkdtemp(prefix="broadsheet-preview-")
        for path, text in files.items():
            self.write(path, text)

    def path(self, name):
        return os.path.join(self.folder, name)

    def read(self, name):
        with open(self.path(name)) as file:
            return file.read()

    def write(self, name, text):
        """As many editors save: a file beside it, renamed."""
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name) + "~", "w") as file:
            file.write(text)
        os.rename(self.path(name) + "~", self.path(name))

    def change(self, name, old, new):
        text = self.read(name)
        assert old in text, (name, old)
        self.write(name, text.replace(old, new))

    def files(self, name):
        """What lies below a folder: path and bytes."""
        found = {}
        for path, _, names in os.walk(self.path(name)):
            for each in names:
                file = os.path.join(path, each)
                with open(file, "rb") as content:
                    found[os.path.relpath(file, self.path(name))] = content.read()
        return found

    def build(self, *options):
        return subprocess.run([TOOL, "build", *options], cwd=self.folder, capture_output=True, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)


class Preview:
    """A preview that runs; its lines are read as they come."""

    def __init__(self, paper, *options, port="0"):
        self.paper = paper
        self.lines = []
        self.process = subprocess.Popen(
            [TOOL, "serve", *(["--port", port] if port else []), *options],
            cwd=paper.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            # Whoever runs the tests in the background has made them deaf to Ctrl-C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        self.news = threading.Condition()
        threading.Thread(target=self.listen, daemon=True).start()
        self.port = int(re.search(r":(\d+)/", self.await_line(r"^Preview: http")).group(1))
        self.address = f"http://127.0.0.1:{self.port}"
        self.await_line(r" s, |stays as it was")

    def listen(self):
        for line in self.process.stdout:
            with self.news:
                self.lines.append(line.rstrip("\n"))
                self.news.notify_all()

    def await_line(self, pattern, after=0):
        """The first line that a pattern is found in."""
        end = time.monotonic() + CAP
        with self.news:
            while True:
                for line in self.lines[after:]:
                    if re.search(pattern, line):
                        return line
                left = end - time.monotonic()
                assert left > 0 and self.news.wait(left), f"no line like {pattern}: {self.lines}"

    def ask(self, target, method="GET", host=None, **headers):
        """Status, headers and body of one request, whose target is sent as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=CAP)
        with contextlib.closing(connection):
            connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            connection.putheader("Host", host or f"127.0.0.1:{self.port}")
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            body = answer.read()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body

    def send(self, data, wait=5):
        """Bytes on a connection of their own, and the first bytes of the answer; empty if it is closed."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as connection:
            try:
                connection.sendall(data)
                return connection.recv(65536)
            except (ConnectionError, TimeoutError):
                return b""

    def stop(self):
        """Ends it as Ctrl-C does; the seconds that takes."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        self.process.wait(CAP)
        return time.monotonic() - start

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def run(tests, *arguments):
    """Runs functions with the same arguments, and prints their names; ends the process at the first that fails."""
    for test in tests:
        start = time.monotonic()
        test(*arguments)
        print(f"preview: {test.__name__.replace('_', ' ')}: {time.monotonic() - start:.1f} s", flush=True)
