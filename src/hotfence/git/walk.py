"""Walk: the commits of a range one after the other, however many there are."""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hotfence.errors import CannotDecideError, UnreadableHistoryError
from hotfence.git.process import PINNED, Conversation, GitFailedError
from hotfence.git.repository import Repository
from hotfence.model.change import Commit

_CHUNK = 1 << 16


class Range(NamedTuple):
    """Commits reachable from `tips` and not from `without`, newest first.

    At most `last` of them, none before `since` (Unix seconds).
    """

    tips: tuple[str, ...]
    without: tuple[str, ...] = ()
    last: int | None = None
    since: int | None = None
    first_parent: bool = False

    @property
    def options(self) -> tuple[str, ...]:
        """What `git rev-list` is told."""
        options = []
        if self.last is not None:
            options.append(f"--max-count={self.last}")
        if self.since is not None:
            options.append(f"--max-age={self.since}")
        if self.first_parent:
            options.append("--first-parent")
        return (*options, *self.tips, *(f"^{oid}" for oid in self.without), "--")


def read_range(repository: Repository, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the commits that a range as `git log` takes it starts at, and those it leaves out.

    Raises:
        CannotDecideError: git does not know it.
    """
    if not text or text.startswith("-") or not text.isprintable():
        raise CannotDecideError(f"{text!r} is no range; give one such as v1.0..v2.0, or a branch")
    try:
        out = repository.run("rev-parse", "--revs-only", text, "--")
    except GitFailedError:
        out = b""
    tips: list[str] = []
    without: list[str] = []
    for line in out.decode("ascii", "replace").split():
        oid = repository.objects.commit_id(line.removeprefix("^"))
        if oid is not None:
            (without if line.startswith("^") else tips).append(oid)
    if not tips:
        why = "has no commits yet" if text == "HEAD" else f"knows no commits as {text}"
        raise CannotDecideError(
            f"{repository.git_dir} {why}; give a range such as v1.0..v2.0, or a branch"
        )
    return tuple(dict.fromkeys(tips)), tuple(dict.fromkeys(without))


def read_date(repository: Repository, text: str, now: float) -> int:
    """Return the Unix time of a date as git takes it: `2024-01-31`, `2 weeks ago`.

    Raises:
        CannotDecideError: it is none; git itself takes it for the present moment.
    """
    out = repository.run("rev-parse", f"--since={text}").decode("ascii", "replace")
    moment = out.strip().removeprefix("--max-age=")
    if not moment.isdigit() or int(moment) > now - 5:
        raise CannotDecideError(f"--since {text}: expected a date in the past, such as 2024-01-31")
    return int(moment)


def count(repository: Repository, wanted: Range) -> int:
    """Return how many commits a walk will yield."""
    return int(repository.run("rev-list", "--count", *wanted.options))


def cut_commits(repository: Repository) -> frozenset[str]:
    """Return the commits whose parents a shallow clone left out."""
    common = repository.git_dir
    try:
        with open(os.path.join(common, "commondir"), encoding="utf-8") as file:
            common = os.path.join(common, file.read().strip())
    except OSError:
        pass
    shallow = repository.environ.get("GIT_SHALLOW_FILE") or os.path.join(common, "shallow")
    try:
        with open(shallow, encoding="ascii", errors="replace") as file:
            return frozenset(file.read().split())
    except OSError:
        return frozenset()


def walk(repository: Repository, wanted: Range) -> Iterator[Commit]:
    """Yield the commits of a range as git finds them.

    Raises:
        UnreadableHistoryError: one is missing.
    """
    lines = _Lines(
        (*PINNED, "rev-list", "--format=tformat:%T %ct %P", *wanted.options),
        repository.verdict_env,
    )
    try:
        oid = ""
        for line in lines.read():
            if line.startswith("commit "):
                oid = line[7:]
                continue
            tree, time, *parents = line.split(" ")
            moment = int(time) if time.isdigit() else 0
            yield Commit(oid, tree, tuple(p for p in parents if p), moment)
    finally:
        lines.close()


class _Lines(Conversation):
    """A git process that is only listened to, line by line."""

    def read(self) -> Iterator[str]:
        """Yield the lines.

        Raises:
            UnreadableHistoryError: git did not come to the end.
        """
        rest = b""
        while data := os.read(self._out, _CHUNK):
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                yield line.decode("ascii", "replace")
        pid, status = os.waitpid(self._pid, 0)
        self._pid = -pid
        if status:
            raise UnreadableHistoryError(
                "the history cannot be walked to its end; fetch it in full, or run `git fsck`"
            )

    def close(self) -> None:
        """End the process, if it has not ended by itself."""
        if self._pid > 0:
            super().close()
            return
        os.close(self._in)
        os.close(self._out)


def trees_and_subjects(repository: Repository, oids: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return the tree and the first line of the message of some commits.

    Raises:
        UnreadableHistoryError: one is missing, or has over 1 MiB.
    """
    found = {}
    for oid, data in repository.objects.blobs(list(oids), 1 << 20).items():
        head, _, message = (data or b"").partition(b"\n\n")
        if not head.startswith(b"tree "):
            raise UnreadableHistoryError(f"commit {oid[:12]} cannot be read; run `git fsck`")
        tree = head.partition(b"\n")[0][5:].decode("ascii", "replace")
        subject = message.lstrip(b"\n").partition(b"\n")[0][:500]
        found[oid] = (tree, subject.decode("utf-8", "replace"))
    return found
