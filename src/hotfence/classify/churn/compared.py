"""Hunks of two contents that git did not compare, as those of a file that moved."""

from difflib import SequenceMatcher

from hotfence.model.change import HunkRange

MOST_ROWS = 1_500  # of one side; a longer file costs more than its hunks tell


def compared(old: bytes, new: bytes) -> tuple[HunkRange, ...]:
    """Return the hunks without context between two texts; none where one is long or no text."""
    before, after = old.split(b"\n"), new.split(b"\n")
    if max(len(before), len(after)) > MOST_ROWS or b"\0" in old or b"\0" in new:
        return ()
    matcher = SequenceMatcher(None, before, after)
    if matcher.quick_ratio() < 0.4:
        return ()  # what little is alike costs the most to find
    return tuple(
        HunkRange(i1 + (i2 > i1), i2 - i1, j1 + (j2 > j1), j2 - j1)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    )
