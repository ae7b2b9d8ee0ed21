"""Verdicts: what the tokens of a hunk say, on as few rows as they can be read from."""

import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hotfence.classify.churn.glance import COMMENT, FORMATTING, LOGGING, Candidate, Side, Sides
from hotfence.classify.churn.languages import FREE, INDENTED, STRICT, Language
from hotfence.classify.churn.layout import essence, imports, levels
from hotfence.classify.churn.logging import depths, reach, without_logging
from hotfence.classify.churn.spans import Spans
from hotfence.classify.churn.tokens import SECONDS, Row, UnreadableError, read_rows

_MARKS = "/*#!;-%'\"<>{}"
_BELOW = 2  # rows with text after a hunk: they show how it leaves the code below
_CALL = 15  # further rows, for the end of a call
_TOGETHER = 10  # rows between hunks that are not worth a second start
_MOST_ROWS = 3_000  # that are read of a language of which no spans are known
_HIGHEST = 300  # rows above a hunk in which to look for a start
_STATEMENTS = (
    "def ",
    "class ",
    "async def ",
    "@",
    "return",
    "raise",
    "import ",
    "from ",
    "try:",
    "with ",
    "assert ",
    "pass",
)
_JOINING = (
    "(",
    "[",
    "{",
    ",",
    "\\",
    "+",
    "-",
    "*",
    "/",
    "=",
    "|",
    "&",
    ".",
    "?",
    ":",
    "<",
    "and",
    "or",
)
_JOINED = (
    ")",
    "]",
    "}",
    ".",
    "+",
    "-",
    "*",
    "/",
    "=",
    "|",
    "&",
    "?",
    ":",
    "<",
    ">",
    ",",
    '"',
    "'",
    "`",
)


class _Window(NamedTuple):
    """Rows that are read together: where they begin and end on both sides, and for what."""

    old_start: int
    new_start: int
    old_end: int
    new_end: int
    candidates: tuple[Candidate, ...]


def verdicts(sides: Sides, asked: Sequence[Candidate], language: Language) -> dict[int, str]:
    """Return the kind of each hunk that is of one, by its number."""
    deadline = time.process_time() + SECONDS
    found: dict[int, str] = {}
    for window in _windows(sides, asked, language):
        try:
            old = _Reading(sides.old, window.old_start, window.old_end, language, deadline)
            new = _Reading(sides.new, window.new_start, window.new_end, language, deadline)
        except UnreadableError:
            if time.process_time() > deadline:
                return found
            continue
        for candidate in window.candidates:
            common = _common(sides, candidate.number)
            removed = _Piece(old, *sides.gone(candidate.number), common)
            added = _Piece(new, *sides.come(candidate.number), common)
            kind = _verdict(removed, added, candidate.kinds)
            if kind is not None:
                found[candidate.number] = kind
    return found


def _common(sides: Sides, number: int) -> int:
    """Return how many rows below a hunk are the same on both sides."""
    end = sides.come(number)[1]
    following = number + 1
    below = sides.come(following)[0] if following < len(sides.ranges) else len(sides.new.rows)
    return max(below - end, 0)


class _Reading:
    """Rows of one side as their lexer sees them."""

    def __init__(
        self, side: Side, start: int, end: int, language: Language, deadline: float
    ) -> None:
        raw = side.rows[start:end]
        if side.has_returns:
            raw = [row.removesuffix("\r") for row in raw]
        self.start = start
        self.language = language
        self.rows = read_rows(raw, language, deadline=deadline, top=start == 0)
        self.levels = levels(self.rows, language)


class _Piece:
    """Rows of a reading, with the first word of code after them."""

    def __init__(self, reading: _Reading, first: int, last: int, common: int) -> None:
        self.reading = reading
        self.first, self.last = first - reading.start, last - reading.start
        self._common = common  # rows below that are the same on both sides
        self.rows: Sequence[Row] = reading.rows[self.first : self.last]
        below = (row.words[0].text for row in reading.rows[self.last :] if row.words)
        self.essence = essence(
            self.rows,
            reading.levels[self.first : self.last],
            reading.language,
            next(below, ""),
        )

    @property
    def comments(self) -> list[str]:
        """The words of the comments, without the marks that begin and end each row of them."""
        return [word for row in self.rows for word in row.comments.strip(_MARKS).split()]

    @property
    def has_marks(self) -> bool:
        """Whether a comment, if only the mark that begins or ends it, stands in it."""
        return any(row.comments for row in self.rows)

    @property
    def below(self) -> tuple[str, ...]:
        """The code of the first row after the piece that has any and is the same on both sides.

        Where lexers see it differently, the piece has opened or closed a comment or a string.
        """
        rows = self.reading.rows
        for number in range(self.last, min(self.last + self._common, len(rows))):
            if rows[number].words:
                return tuple(f"{word.is_string} {word.text}" for word in rows[number].words)
        return ()


def _verdict(removed: _Piece, added: _Piece, kinds: frozenset[str]) -> str | None:
    if removed.below == added.below:
        same = removed.essence == added.essence
        layout = same and removed.comments == added.comments
        if FORMATTING in kinds and (layout or _are_sorted(removed, added)):
            return FORMATTING
        told = removed.comments or added.comments
        if COMMENT in kinds and same and (told or (removed.has_marks and added.has_marks)):
            return COMMENT
    if LOGGING in kinds and _is_logging(removed, added):
        return LOGGING
    return None


def _are_sorted(removed: _Piece, added: _Piece) -> bool:
    language = removed.reading.language
    if language.layout == STRICT or removed.comments != added.comments:
        return False
    before = imports(removed.rows, language)
    return before is not None and before == imports(added.rows, language)


def _is_logging(removed: _Piece, added: _Piece) -> bool:
    old, new = removed.reading, added.reading
    for depth in depths():
        before = reach(old.rows, removed.first, removed.last, depth)
        after = reach(new.rows, added.first, added.last, depth)
        if before is None or after is None:
            return False
        left, gone = without_logging(old.rows, *before, old.language)
        right, come = without_logging(new.rows, *after, new.language)
        if left == right and gone != come:
            return True
    return False


def _windows(sides: Sides, asked: Sequence[Candidate], language: Language) -> Iterator[_Window]:
    if language.spans is None:
        some = tuple(asked)
        if max(_whole_ends(sides, asked)) > _MOST_ROWS:
            return
        yield _Window(0, 0, *_whole_ends(sides, asked), some)
        return
    last_old, last_new = (max(side) for side in zip(*_all_ends(sides, asked), strict=True))
    spans_old = Spans(
        sides.old.text[: _far(sides.old, last_old)], language.spans, sides.old.offsets
    )
    spans_new = Spans(
        sides.new.text[: _far(sides.new, last_new)], language.spans, sides.new.offsets
    )
    window: _Window | None = None
    for candidate in asked:
        old_end = _end(sides.old, sides.gone(candidate.number)[1], spans_old, candidate)
        new_end = _end(sides.new, sides.come(candidate.number)[1], spans_new, candidate)
        floor = window.new_end + _TOGETHER if window is not None else 0
        start = _start(sides, candidate, language, (spans_old, spans_new), floor)
        if window is not None and start is None:
            window = window._replace(
                old_end=max(window.old_end, old_end),
                new_end=max(window.new_end, new_end),
                candidates=(*window.candidates, candidate),
            )
            continue
        if window is not None:
            yield window
        begin = start or (0, 0)
        window = _Window(*begin, old_end, new_end, (candidate,))
    if window is not None:
        yield window


def _all_ends(sides: Sides, asked: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    for candidate in asked:
        yield sides.gone(candidate.number)[1], sides.come(candidate.number)[1]


def _far(side: Side, row: int) -> int:
    """Return the offset up to which spans are looked for: well below the last hunk."""
    return side.before(min(row + 400, len(side.rows)))


def _whole_ends(sides: Sides, asked: Sequence[Candidate]) -> tuple[int, int]:
    """Return where to stop reading without spans, so that what a hunk lies in is closed."""
    old, new = (max(side) for side in zip(*_all_ends(sides, asked), strict=True))
    return old + 120, new + 120


def _end(side: Side, row: int, spans: Spans, candidate: Candidate) -> int:
    """Return where the rows end that are read for a hunk: after a few rows with text."""
    end = row
    around = spans.around(row)
    if around is not None:
        end = around[1] + 1
    left = _BELOW
    while end < len(side.rows) and left:
        left -= bool(side.rows[end].strip())
        end += 1
    if LOGGING in candidate.kinds:
        end = min(end + _CALL, len(side.rows))
    around = spans.around(end)
    return end if around is None else min(around[1] + 1, len(side.rows))


def _start(
    sides: Sides,
    candidate: Candidate,
    language: Language,
    spans: tuple[Spans, Spans],
    floor: int,
) -> tuple[int, int] | None:
    """Return a row of both sides above a hunk where a lexer may begin, None without one."""
    number = candidate.number
    new = sides.come(number)[0] - (candidate.above if LOGGING in candidate.kinds else 0)
    row = min(new, len(sides.new.rows) - 1)
    lowest = max(floor, row - _HIGHEST)
    while row >= lowest and row > 0:
        number = _hunk_above(sides, row, number)
        shift = _shift(sides, number)
        ends = sides.come(number)[1] if number >= 0 else 0
        if row < ends:
            row = sides.come(number)[0] - 1
            continue
        inside = spans[1].around(row)
        if inside is not None:
            row = inside[0]
            continue
        if spans[0].around(row + shift) is None and _begins(sides.new.rows, row, language):
            return row + shift, row
        row -= 1
    return None


def _hunk_above(sides: Sides, row: int, number: int) -> int:
    """Return the last hunk that begins at or above a new row, -1 without one."""
    while number >= 0 and (sides.come(number)[0] > row or sides.come(number) == (row, row)):
        number -= 1
    return number


def _shift(sides: Sides, number: int) -> int:
    """Return how far the old rows below a hunk lie from the new ones."""
    return sides.gone(number)[1] - sides.come(number)[1] if number >= 0 else 0


def _begins(rows: Sequence[str], number: int, language: Language) -> bool:
    """Say whether a statement seems to begin with a row."""
    row, above = rows[number].strip(), rows[number - 1].rstrip()
    if not row or row.startswith(_JOINED):
        return False
    if language.layout == STRICT:
        return not rows[number][:1].isspace()
    if language.layout == INDENTED:
        return row.startswith(_STATEMENTS) or rows[number][:1].isalpha()
    if language.spans == "page":
        return row.startswith("<") and (not above or above.endswith(">"))
    if language.layout == FREE:
        return not above or above.endswith((";", "{", "}")) or language.lexer.startswith("Json")
    return not above or above.endswith(("{", "}")) or not above.endswith(_JOINING)
