"""The journal: a backtest as JSON lines, one a commit, which is also what a run resumes from.

The first line is the plan, the last the end; between them the commits stand in the order in
which they were finished. What was cut off in the middle of a line was not finished.
"""

import fcntl
import json
import os
import re
import time
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from hotfence.backtest.plan import Plan, read_plan
from hotfence.errors import CannotDecideError
from hotfence.model.backtest import Judged
from hotfence.model.evidence import KINDS

LONGEST = 16 << 20  # bytes of one line
_SYNC_SECONDS = 1.0
_OID = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_RULE = re.compile(r"HF\d{3}")


def line(value: object) -> bytes:
    """Return a value as one line of ASCII in which no CI runner finds a command."""
    text = json.dumps(value, separators=(",", ":"))
    # Both occur inside strings only.
    return (text.replace("##", "#\\u0023").replace("::", ":\\u003a") + "\n").encode("ascii")


def row(judged: Judged) -> dict[str, Any]:
    """Return the object of one commit."""
    if judged.error:
        return {"commit": judged.oid, "time": judged.time, "error": judged.error}
    found: dict[str, Any] = {
        "commit": judged.oid,
        "time": judged.time,
        "blocked": bool(judged.rules),
        "rules": judged.rules,
        "kinds": judged.kinds,
        "files": judged.files,
        "lines": judged.lines,
        "paths": dict(judged.paths),
        "subject": judged.subject,
    }
    if judged.warned:
        found["warned"] = judged.warned
    if judged.unlisted:
        found["unlisted"] = judged.unlisted
    return found


def read_row(found: object) -> Judged | None:
    """Return the commit that a line tells, None when it tells none."""
    if not isinstance(found, dict):
        return None
    oid, moment = found.get("commit"), found.get("time")
    if not isinstance(oid, str) or not _OID.fullmatch(oid) or type(moment) is not int:
        return None
    if isinstance(error := found.get("error"), str) and error:
        return Judged(oid, moment, error=error)
    kinds, rules = _words(found.get("kinds")), _words(found.get("rules"))
    warned = _words(found.get("warned", []))
    paths, subject = found.get("paths"), found.get("subject")
    files, lines, unlisted = found.get("files"), found.get("lines"), found.get("unlisted", 0)
    if kinds is None or not set(kinds) <= set(KINDS) or rules is None or warned is None:
        return None
    if not all(_RULE.fullmatch(rule) for rule in (*rules, *warned)):
        return None
    if not isinstance(subject, str) or not isinstance(paths, dict):
        return None
    if type(files) is not int or type(unlisted) is not int:
        return None
    if lines is not None and type(lines) is not int:
        return None
    by_path = []
    for path, named in paths.items():
        words = _words(named)
        if words is None:
            return None
        by_path.append((path, words))
    return Judged(
        oid, moment, subject, files, lines, kinds, rules, warned, tuple(by_path), unlisted
    )


def _words(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        return None
    return tuple(value)


class Seen:
    """The commits of a journal, eight bytes each."""

    def __init__(self) -> None:
        self._ids = array("Q")

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, oid: str) -> None:
        """Remember one; `settle` must follow before anything is asked."""
        self._ids.append(int(oid[:16], 16))

    def settle(self) -> bool:
        """Sort; say whether all are different."""
        self._ids = array("Q", sorted(self._ids))
        pairs = zip(self._ids, memoryview(self._ids)[1:], strict=False)
        return all(a != b for a, b in pairs)

    def __contains__(self, oid: str) -> bool:
        wanted = int(oid[:16], 16)
        at = bisect_left(self._ids, wanted)
        return at < len(self._ids) and self._ids[at] == wanted


class End(NamedTuple):
    """What the last line adds to the commits: how many there are, and what was not judged."""

    commits: int
    merges: int
    cut_off: int


class Contents(NamedTuple):
    """What was read of a journal; `length` is that of its whole lines, in bytes.

    `plan` is None when not even the first line is whole.
    """

    plan: Plan | None
    end: End | None
    length: int


def read(path: str, seen: Seen, take: Callable[[Judged], None]) -> Contents:
    """Read a journal and hand over each of its commits.

    Raises:
        CannotDecideError: it cannot be read, is no journal, or is damaged before its end.
    """
    plan: Plan | None = None
    end: End | None = None
    good = number = 0
    try:
        with open(path, "rb") as file:
            for data in iter(lambda: file.readline(LONGEST), b""):
                number += 1
                found = _parsed(data)
                if number == 1:
                    plan = read_plan(found)
                    if plan is None and (
                        data.endswith(b"\n") or not b'{"backtest":'.startswith(data[:12])
                    ):
                        raise CannotDecideError(
                            f"{path} is no journal of a backtest; name another file"
                        )
                elif found is None:
                    # Half a line, or what a power loss left of one: only the end of the file may.
                    if file.readline(LONGEST):
                        raise _damaged(path, number)
                    break
                elif (judged := read_row(found)) is not None and end is None:
                    seen.add(judged.oid)
                    take(judged)
                elif (end := read_end(found)) is None:
                    raise _damaged(path, number)
                good += len(data) if plan else 0
    except OSError as error:
        raise CannotDecideError(f"{path} cannot be read ({error.strerror})") from None
    if not seen.settle():
        raise CannotDecideError(f"{path} holds a commit twice; delete it and start anew")
    if end is not None and end.commits != len(seen):
        raise CannotDecideError(f"{path} has lost some of its lines; delete it and start anew")
    return Contents(plan, end, good)


def _damaged(path: str, number: int) -> CannotDecideError:
    return CannotDecideError(f"{path} is damaged in line {number}; delete it and start anew")


def _parsed(data: bytes) -> object:
    if not data.endswith(b"\n"):
        return None
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def read_end(found: object) -> End | None:
    """Return the end that a line tells, None when it is none."""
    if not isinstance(found, dict) or not isinstance(found.get("end"), dict):
        return None
    numbers = [found["end"].get(name) for name in End._fields]
    if not all(type(n) is int and n >= 0 for n in numbers):
        return None
    return End(*numbers)


class Journal:
    """A journal that is being written; what `append` returned from outlives the process."""

    def __init__(self, path: str, plan: Plan) -> None:
        self.path = path
        self._plan = plan
        try:
            self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        except OSError as error:
            raise CannotDecideError(
                f"{path} cannot be written ({error.strerror}); name another file"
            ) from None
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.close()
            raise CannotDecideError(
                f"another backtest is writing {path}; wait for it, or name another file"
            ) from None
        except OSError:
            pass  # a file system without locks
        self._synced = 0.0

    @property
    def descriptor(self) -> int:
        """The open, locked file."""
        return self._fd

    def resume(self, seen: Seen, take: Callable[[Judged], None]) -> End | None:
        """Take over what is there, cut off half a line, and begin if there is nothing.

        Raises:
            CannotDecideError: it is the journal of something else.
        """
        contents = read(self.path, seen, take)
        if contents.plan is None:
            os.ftruncate(self._fd, 0)
            self._write(line(self._plan.as_object()))
            return None
        if why := self._plan.differs(contents.plan):
            raise CannotDecideError(
                f"{self.path} is the journal of another backtest: {why};"
                " name another file, or delete it"
            )
        os.ftruncate(self._fd, contents.length)
        return contents.end

    def append(self, rows: Iterable[Judged]) -> None:
        """Write some commits."""
        self._write(b"".join(line(row(judged)) for judged in rows))

    def finish(self, end: End, totals: dict[str, Any]) -> None:
        """Write the last line."""
        self._synced = 0.0
        self._write(line({"end": end._asdict(), "totals": totals}))

    def _write(self, data: bytes) -> None:
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[os.write(self._fd, rest) :]
            if time.monotonic() - self._synced > _SYNC_SECONDS:
                os.fsync(self._fd)
                self._synced = time.monotonic()
        except OSError as error:
            raise CannotDecideError(
                f"{self.path} cannot be written ({error.strerror});"
                " what is there is kept, and the run can be resumed"
            ) from None

    def close(self) -> None:
        """Close the file."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1
