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


class HunkRange(NamedTuple):
    """Where one hunk without context lies, as in `@@ -old,lines +new,lines @@`.

    An empty side starts at the line before the hunk, as git has it.
    """

    old_start: int
    old_lines: int
    new_start: int
    new_lines: int


class Hunk(NamedTuple):
    """One hunk with no context lines; the texts are without their line ends' `+` and `-`."""

    old_start: int
    new_start: int
    removed: tuple[str, ...]
    added: tuple[str, ...]


class Move(NamedTuple):
    """Where git's rename detection says that a file came from; similarity in per cent."""

    source: str
    similarity: int


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
    def ranges(self) -> tuple[HunkRange, ...]:
        """Where the hunks lie."""
        return tuple(
            HunkRange(h.old_start, len(h.removed), h.new_start, len(h.added)) for h in self.hunks
        )

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
