"""A change as git reports it: entries of the raw listing, hunks, commits."""

from typing import NamedTuple

REGULAR_MODES = frozenset({"100644", "100755", "100664"})
ABSENT_MODE = "000000"
SYMLINK_MODE = "120000"
GITLINK_MODE = "160000"


class Entry(NamedTuple):
    """One path whose mode or object differs between two trees.

    `path` is decoded as UTF-8 with surrogate escapes; `status` is git's letter
    (`A`, `D`, `M`, `T`); a rename is a deletion and an addition.
    """

    path: str
    status: str
    old_mode: str
    new_mode: str
    old_oid: str
    new_oid: str


class Hunk(NamedTuple):
    """One hunk with no context lines; the texts are without their line ends' `+` and `-`."""

    old_start: int
    new_start: int
    removed: tuple[str, ...]
    added: tuple[str, ...]


def _count(text: str) -> int:
    """Count a line of git's as the lines that an interpreter or an editor takes it for."""
    return max(len(text.splitlines()), 1)


class FileDiff(NamedTuple):
    """The lines of one changed file."""

    path: str
    hunks: tuple[Hunk, ...]

    @property
    def lines(self) -> int:
        """Added plus removed lines."""
        return sum(_count(text) for h in self.hunks for text in (*h.added, *h.removed))

    @property
    def first_line(self) -> int | None:
        """The first changed line in the new file, counted from 1."""
        return max(self.hunks[0].new_start, 1) if self.hunks else None


class Commit(NamedTuple):
    """One commit of the history under judgement."""

    oid: str
    tree: str
    parents: tuple[str, ...]
    time: int


class CommitChange(NamedTuple):
    """What one commit changes against all of its parents."""

    oid: str
    entries: tuple[Entry, ...]
