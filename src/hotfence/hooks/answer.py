"""What a hook answers: a report on standard error and an exit code."""

from __future__ import annotations

import os

from hotfence.errors import CannotDecideError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from hotfence.model.finding import Verdict

PASSED, BLOCKED, UNDECIDED = 0, 1, 2


def exit_code(verdicts: Sequence[Verdict]) -> int:
    """Return 2 when something could not be decided, else 1 when something is blocked, else 0."""
    outcomes = {v.outcome for v in verdicts}
    if "error" in outcomes:
        return UNDECIDED
    return BLOCKED if "blocked" in outcomes else PASSED


def answer(verdicts: Sequence[Verdict]) -> int:
    """Print the report of some verdicts for whoever pushed or committed; return the exit code."""
    from hotfence.report.text import render

    text = render(verdicts, colour=os.isatty(2) and "NO_COLOR" not in os.environ)
    if "GL_REPOSITORY" in os.environ and any(v.outcome == "blocked" for v in verdicts):
        # GitLab's pages show only the lines that carry this mark.
        text = "".join(f"GL-HOOK-ERR: {line}\n" for line in text.splitlines())
    tell(text)
    return exit_code(verdicts)


def tell(text: str) -> None:
    """Write to standard error; a pusher who has gone away changes no verdict."""
    data = text.encode("utf-8", "backslashreplace")
    try:
        while data:
            data = data[os.write(2, data) :]
    except OSError:
        pass


def read_all(fd: int) -> bytes:
    """Read what git wrote to a hook; nothing when a person runs it at a terminal."""
    pieces = []
    while not os.isatty(fd) and (data := os.read(fd, 1 << 16)):
        pieces.append(data)
    return b"".join(pieces)


def undecided(error: CannotDecideError) -> int:
    """Say in one line why nothing was decided; return the exit code."""
    from hotfence.report.escape import plain

    tell(f"hotfence: {plain(str(error))}\n")
    return UNDECIDED
