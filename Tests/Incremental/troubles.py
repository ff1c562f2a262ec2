"""What may go wrong before a build, or just happen there."""

import os
import re
import shutil
import subprocess
import time

from support import TOOL, PromiseError, broadsheet, clear, command


class Troubles:
    """What may go wrong before a build, or just happen there.

    Each method does one such thing, with its own random numbers, and tells what it did: None if nothing was to be done.
    """

    def __init__(self, work, paper):
        self.work = work
        self.paper = paper
        self.public = paper.path("Public")
        self.state = paper.path(".broadsheet")
        self.cache = paper.path(".broadsheet/cache")
        self.aside = os.path.join(work, "aside")
        self.other = os.path.join(work, "other")
        self.elsewhere = os.path.join(work, "elsewhere")
        paper.write(os.path.join(self.elsewhere, "file"), "Nobody's business.")
        self.tool = TOOL
        self.can_rescan = "--rescan" in subprocess.run([TOOL, "build", "--help"], capture_output=True, text=True).stdout
        self.shown = {}  # Public as the last comparison found it
        self.foreign = set()  # files in Public that we put there
        self.scribbled = {}  # files of the site that we changed since the last build that was compared and did not fail
        self.is_manifest_lost = False  # since then
        self.seconds = 0  # that the last command took
        self.begin_round()

    def begin_round(self):
        self.options = []  # of the build that is compared
        self.disturbed = set()
        self.forget()

    def forget(self):
        """The newspaper was edited: what other commands said of it is of no use any more."""
        self.checked = None
        self.is_previewed = False

    def run(self, name, *options, date=None):
        start = time.monotonic()
        result = broadsheet(self.paper.folder, name, "--date", date or self.paper.date, *options, tool=self.tool)
        self.seconds = time.monotonic() - start
        return result

    # The cache

    def cached(self):
        paths = [os.path.join(path, name) for path, _, names in os.walk(self.cache) for name in names]
        return sorted(path for path in paths if os.path.isfile(path) and not os.path.islink(path))

    def cache_file(self, chance):
        """A file of the cache is not as a build left it."""
        paths = self.cached()
        if not paths:
            return None
        path = chance.choice(paths)
        name = os.path.relpath(path, self.cache)
        with open(path, "rb") as file:
            content = bytearray(file.read())
        way = chance.choice(
            ["cut", "flipped", "flipped", "noise", "emptied", "touched", "a folder", "a link", "a link", "deleted"]
        )
        if way == "cut":
            del content[int(chance.random() * len(content)) :]
            os.truncate(path, len(content))
        elif way == "flipped" and content:
            for _ in range(chance.randint(1, 20)):
                content[chance.randrange(len(content))] ^= chance.randint(1, 255)
            self.paper.write(path, bytes(content))
        elif way == "noise":
            self.paper.write(path, chance.randbytes(chance.randint(0, 2 * len(content))))
        elif way == "emptied":
            os.truncate(path, 0)
        elif way == "touched":
            os.utime(path)
        else:
            os.remove(path)
        if way == "a folder":
            os.mkdir(path)
        if way == "a link":
            targets = [os.path.join(self.elsewhere, each) for each in ["file", "nothing", ""]]
            os.symlink(chance.choice([*targets, os.path.join(self.aside, ".broadsheet/cache", name)]), path)
        return f"{name}: {way}"

    def all_kept(self, chance):
        """The cache and the articles are kept aside, for later."""
        clear(self.aside)
        for folder in ["Content/articles", ".broadsheet/cache"]:
            if os.path.isdir(self.paper.path(folder)):
                shutil.copytree(self.paper.path(folder), os.path.join(self.aside, folder), symlinks=True)
        return "aside"

    def put_back(self, chance, folder):
        """A file that was kept comes back with its old time, or all of them."""
        aside = os.path.join(self.aside, folder)
        names = sorted(
            os.path.relpath(os.path.join(path, name), self.aside) for path, _, names in os.walk(aside) for name in names
        )
        if not names:
            return None
        if chance.random() < 0.7:
            names = [chance.choice(names)]
        if not os.path.isdir(self.paper.path(folder)):
            clear(self.paper.path(folder))
        for name in names:
            clear(self.paper.path(name))
            os.makedirs(os.path.dirname(self.paper.path(name)), exist_ok=True)
            shutil.copy2(os.path.join(self.aside, name), self.paper.path(name), follow_symlinks=False)
        return " ".join(names)

    def cache_put_back(self, chance):
        return self.put_back(chance, ".broadsheet/cache")

    def articles_put_back(self, chance):
        self.forget()
        return self.put_back(chance, "Content/articles")

    def cache_lost(self, chance):
        if not os.path.lexists(self.cache):
            return None
        clear(self.cache)
        if chance.random() < 0.5:
            return "deleted"
        self.paper.write(self.cache, "This was a folder.\n")
        return "a file now"

    # Texts whose size and time say that nothing happened

    def other_letter(self, chance, name):
        """A letter in the title or the text of an article, as its place, and another for it."""
        text = self.paper.read(name)
        title = re.search("(?<=^title: ).*$", text, re.M)
        parts = [title.span() if title else (0, 0), (text.index("\n---\n") + 5, len(text))]
        places = [[place for place in range(*part) if text[place].islower()] for part in parts]
        places = [part for part in places if part]
        if not places:
            return None
        place = chance.choice(chance.choice(places))
        return place, chance.choice("abcdefghijklmnopqrstuvwxyz".replace(text[place], "")).encode()

    def quiet_edit(self, chance, name=None):
        """An article is changed in its place."""
        name = name or chance.choice(self.paper.articles())
        path = self.paper.path(name)
        change = self.other_letter(chance, name)
        if not change:
            return None
        facts = os.stat(path)
        with open(path, "r+b") as file:
            file.seek(change[0])
            file.write(change[1])
        os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        self.forget()
        return f"{name} at {change[0]}"

    def quiet_replacement(self, chance):
        """Another file comes in the place of an article; it may well get the inode of the one that was there."""
        name = chance.choice(self.paper.articles())
        path = self.paper.path(name)
        change = self.other_letter(chance, name)
        if not change:
            return None
        facts = os.stat(path)
        content = self.paper.read(name).encode()
        new = path if chance.random() < 0.5 else os.path.join(self.work, "new.md")
        if new == path:
            os.remove(path)
        self.paper.write(new, content[: change[0]] + change[1] + content[change[0] + 1 :])
        os.utime(new, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        os.replace(new, path)
        self.forget()
        return f"{name} at {change[0]}" + (", deleted first" if new == path else "")

    def old_times(self, chance):
        """All of Content has the same old date."""
        day = chance.randint(1, 20_000) * 86_400
        for path, _, names in os.walk(self.paper.path("Content")):
            for name in [*names, "."]:
                os.utime(os.path.join(path, name), (day, day))
        return f"{day}"

    def race(self, chance):
        """An article is changed just before a build, and again while it runs."""
        name = chance.choice(self.paper.articles())
        wait = chance.uniform(0, self.seconds)
        self.quiet_edit(chance, name)
        build = subprocess.Popen(
            command(self.tool, "build", "--date", self.paper.date),
            cwd=self.paper.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(wait)
        self.quiet_edit(chance, name)
        if build.wait() not in (0, 1):
            raise PromiseError(f"the build ended with {build.returncode} while an article was edited")
        return f"{name} after {wait:.4f} s"

    # Public

    def site_file(self, chance, end=""):
        """A file that the last comparison found; None if it is not there now."""
        names = sorted(name for name in self.shown if name.endswith(end))
        name = chance.choice(names) if names else None
        return name if name and os.path.exists(os.path.join(self.public, name)) else None

    def site_folder(self, chance):
        """A folder of Public, or Public itself, which is the empty string."""
        return chance.choice(sorted({os.path.dirname(name) for name in self.shown} | {""}))

    def site_file_deleted(self, chance):
        name = self.site_file(chance)
        if name:
            os.remove(os.path.join(self.public, name))
        return name

    def site_file_changed(self, chance):
        """A file is changed by hand, but not so that its size or time told; its generator mark stays."""
        name = self.site_file(chance, ".html" if self.is_manifest_lost else "")
        if not name:
            return None
        path = os.path.join(self.public, name)
        facts = os.stat(path)
        with open(path, "r+b") as file:
            content = bytearray(file.read())
            place = len(content) - 1 - int(chance.random() * len(content) / 3)
            content[place] ^= 1
            file.seek(place)
            file.write(content[place : place + 1])
        os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
        self.disturbed.add(name)
        if name not in self.foreign:
            self.scribbled[name] = bytes(content)
        return f"{name} at {place}"

    def site_file_touched(self, chance):
        name = self.site_file(chance, ".html")
        if name:
            day = chance.randint(1, 20_000) * 86_400
            os.utime(os.path.join(self.public, name), chance.choice([None, (day, day)]))
            self.disturbed.add(name)
        return name

    def site_folder_deleted(self, chance):
        folder = self.site_folder(chance)
        clear(os.path.join(self.public, folder))
        return folder or "Public"

    def site_deleted(self, chance):
        clear(self.public)
        return "Public"

    def foreign_file(self, chance):
        """A file that nobody may touch."""
        name = os.path.join(self.site_folder(chance), f"foreign-{len(self.foreign)}.txt")
        self.paper.write(os.path.join(self.public, name), f"Foreign {chance.random()}\n")
        self.foreign.add(name)
        return name

    # What builds know of Public

    def manifest_lost(self, chance):
        """The manifest goes, or the end of it."""
        path = os.path.join(self.state, "manifest")
        if not os.path.exists(path):
            return None
        self.lose_manifest()
        if chance.random() < 0.5:
            os.remove(path)
            return "deleted"
        os.truncate(path, int(chance.random() * os.path.getsize(path)))
        return "cut"

    def all_lost(self, chance):
        """All of .broadsheet goes."""
        self.lose_manifest()
        clear(self.state)
        clear(self.other)  # nobody could tell whose these files are
        self.is_previewed = False
        return ".broadsheet"

    def lose_manifest(self):
        """Takes changed files away that have no generator mark: without a manifest they would count as foreign."""
        self.is_manifest_lost = True
        for name in self.scribbled:
            if not name.endswith(".html"):
                clear(os.path.join(self.public, name))

    # Other commands

    def build_now(self, chance):
        """A build as any other; edits that follow come just when it has ended."""
        return f"{self.run('build')[0]}"

    def build_of_other_day(self, chance):
        date = f"2024-{chance.randint(4, 7):02}-{chance.randint(1, 28):02}"
        return f"{date}: {self.run('build', date=date)[0]}"

    def build_elsewhere(self, chance):
        """A build, or a preview with drafts, in another folder."""
        options = ["--output", self.other] + chance.choice([[], [], ["--drafts"]])
        status = self.run("build", *options)[0]
        self.is_previewed = status == 0 and len(options) == 2
        return f"{' '.join(options[2:]) or 'as it is'}: {status}"

    def rescan(self, chance):
        """A build that trusts nothing: one before that which is compared, or that one."""
        is_compared = chance.random() < 0.5
        if not self.can_rescan:
            return None
        if not is_compared:
            return f"{self.run('build', '--rescan')[0]}"
        self.options = ["--rescan"]
        return "in what is compared"

    def check(self, chance):
        self.checked = self.run("check")[:2]
        return f"{self.checked[0]}"

    def diff(self, chance):
        return f"{self.run('diff')[0]}"

    def another_tool(self, chance):
        """From now on the tool is another file, or has another name."""
        copy, link = os.path.join(self.work, "copy"), os.path.join(self.work, "link")
        if not os.path.exists(copy):
            shutil.copy2(TOOL, copy)
            os.link(copy, link)
        self.tool = chance.choice([tool for tool in [TOOL, copy, link] if tool != self.tool])
        return "the first" if self.tool == TOOL else os.path.basename(self.tool)

    ALL = [
        cache_file,
        cache_file,
        cache_file,
        cache_file,
        cache_file,
        cache_file,
        cache_lost,
        all_kept,
        all_kept,
        cache_put_back,
        cache_put_back,
        articles_put_back,
        quiet_edit,
        quiet_edit,
        quiet_edit,
        quiet_replacement,
        quiet_replacement,
        old_times,
        race,
        race,
        site_file_deleted,
        site_file_changed,
        site_file_changed,
        site_file_touched,
        site_folder_deleted,
        site_deleted,
        foreign_file,
        manifest_lost,
        all_lost,
        build_now,
        build_now,
        build_now,
        build_of_other_day,
        build_elsewhere,
        build_elsewhere,
        rescan,
        rescan,
        check,
        diff,
        another_tool,
    ]
