"""Inside: what of a changed file lies outside the keys, the symbols or the revert of its entry."""

from typing import NamedTuple

LINE_ENDS = "line ends"  # in the place of a key; a real one with a space stands in quotes


class KeyChange(NamedTuple):
    """One leaf of a structured file that differs.

    `key` is its path as a scope writes it; `old` and `new` are shortened for display, None where
    the leaf is absent. `line` counts from 1 in the new file, in the old one for a leaf that went.
    """

    key: str
    old: str | None
    new: str | None
    line: int | None


class StrayLine(NamedTuple):
    """A changed line outside the symbols named.

    `side` is `old` or `new`; `near` is the innermost symbol that holds the line.
    """

    line: int
    side: str
    text: str
    near: str | None


class AbsentSymbol(NamedTuple):
    """A symbol that one side (`old` or `new`) does not have, or has more than once."""

    name: str
    side: str


class Inside(NamedTuple):
    """What one file shows: leaves that no key allows, allowed ones unlike the revision named,
    lines and symbols; `unreadable` is the one line that says why nothing can be told, `line`
    the line of the new file on which that shows, if it is one.
    """

    keys: tuple[KeyChange, ...] = ()
    unlike: tuple[KeyChange, ...] = ()
    lines: tuple[StrayLine, ...] = ()
    absent: tuple[AbsentSymbol, ...] = ()
    unreadable: str = ""
    line: int | None = None


class Difference(NamedTuple):
    """One file, or one hunk of it, that is not what a revision or a revert has there."""

    path: str
    what: str
    line: int | None = None


class Inverse(NamedTuple):
    """What the scope's reverts would do: the `paths` they change, by the entry's number, and
    where the patch is something else. `unclear` names reverts that cannot be applied, and why;
    `undone` are the commits and mainlines in the order in which they are taken back.
    """

    paths: dict[str, int] = {}  # noqa: RUF012 - never changed
    undone: tuple[tuple[str, int | None], ...] = ()
    differences: tuple[Difference, ...] = ()
    unclear: tuple[Difference, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether the patch is the inverse and nothing else in its files."""
        return bool(self.paths) and not self.differences and not self.unclear
