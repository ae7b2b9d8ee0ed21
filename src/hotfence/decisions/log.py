"""The file `hotfence/decisions.jsonl` under the git directory: appended to, and read."""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from hotfence.errors import CannotDecideError
from hotfence.quick_json import line

NAME = "hotfence/decisions.jsonl"
PATIENCE = 0.2  # seconds that a hook waits for another one that is writing
LONGEST_LINE = 1 << 20  # bytes; a longer one was not written here


def log_path(directory: str) -> str:
    """Return where the log of a git directory is."""
    return os.path.join(directory, *NAME.split("/"))


def append(directory: str, decisions: Sequence[dict[str, Any]]) -> str | None:
    """Add decisions to the log of a git directory; return why that failed, None if it did not.

    Concurrent hooks take turns; where locks do not work, one write for each call still keeps
    lines whole on a local file system. Nothing is raised: a log must neither block nor pass.
    """
    if not decisions:
        return None
    path = log_path(directory)
    text = "".join(f"{line(one)}\n" for one in decisions)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
        fd = os.open(path, flags, 0o640)
        try:
            _lock(fd)
            _write(fd, text.encode("ascii"))
        finally:
            os.close(fd)
    except OSError as error:
        return f"the decision log {path} cannot be written ({error.strerror or error})"
    return None


def _lock(fd: int) -> None:
    """Wait a moment for others; a lock that nobody lets go of must not hold up a push."""
    import fcntl

    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                return
            time.sleep(0.005)
            continue
        except OSError:
            pass  # a file system without locks
        return


def _write(fd: int, data: bytes) -> None:
    size = os.fstat(fd).st_size
    if size and os.pread(fd, 1, size - 1) != b"\n":
        data = b"\n" + data  # a line that a full disk cut off stays a line of its own
    while data:
        data = data[os.write(fd, data) :]


def read(directory: str) -> Iterator[dict[str, Any] | None]:
    """Yield the decisions, oldest first; None for each line that is not one.

    Raises:
        CannotDecideError: the log cannot be read.
    """
    path = log_path(directory)
    try:
        with open(path, "rb") as file:
            yield from _decisions(file)
    except FileNotFoundError:
        return
    except OSError as error:
        raise CannotDecideError(
            f"the decision log {path} cannot be read ({error.strerror}); run as whoever owns it"
        ) from None


def _decisions(lines: Iterable[bytes]) -> Iterator[dict[str, Any] | None]:
    import json

    for row in lines:
        if not row.strip():
            continue
        try:
            found = json.loads(row) if len(row) <= LONGEST_LINE else None
        except (ValueError, RecursionError):
            found = None
        yield found if isinstance(found, dict) and found.get("schema") == 1 else None
