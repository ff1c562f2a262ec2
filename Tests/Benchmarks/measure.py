"""What commands cost, and tables of it: for the benchmarks beside this file."""

import os
import platform
import shutil
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.realpath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOL = os.environ.get("BROADSHEET") or os.path.join(ROOT, ".build/release/broadsheet")
HUGO = os.environ.get("HUGO") or shutil.which("hugo")

# A process of its own, since a command counts the memory of the one that started it as its own (getrusage(2)).
LAUNCHER = """
import os, subprocess, sys, time
start = time.monotonic()
process = subprocess.Popen(sys.argv[1:])
_, status, usage = os.wait4(process.pid, 0)
print(time.monotonic() - start, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
"""


class Run:
    """What one command printed and cost: seconds on the clock, and the most memory it held, in MiB."""

    launcher = LAUNCHER

    def __init__(self, command, folder, stdin=None):
        run = subprocess.run(
            [sys.executable, "-S", "-c", self.launcher, *command],
            cwd=folder,
            stdin=stdin,
            capture_output=True,
            text=True,
        )
        *output, cost = run.stdout.splitlines()
        seconds, memory, status = cost.split()
        self.output = "\n".join(output)
        self.seconds = float(seconds)
        self.memory = int(memory) / 1024
        if status != "0":
            sys.exit(f"bench: {' '.join(command)} failed in {folder}:\n{self.output}\n{run.stderr}")


def fresh(folder, *names):
    """Takes folders within a folder away, if they are there."""
    for name in names:
        shutil.rmtree(os.path.join(folder, name), ignore_errors=True)


def size(folder):
    """Files and MiB below a folder."""
    files = [os.path.join(path, name) for path, _, names in os.walk(folder) for name in names]
    return len(files), sum(map(os.path.getsize, files)) / 2**20


def median(runs, what="seconds"):
    return statistics.median(getattr(run, what) for run in runs) if runs else None


def ratio(ours, theirs):
    return "" if ours is None or theirs is None else f"1/{theirs / ours:.1f}"


def seconds(value, digits=2):
    return "" if value is None else f"{value:.{digits}f} s"


def mebibytes(value):
    return "" if value is None else f"{value:.0f} MiB"


class Table:
    """Rows of cells below a head, as Markdown."""

    def __init__(self, *head):
        self.lines = [head, ["---"] * len(head)]

    def add(self, *cells):
        self.lines.append(cells)

    def text(self):
        return "".join("| " + " | ".join(map(str, line)) + " |\n" for line in self.lines)


def versions():
    """The machine and the programs, in one line."""

    def first_line(*command):
        try:
            return subprocess.run(command, capture_output=True, text=True).stdout.strip().split("\n")[0]
        except OSError:
            return "not installed"

    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "")
    return (
        f"{os.cpu_count()} cores ({model}), Linux {platform.release()}; Broadsheet {first_line(TOOL, '--version')}, "
        f"{first_line('swift', '--version')}; {first_line(HUGO, 'version') if HUGO else 'no Hugo'}.\n"
    )
