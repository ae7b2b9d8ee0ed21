"""Places: where a content is not the one that was expected, hunk by hunk, for a message."""

import difflib
from collections.abc import Sequence

from hotfence.model.inside import Difference

MOST_LINES = 20_000  # of one content whose hunks are told apart
MOST_PLACES = 5  # of one file that are named
LONGEST = 60  # characters of a line that are shown


def places(path: str, expected: bytes, found: bytes, whose: str) -> tuple[Difference, ...]:
    """Name the places where `found` differs from `expected`, which is what `whose` has there.

    Lines are those of `found`. Two equal contents have no such place.
    """
    rows = expected.split(b"\n"), found.split(b"\n")
    if max(map(len, rows)) > MOST_LINES:
        return (Difference(path, f"this is not what {whose} has", 1),)
    told = [
        Difference(path, _told(rows[1][j1:j2], rows[0][i1:i2], whose), j1 + 1)
        for tag, i1, i2, j1, j2 in _opcodes(*rows)
        if tag != "equal"
    ]
    left = len(told) - MOST_PLACES
    if left > 0:
        last = told[MOST_PLACES - 1]
        more = f"{last.what} (and {left} more place{'s' if left > 1 else ''})"
        told = [*told[: MOST_PLACES - 1], last._replace(what=more)]
    return tuple(told)


def _opcodes(
    old: Sequence[bytes], new: Sequence[bytes]
) -> Sequence[tuple[str, int, int, int, int]]:
    return difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _told(here: Sequence[bytes], there: Sequence[bytes], whose: str) -> str:
    if not there:
        return f"{_shown(here)} stands where {whose} has no line"
    if not here:
        return f"{_shown(there)} is missing, which {whose} has here"
    mine, theirs = _pair(here, there)
    if mine.split() == theirs.split():
        return f"`{_text(mine)}` differs from {whose} in white space or line end only"
    return f"{_shown([mine])} stands where {whose} has {_shown([theirs])}"


def _pair(here: Sequence[bytes], there: Sequence[bytes]) -> tuple[bytes, bytes]:
    """Return the first lines of two hunks that differ."""
    pairs = zip(here, there, strict=False)
    return next(((a, b) for a, b in pairs if a != b), (here[0], there[0]))


def _shown(rows: Sequence[bytes]) -> str:
    text = next((row for row in rows if row.strip()), None)
    return "a blank line" if text is None else f"`{_text(text)}`"


def _text(row: bytes) -> str:
    from hotfence.facts.masking import masked

    text = masked(row.decode("utf-8", "replace").strip())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 3]}..."
