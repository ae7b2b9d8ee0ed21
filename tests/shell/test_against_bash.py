"""The reader against bash itself: whatever is let through must not run or write anything else.

Lines are put together from fragments at random. Each line that the judge lets through is run by
bash in an empty folder, with spies for the programs on its PATH.
"""

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from hotfence.shell import View, judge

FRAGMENTS = (
    "rm x", "rm", "r", "m", " ", " ", " ", "\n", "\n", ";", "; ", "&", "&& ", "| ", "|| ", "(", ")",
    "{ ", "; }", "$(", "`", '"', '"', "'", "'", "\\", "#", " #", "$'", '$"', "<<EOF", "<<'EOF'",
    "<<-EOF", "\nEOF\n", "\n\tEOF\n", "<<<", "> evil", ">evil", ">", ">>evil", "&>evil", "2>&1",
    "<(", ">(", "echo ", "echo a", "ls", "ls ", "cat ", "if true; then ", "; fi", "else ",
    "for i in a; do ", "for i in rm; do ", "$i x", "; done", "while false; do ", "! ", "$x", "${x}",
    "x=rm", "x=rm; ", "x=evil ", "y", "eval ", "sh -c ", "bash -c ", "[[ ", " ]]", "[ ", " ]",
    "case ", " in ", "esac", "time ", "\t", "\\\n", "a", "=", "*", "~", "{ls,rm}", "{a,b}",
    "a[$(rm x)]", "'a[$(rm x)]'", " -eq 0", "-v ", "${ rm x; }", "${!x}", "${x%a}", "EO\\\nF\n",
    "unset ", "test ", "$((x", "$((", "))", "((", "env ", "xargs ", "command ", "exec ", "cd .",
    "true", "false", "&", "x", "-", "--",
    "\\x72\\x6d", "\\162m", "function f ", "f() ", "f", "!", "$", "$@", "${x:-rm}", "evil",
    "touch evil",
    "printf ", "read x", "export x=rm", "set -- rm", "\r", "\x0b", "\u00a0", "\x0c",
)  # fmt: skip
LINES = 5000  # of each seed


def lines(seed: int, count: int) -> list[str]:
    source = random.Random(seed)
    return [
        "".join(source.choice(FRAGMENTS) for _ in range(source.randint(2, 14)))
        for _ in range(count)
    ]


class Box:
    """An empty folder, and a PATH on which `rm` and `touch` are spies."""

    def __init__(self, folder: Path) -> None:
        self.tools = folder / "tools"
        self.room = folder / "room"
        self.seen = folder / "seen"
        self.tools.mkdir()
        for name in ("rm", "touch"):
            spy = self.tools / name
            spy.write_text(f'#!/bin/sh\necho "{name} $*" >> {self.seen}\n', encoding="utf-8")
            spy.chmod(0o755)
        for name in ("ls", "cat", "sh", "bash", "env", "xargs", "echo", "printf", "true", "false"):
            (self.tools / name).symlink_to(shutil.which(name) or "/bin/false")

    def run(self, line: str) -> str:
        """Run a line in bash; return what it did that nobody allowed."""
        if self.room.exists():
            shutil.rmtree(self.room)
        self.room.mkdir()
        self.seen.unlink(missing_ok=True)
        subprocess.run(
            ["bash", "--norc", "-c", line],
            cwd=self.room,
            env={"PATH": str(self.tools), "HOME": str(self.room)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=20,
        )
        done = self.seen.read_text(encoding="utf-8") if self.seen.exists() else ""
        return done + " ".join(sorted(os.listdir(self.room)))


def surprises(folder: Path, seed: int, count: int) -> tuple[list[str], int]:
    """Return the lines that were let through and did more than read, and how many were let."""
    box = Box(folder)

    def may(path: str, how: str) -> str | None:
        return f"`{path}`"

    view = View(str(box.room), True, may, lambda path: False)
    let = [line for line in lines(seed, count) if judge(line, view) is None]
    return [line for line in let if box.run(line)], len(let)


@pytest.mark.skipif(shutil.which("bash") is None, reason="it is bash that is asked")
@pytest.mark.parametrize("seed", range(4))
def test_what_is_let_through_does_nothing_else_in_bash(seed: int, tmp_path: Path) -> None:
    found, let = surprises(tmp_path, seed, LINES)
    assert found == []
    assert let > 20
