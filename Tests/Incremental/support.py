"""The program, and files and folders: what the other parts of this test build on."""

import os
import re
import shutil
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
TOOL = os.path.join(ROOT, ".build/release/broadsheet")


class PromiseError(Exception):
    """A promise that was not kept."""


def clear(path):
    """Takes away whatever is there."""
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    elif os.path.lexists(path):
        os.remove(path)


def command(tool, name, *options):
    """A command of the program, as words."""
    return [tool, name, "--format", "concise", *options]


def broadsheet(project, *arguments, tool=TOOL):
    """Its exit status, its problems, and its report without how long it took and what it wrote."""
    run = subprocess.run(command(tool, *arguments), cwd=project, capture_output=True, text=True, timeout=120)
    if run.returncode not in (0, 1):
        raise PromiseError(f"{' '.join(arguments)} ended with {run.returncode}\n{run.stderr}")
    report = re.sub(r"^(Written to|\d+ files? (moved to|not of) ).*\n|, in [0-9.]+ s\.$", "", run.stdout, flags=re.M)
    return run.returncode, run.stderr, report


def tree(folder):
    """The files below a folder by their paths: what is in them, and their times."""
    files = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            with open(full, "rb") as file:
                files[os.path.relpath(full, folder)] = (file.read(), os.stat(full).st_mtime_ns)
    return files


def contents(files):
    """The same without the times."""
    return {name: content for name, (content, _) in files.items()}
