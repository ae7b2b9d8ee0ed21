"""A glance: what a hunk may be, as far as its text tells without a lexer.

It may take code for a candidate, which costs time; it must not pass over what is churn.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, count
from operator import add
from typing import NamedTuple

from hotfence.classify.churn.languages import INDENTED, LONGEST_LINE, STRICT, Language
from hotfence.model.change import HunkRange

FORMATTING, COMMENT, LOGGING = "formatting", "comment", "logging"

_NEAR = 25  # rows above a hunk in which the call it lies in may begin
_REMARKS = ("//", "#", "/*", "*", "--")
_QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
# A row of nothing but strings, which documents where no statement goes on in it.
_ALONE = re.compile(
    r"\s*(?:[A-Za-z]{0,2}(?:\"[^\"\\]*(?:\\.[^\"\\]*)*\"|'[^'\\]*(?:\\.[^'\\]*)*')\s*)+\\?\r?"
)
_OPTIONAL = str.maketrans("", "", " \t\r\n\f\v,;'\"`()[]{}\\\x85\xa0")


class Side:
    """One side of a file; git counts its rows, which only `\\n` ends."""

    def __init__(self, data: bytes | None) -> None:
        self.text = (data or b"").decode("utf-8", "surrogateescape").removeprefix("\ufeff")
        self.rows = self.text.split("\n")
        self.has_returns = "\r" in self.text

    @cached_property
    def offsets(self) -> list[int]:
        """Where each row begins in the text."""
        return list(map(add, accumulate(map(len, self.rows), initial=0), count()))

    @cached_property
    def has_odd_quotes(self) -> bool:
        """Whether three quotation marks stand in a comment or a string, where they open nothing."""
        return any(odd in self.text for odd in ('\'"""\'', "\"'''\"", '# """', "# '''"))

    def before(self, row: int) -> int:
        """Return the offset at which a row begins."""
        return self.offsets[row] if row < len(self.rows) else len(self.text)


class Sides:
    """Both sides of a file, and its hunks."""

    def __init__(self, old: bytes | None, new: bytes | None, ranges: tuple[HunkRange, ...]) -> None:
        self.old, self.new = Side(old), Side(new)
        self.is_whole = old is None or new is None
        self.ranges = ranges

    def gone(self, number: int) -> tuple[int, int]:
        """Return where a hunk begins and ends in the old rows, from 0, the end left out."""
        hunk = self.ranges[number]
        return _cut(hunk.old_start, hunk.old_lines)

    def come(self, number: int) -> tuple[int, int]:
        """Return where a hunk begins and ends in the new rows."""
        hunk = self.ranges[number]
        return _cut(hunk.new_start, hunk.new_lines)


def _cut(start: int, lines: int) -> tuple[int, int]:
    first = start - 1 if lines else start  # git starts an empty side one line before
    return max(first, 0), max(first, 0) + lines


class Candidate(NamedTuple):
    """A hunk by its number, and the kinds that it may be of.

    `above` counts the rows above it that a lexer should see, as a call may begin there.
    """

    number: int
    kinds: frozenset[str]
    above: int = 0


def candidates(sides: Sides, language: Language | None) -> Iterator[Candidate]:
    """Yield the hunks that may be churn."""
    for number in range(len(sides.ranges)):
        gone, come = sides.gone(number), sides.come(number)
        if gone[1] > len(sides.old.rows) or come[1] > len(sides.new.rows):
            continue  # a range that no file of this content can have
        removed = sides.old.rows[slice(*gone)]
        added = sides.new.rows[slice(*come)]
        if sides.is_whole:
            if language is not None and not _has_code(sides.old.text + sides.new.text, language):
                yield Candidate(number, frozenset({COMMENT}))
            continue
        if _only_line_ends(removed, added):
            yield Candidate(number, frozenset({"line-ends"}))
            continue
        if language is None or any(len(row) > LONGEST_LINE for row in removed + added):
            continue
        kinds = _kinds(sides, number, language, removed, added)
        above = -1 if language.layout == STRICT else _hint_above(sides, number, removed, added)
        if above >= 0 and _names_logging(sides, gone, come):
            kinds.add(LOGGING)
        if kinds:
            yield Candidate(number, frozenset(kinds), above if LOGGING in kinds else 0)


def _kinds(
    sides: Sides, number: int, language: Language, removed: list[str], added: list[str]
) -> set[str]:
    kinds = set()
    if _squeezed(removed) == _squeezed(added) or _may_be_sorted(removed, added):
        kinds |= {FORMATTING, COMMENT}
    elif not language.marks and not language.blocks:
        kinds.add(COMMENT)
    else:
        at_old = _may_lie_in_block(sides.old, sides.gone(number)[0], language)
        at_new = _may_lie_in_block(sides.new, sides.come(number)[0], language)
        remarks = _may_remark(removed + added, language)
        same = remarks and _code(removed, language) == _code(added, language)
        if at_old or at_new or same:
            kinds.add(COMMENT)
    return kinds


def _only_line_ends(removed: list[str], added: list[str]) -> bool:
    """Say whether only carriage returns, the BOM, or a missing last line end, differ."""
    return len(removed) == len(added) and all(
        a.rstrip("\r") == b.rstrip("\r") for a, b in zip(removed, added, strict=True)
    )


def _squeezed(rows: list[str]) -> str:
    return "".join(rows).translate(_OPTIONAL)


def _may_be_sorted(removed: list[str], added: list[str]) -> bool:
    if not removed or not added:
        return False
    words = ("import", "from", "use ", "using", "export", "require", "include", '"')
    return any(word in row for row in removed for word in words) and sorted(
        "".join(removed).translate(_OPTIONAL)
    ) == sorted("".join(added).translate(_OPTIONAL))


def _code(rows: list[str], language: Language) -> str:
    """Return what stands outside of the marks of comments in some rows, squeezed."""
    kept: list[str] = []
    closing = ""
    for row in rows:
        at = 0
        while at < len(row):
            if closing:
                end = row.find(closing, at)
                if end < 0:
                    break
                at, closing = end + len(closing), ""
                continue
            place, opening, ending = _next_mark(row, at, language)
            if opening == ending and opening:
                return ""  # a docstring may begin or end here
            if ending and row[place : place + len(ending)] == ending:
                kept.clear()  # the end of a comment from above
                at = place + len(ending)
                continue
            kept.append(row[at:place])
            at = place + len(opening) if ending else len(row)
            closing = ending
    return _squeezed(kept)


def _next_mark(row: str, at: int, language: Language) -> tuple[int, str, str]:
    """Return where the next mark of a comment stands, what opens it, and what will close it."""
    place, opening, ending = len(row), "", ""
    for mark in language.marks:
        found = row.find(mark, at)
        while found >= 0 and _is_code(row, found, mark, language):
            found = row.find(mark, found + 1)
        if 0 <= found < place:
            place, opening, ending = found, mark, ""
    for begin, end in language.blocks:
        for mark in (begin, end):
            found = row.find(mark, at)
            if 0 <= found <= place:
                place, opening, ending = found, begin, end
    return place, opening, ending


def _is_code(row: str, at: int, mark: str, language: Language) -> bool:
    """Say whether what looks like the mark of a comment surely begins none."""
    if mark == "//":
        return at > 0 and row[at - 1] == ":"  # an address
    if language.lexer == "GettextLexer":
        return at == 0 and row.startswith(("#: ", "#, "))  # tools write and read them
    return mark == "#" and language.lexer == "PhpLexer" and row.startswith("[", at + 1)


def _may_remark(rows: list[str], language: Language) -> bool:
    """Say whether a comment or a docstring may begin in some rows."""
    if language.layout != INDENTED:
        return True
    return any(
        "#" in row or any(mark in row for mark in ('"""', "'''")) or _ALONE.fullmatch(row)
        for row in rows
    )


def _may_document(before: str) -> bool:
    """Say whether a string with this before it in its row may stand alone, as a docstring does."""
    prefix = before.strip()
    return not prefix or (len(prefix) <= 2 and prefix.isalpha())


def _has_code(text: str, language: Language) -> bool:
    """Say whether a whole file is surely more than comments."""
    if not language.spans:
        return False
    from hotfence.classify.churn.spans import pattern

    return any(char.isalnum() for char in pattern(language.spans).sub("", text))


def _may_lie_in_block(side: Side, row: int, language: Language) -> bool:
    """Say whether a row may begin inside a comment or a docstring, by the marks above it."""
    end = side.before(row)
    for opening, closing in language.blocks:
        begun = side.text.rfind(opening, 0, end)
        if begun < 0 or side.text.find(closing, end) < 0:
            continue
        if opening == closing:
            indented = language.layout == INDENTED
            if indented and side.has_odd_quotes:
                return True
            odd = side.text.count(opening, 0, end) % 2
            row_start = side.text.rfind("\n", 0, begun) + 1
            if odd and (not indented or _may_document(side.text[row_start:begun])):
                return True
        elif begun + 1 >= side.text.rfind(closing, 0, end):
            return True
    return False


def _hint_above(sides: Sides, number: int, removed: list[str], added: list[str]) -> int:
    """Return how many rows above a hunk the nearest word of logging stands, -1 without one.

    A word in the hunk itself counts as none above.
    """
    from hotfence.classify.churn.logging import has_hint

    full = [rows for rows in (removed, added) if any(row.strip() for row in rows)]
    if not full:
        return -1
    if len(full) == 2 and all(has_hint(rows) for rows in full):
        return 0
    if len(full) == 1 and has_hint(_first_code(full[0])):
        return 0
    first = sides.come(number)[0]
    near = sides.new.rows[max(first - _NEAR, 0) : first]
    if not has_hint(near):
        return -1
    balance = 0
    for above, row in enumerate(reversed(near), 1):
        bare = _QUOTED.sub("", row[:2000])
        balance += sum(map(bare.count, "([{")) - sum(map(bare.count, ")]}"))
        if balance > 0 and has_hint([row]):
            return above
    return -1


def _names_logging(sides: Sides, gone: tuple[int, int], come: tuple[int, int]) -> bool:
    """Say whether a hunk, or what its statement can reach, has a word that logging needs."""
    from hotfence.classify.churn.logging import FAR, names_logging

    return any(
        names_logging(side.rows[max(first - FAR, 0) : last + FAR])
        for side, (first, last) in ((sides.new, come), (sides.old, gone))
    )


def _first_code(rows: list[str]) -> list[str]:
    """Return the first rows that do not seem to be comments, where a statement must begin."""
    found = [row for row in rows if row.strip() and not row.lstrip().startswith(_REMARKS)]
    return found[:3]
