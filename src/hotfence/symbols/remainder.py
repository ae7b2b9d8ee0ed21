"""What is left of a file once the named symbols are cut out of it.

A change that stays inside the named symbols leaves the same remainder on both sides, so
text that a symbol swallowed or let go shows here, whichever lines the change touched.
"""

from collections.abc import Sequence
from typing import NamedTuple

from hotfence.symbols.definitions import Definition
from hotfence.symbols.source import Source


class Left(NamedTuple):
    """One line of a remainder, and the lines of the file that it came from.

    `gap` is where the first cut is in it.
    """

    text: bytes
    first: int
    last: int
    gap: int


def outermost(cuts: Sequence[Definition]) -> list[Definition]:
    """Return the definitions that no other one of them holds, in the order of the text."""
    kept: list[Definition] = []
    for each in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def remainder_of(source: Source, cuts: Sequence[Definition]) -> list[Left]:
    """Cut definitions out of a file, each leaving a mark with its name."""
    data, at = source.data, 0
    left: list[Left] = []
    text, first, gap = b"", 1, -1
    for cut in [*outermost(cuts), None]:
        *whole, part = data[at : cut.start if cut else len(data)].split(b"\n")
        for piece in whole:
            ending = text + piece
            line = source.line_at(at)
            left.append(_left(ending, first, line, gap))
            at = source.starts[line]
            text, first, gap = b"", line + 1, -1
        text += part
        if cut:
            gap = len(text) if gap < 0 else gap
            text += b"\0" + cut.name.encode() + b"\0"
            at = cut.end
    left.append(_left(text, first, len(source.lines), gap))
    while left and not left[-1].text:
        left.pop()
    return left


def _left(text: bytes, first: int, last: int, gap: int) -> Left:
    text = text.removesuffix(b"\r")
    head, mark, tail = text.rpartition(b"\0")
    if not tail.strip():
        text = head + mark
    return Left(text, first, last, gap)


def first_difference(old: Sequence[Left], new: Sequence[Left]) -> tuple[str, list[int]]:
    """Return the side and the lines on which two remainders differ, none if they do not."""
    head = 0
    while head < min(len(old), len(new)) and old[head].text == new[head].text:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail].text == new[-1 - tail].text:
        tail += 1
    olds, news = old[head : len(old) - tail], new[head : len(new) - tail]
    if any(each.text for each in news):
        return "new", [_line(each, olds) for each in news if each.text]
    return "old", [_line(each, news) for each in olds]


def _line(left: Left, others: Sequence[Left]) -> int:
    """Tell whether the part before or behind a cut differs, and return that part's line."""
    before = left.text[: left.gap] if left.gap >= 0 else b""
    same = any(other.gap >= 0 and other.text[: other.gap] == before for other in others)
    return left.last if left.gap >= 0 and same else left.first
