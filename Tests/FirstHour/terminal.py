"""A program on a pseudo-terminal, read and answered as a person would."""

import os
import pty
import re
import select
import time

# The longest that anything is waited for, in seconds.
CAP = 30


class Terminal:
    def __init__(self, command: list, folder: str, **environment: str):
        self.text = ""
        self.seen = 0
        self.process, self.file = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, {**os.environ, "TERM": "xterm", **environment})

    def wait(self, pattern: str) -> str:
        """Reads until a pattern is found behind what was found before; returns what matched."""
        end = time.monotonic() + CAP
        while not (match := re.search(pattern, self.text[self.seen :])):
            left = end - time.monotonic()
            assert left > 0 and self.read(left), f"nothing like {pattern!r}:\n{self.text}"
        self.seen += match.end()
        return match.group()

    def answer(self, question: str, text: str) -> None:
        self.wait(question)
        self.type(text + "\n")

    def type(self, text: str) -> None:
        os.write(self.file, text.encode())

    def read(self, seconds: float) -> bool:
        """False at the end."""
        if not select.select([self.file], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.file, 65536)
        except OSError:  # the program has closed the terminal
            return False
        # Without colours, and lines as they are read.
        self.text += re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", data.decode(errors="replace")).replace("\r\n", "\n")
        return bool(data)

    def end(self) -> int:
        """Reads to the end; returns the exit status."""
        while self.read(CAP):
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
