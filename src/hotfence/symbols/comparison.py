"""Which lines of a change lie outside of the named symbols, on either side."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotfence.model.change import HunkRange
from hotfence.symbols.answers import Absent, Outside, UnreadableSourceError
from hotfence.symbols.definitions import (
    Definition,
    Flaw,
    Outline,
    innermost,
    lines_of,
    outline_of,
)
from hotfence.symbols.interpreter import refuse_misread
from hotfence.symbols.languages import Language
from hotfence.symbols.names import FUNCTION
from hotfence.symbols.remainder import first_difference, outermost, remainder_of
from hotfence.symbols.source import (
    Source,
    refuse_unseen,
    source_of,
    switched_lines,
    uneven_macros,
    words_of,
)

Span = tuple[str, int, int]  # a name, its first and its last line
_MOST_SLIDES = 40  # lines that a hunk is moved by
_ACCESSOR = re.compile(rb"(?:static\s+)?(?:get|set)\b")


class Side(NamedTuple):
    """One version of the file, with the lines of it that the change touches."""

    name: str
    source: Source
    outline: Outline
    changed: tuple[int, ...]

    def named(self, name: str) -> list[Definition]:
        """Return the definitions of a name."""
        return [each for each in self.outline.definitions if each.name == name]

    def outside(self, line: int) -> Outside:
        """Report one line."""
        near = innermost(self.source, self.outline.definitions, line)
        return Outside(line, self.name, self.source.text(line), near)


class Comparison:
    """One change of one file, seen from both sides."""

    def __init__(
        self, language: Language, old: bytes, new: bytes, ranges: Sequence[HunkRange]
    ) -> None:
        self._language = language
        self._ranges = ranges
        sources = source_of(old), source_of(new)
        before = [n for r in ranges for n in range(r.old_start, r.old_start + r.old_lines)]
        after = [n for r in ranges for n in range(r.new_start, r.new_start + r.new_lines)]
        self._old = Side("old", sources[0], outline_of(sources[0], language), tuple(before))
        self._new = Side("new", sources[1], outline_of(sources[1], language), tuple(after))

    def judge(self, names: Sequence[str]) -> tuple[tuple[Outside, ...], tuple[Absent, ...]]:
        """Return the lines outside of the named symbols, and the names without a symbol."""
        self._refuse_unreadable(frozenset(names))
        absent = [each for name in dict.fromkeys(names) for each in self._absent(name)]
        gone = {each.name for each in absent}
        present = frozenset(names) - gone
        found = {*self._hunks(present), *self._reaching()}
        if not found and not absent:
            found = {*self._differing(present)}
        ordered = sorted(found, key=lambda each: (each.side == "old", each.line))
        return tuple(ordered), tuple(absent)

    def _refuse_unreadable(self, names: frozenset[str]) -> None:
        for side in self._sides:
            if side.outline.broken:
                raise UnreadableSourceError(
                    f"the {side.name} version does not parse as {self._language.name}"
                )
        refuse_unseen(self._new.source, self._new.changed)
        if self._language.name == "Python":
            old, new = self._old, self._new
            refuse_misread((old.source, old.outline), (new.source, new.outline))
        known = Counter(flaw.text for flaw in self._old.outline.flaws)
        for flaw in self._new.outline.flaws:
            if not known[flaw.text]:
                raise self._flawed(self._new, flaw)
            known[flaw.text] -= 1
        for side in self._sides:
            for flaw in side.outline.flaws:
                if flaw.structural and self._touches(side, flaw, names):
                    raise self._flawed(side, flaw)
        if self._language.name in {"C", "C++"}:
            self._refuse_macros()

    @property
    def _sides(self) -> tuple[Side, Side]:
        return self._old, self._new

    def _flawed(self, side: Side, flaw: Flaw) -> UnreadableSourceError:
        line = side.source.line_at(flaw.start)
        return UnreadableSourceError(
            f"line {line} of the {side.name} version does not parse as {self._language.name}"
        )

    def _touches(self, side: Side, flaw: Flaw, names: frozenset[str]) -> bool:
        """Say whether a flaw overlaps or adjoins a changed line or a named symbol."""
        source = side.source
        first = source.line_at(flaw.start) - 1
        last = source.line_at(max(flaw.end - 1, flaw.start)) + 1
        if any(first <= line <= last for line in side.changed):
            return True
        spans = (lines_of(source, each) for each in side.outline.definitions if each.name in names)
        return any(start <= last and first <= end for start, end in spans)

    def _refuse_macros(self) -> None:
        for side in self._sides:
            uneven = uneven_macros(side.source.data) & words_of(side.source, side.changed)
            if uneven:
                raise UnreadableSourceError(
                    f"the macro {min(uneven).decode()} opens or closes more than it shows"
                )

    def _absent(self, name: str) -> list[Absent]:
        old, new = self._old.named(name), self._new.named(name)
        found = [
            Absent(name, side.name)
            for side, each in ((self._old, old), (self._new, new))
            if not each or not self._told_apart(side, each)
        ]
        if not found and len(old) != len(new):
            found = [Absent(name, "old" if len(new) > len(old) else "new")]
        return found

    def _told_apart(self, side: Side, found: Sequence[Definition]) -> bool:
        """Say whether definitions of one name are the overloads or parts of one thing."""
        if len(found) == 1:
            return True
        kinds = {each.kind for each in found}
        holders = {each.holder for each in found}
        if len(kinds) > 1:
            return False
        if kinds != {FUNCTION} or self._language.name == "Python":
            return bool(kinds & self._language.overloads)
        if any(side.outline.definitions[h].kind == FUNCTION for h in holders if h >= 0):
            return False
        if FUNCTION in self._language.overloads:
            return True
        data = side.source.data
        return len(holders) == 1 and all(_ACCESSOR.match(data, each.core[0]) for each in found)

    def _spans(self, side: Side, names: frozenset[str]) -> list[Span]:
        found = [each for each in side.outline.definitions if each.name in names]
        return [(each.name, *lines_of(side.source, each)) for each in found]

    def _hunks(self, names: frozenset[str]) -> Iterable[Outside]:
        """Report changed lines that no named symbol holds."""
        old, new = (self._spans(side, names) for side in self._sides)
        for hunk in self._ranges:
            found = self._loose(hunk, old, new)
            if found and all(self._loose(slid, old, new) for slid in self._slides(hunk)):
                yield from found

    def _loose(self, hunk: HunkRange, old: Sequence[Span], new: Sequence[Span]) -> list[Outside]:
        """Return the lines of one hunk that no named symbol holds."""
        before = range(hunk.old_start, hunk.old_start + hunk.old_lines)
        after = range(hunk.new_start, hunk.new_start + hunk.new_lines)
        loose = [
            side.outside(line)
            for side, spans, lines in ((self._old, old, before), (self._new, new, after))
            for line in lines
            if not any(first <= line <= last for _, first, last in spans)
        ]
        if not before and not loose and not self._inserted(hunk, old, new):
            return [self._new.outside(line) for line in after]
        return loose

    def _slides(self, hunk: HunkRange) -> Iterable[HunkRange]:
        """Yield the other places where a diff may put a hunk that only adds or only deletes.

        Where the lines on one side of it repeat its own, no place is truer than another.
        """
        if bool(hunk.old_lines) == bool(hunk.new_lines):
            return
        source = (self._new if hunk.new_lines else self._old).source
        start, count = hunk.new_start, hunk.new_lines
        if hunk.old_lines:
            start, count = hunk.old_start, hunk.old_lines
        lines, first, last = source.lines, start - 1, start + count - 2
        for step in (-1, 1):
            by = 0
            for _ in range(_MOST_SLIDES):
                leaving, coming = (last, first - 1) if step < 0 else (first, last + 1)
                at = by + leaving, by + coming
                if not 0 <= at[1] < len(lines) or lines[at[0]] != lines[at[1]]:
                    break
                by += step
                yield hunk._replace(old_start=hunk.old_start + by, new_start=hunk.new_start + by)

    def _inserted(
        self,
        hunk: HunkRange,
        old: Sequence[Span],
        new: Sequence[Span],
    ) -> bool:
        """Say whether added lines lie strictly inside one named symbol on both sides."""
        at, first, last = hunk.old_start, hunk.new_start, hunk.new_start + hunk.new_lines - 1
        within = {name for name, start, end in old if start <= at < end}
        if any(name in within and start < first and last < end for name, start, end in new):
            return True
        # Where indentation ends a definition, its last line is not a closing one: a line
        # added behind it belongs to it, if the new version says so.
        behind = {name for name, _, end in old if at == end} if self._language.indented else set()
        return any(name in behind and start < first and last == end for name, start, end in new)

    def _reaching(self) -> Iterable[Outside]:
        """Report changed lines whose effect reaches beyond the symbol that holds them."""
        pattern = re.compile(self._language.reach) if self._language.reach else None
        for side in self._sides:
            switched = switched_lines(side.source) if self._language.switched else frozenset()
            marks: set[int] = {*switched}
            for mark in side.outline.marks:
                first, last = (side.source.line_at(at) for at in (mark.start, mark.end - 1))
                marks.update(range(first, last + 1))
            for line in side.changed:
                if line in marks or (pattern and pattern.match(side.source.text(line))):
                    yield side.outside(line)

    def _differing(self, names: frozenset[str]) -> Iterable[Outside]:
        """Report where the files differ once the named symbols are cut out of them."""
        cuts = [
            [each for each in side.outline.definitions if each.name in names]
            for side in self._sides
        ]
        lefts = [
            remainder_of(side.source, cut) for side, cut in zip(self._sides, cuts, strict=True)
        ]
        name, lines = first_difference(lefts[0], lefts[1])
        side = self._new if name == "new" else self._old
        if not lines:
            rests = [
                [(each.name, each.node) for each in _uncut(side.outline, cut)]
                for side, cut in zip(self._sides, cuts, strict=True)
            ]
            if rests[0] != rests[1]:
                raise UnreadableSourceError(
                    "the change alters how the file outside of the named symbols is read"
                )
        return [side.outside(line) for line in lines]


def _uncut(outline: Outline, cuts: Sequence[Definition]) -> Iterable[Definition]:
    held = outermost(cuts)
    at = 0
    for each in outline.definitions:
        while at < len(held) and held[at].end <= each.core[0]:
            at += 1
        if at == len(held) or each.core[0] < held[at].start:
            yield each
