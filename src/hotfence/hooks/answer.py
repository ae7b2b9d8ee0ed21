"""What a hook answers: a report on standard error and an exit code."""

from __future__ import annotations

import os
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from hotfence.decisions.decision import Asked
    from hotfence.git.repository import Repository
    from hotfence.governed import PolicySource
    from hotfence.hooks.options import Options
    from hotfence.hooks.update import Update
    from hotfence.model.finding import Verdict

PASSED, BLOCKED, UNDECIDED = 0, 1, 2


def exit_code(verdicts: Sequence[Verdict]) -> int:
    """Return 2 when something could not be decided, else 1 when something is blocked, else 0."""
    outcomes = {v.outcome for v in verdicts}
    if "error" in outcomes:
        return UNDECIDED
    return BLOCKED if "blocked" in outcomes else PASSED


def answer(verdicts: Sequence[Verdict], options: Options) -> int:
    """Print the report of some verdicts for whoever pushed or committed; return the exit code."""
    from hotfence.report.writing import rendered, write_files

    write_files(verdicts, options.outputs)
    code = exit_code(verdicts)
    if options.form != "text":
        tell(rendered(verdicts, options.form, colour=False), fd=1)
        return code
    text = rendered(verdicts, "text", colour=os.isatty(2) and "NO_COLOR" not in os.environ)
    tell(text if code == PASSED else marked(text))
    return code


def keep(
    repository: Repository,
    source: PolicySource,
    door: str,
    judged: Sequence[tuple[Update, Verdict]],
    started: float,
) -> None:
    """Put what was decided into the decision log; say where that fails, and change nothing.

    `started` is when judging began, a `time.monotonic` value.
    """
    from hotfence.decisions.decision import Asked, pusher

    who, policy = pusher(os.environ), source.identity
    asked = [(Asked(door, who, u.ref, u.old, u.new, policy), verdict) for u, verdict in judged]
    keep_asked(repository, asked, started)


def keep_asked(
    repository: Repository, asked: Sequence[tuple[Asked, Verdict]], started: float
) -> None:
    """The same for questions that are no ref updates of a push."""
    from hotfence.decisions.decision import as_object
    from hotfence.decisions.log import append

    spent, now = round((time.monotonic() - started) * 1000), time.time()
    objects = [as_object(one, verdict, spent, now) for one, verdict in asked]
    if complaint := append(repository.common_dir, objects):
        from hotfence.report.escape import plain

        tell(marked(f"hotfence: {plain(complaint)}; the answer stands\n"))


def marked(text: str) -> str:
    """Mark each line for GitLab, whose pages show no others."""
    if "GL_REPOSITORY" not in os.environ:
        return text
    return "".join(f"GL-HOOK-ERR: {line}\n" for line in text.splitlines())


def tell(text: str, fd: int = 2) -> None:
    """Write to standard error, or another descriptor; nobody there to read changes nothing."""
    data = text.encode("utf-8", "backslashreplace")
    try:
        while data:
            data = data[os.write(fd, data) :]
    except OSError:
        pass


def read_all(fd: int) -> bytes:
    """Read what git wrote to a hook; nothing when a person runs it at a terminal."""
    pieces = []
    while not os.isatty(fd) and (data := os.read(fd, 1 << 16)):
        pieces.append(data)
    return b"".join(pieces)
