"""Declared manifests: what the catalog says of a file that has no reader of its own."""

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple

from hotfence.classify.manifests._contents import BY_ENDING, BY_NAME, RULES
from hotfence.classify.manifests.record import (
    DEPENDENCY,
    Record,
    Source,
    UnreadableError,
    canonical,
    squeezed,
)
from hotfence.classify.needles import Haystack, pattern
from hotfence.globs import Glob, glob

LONGEST_LINE = 2000  # characters that are looked at
_FEW = 20  # rows; more are looked up in a set
_PARSED = frozenset({"json", "jsonc", "json5", "yaml", "toml", "ini", "xml", "properties"})
_PARSED_TOO = frozenset({"debian-control"})


class Block(NamedTuple):
    """Lines that count between an opening line and where its block ends."""

    open: str
    close: str
    lines: tuple[str, ...]


class Section(NamedTuple):
    """Lines that count below a header; all of them where none is named."""

    header: str
    until: str
    lines: tuple[str, ...]


class Contents(NamedTuple):
    """One entry of the catalog."""

    name: str
    files: tuple[str, ...]
    format: str
    kind: str
    when: str
    keys: tuple[str, ...]
    excepted: tuple[str, ...]
    lines: tuple[str, ...]
    not_lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]


@lru_cache(maxsize=1024)
def entries(path: str) -> tuple[Contents, ...]:
    """Return what the catalog has for a path."""
    name = path.rpartition("/")[2]
    found = list(BY_NAME.get(name, ()))
    for at in (i for i, char in enumerate(name) if char in ".-_"):
        found += BY_ENDING.get(name[at:], ())
    found += [n for n in BY_ENDING.get("", ()) if n not in found]
    return tuple(
        made
        for made in (_made(n) for n in dict.fromkeys(found))
        if any(_glob(g).matches_file(path) for g in made.files)
    )


@cache
def _glob(text: str) -> Glob:
    return glob(text)


@cache
def _made(number: int) -> Contents:
    raw = RULES[number]
    blocks = tuple(Block(*b) for b in raw[9])
    sections = tuple(Section(*s) for s in raw[10])
    return Contents._make((*raw[:9], blocks, sections))


def declared(old: Source | None, new: Source | None) -> tuple[list[Record], list[Record]]:
    """Read both sides of a file as the catalog says; an absent side declares nothing.

    Raises:
        UnreadableError: a structured file does not parse.
    """
    sides = [_Side(old, new), _Side(new, old)]
    path = next((side.path for side in (old, new) if side is not None), "")
    chosen = [
        entry
        for entry in (entries(path) if path else ())
        if not entry.when or any(side.source and side.whole.holds(entry.when) for side in sides)
    ]
    before, after = (_read(chosen, side) for side in sides)
    return before, after


class _Side:
    """One side of a file, the rows of it, and those of them that the other side has not."""

    def __init__(self, source: Source | None, other: Source | None) -> None:
        self.source = source
        self.whole = Haystack(source.text if source is not None else "")
        self._other = other

    @cached_property
    def rows(self) -> list[str]:
        return self.whole.text.split("\n")

    @cached_property
    def middle(self) -> Haystack:
        """The rows from the first to the last that differ."""
        if self._other is None:
            return self.whole
        return Haystack(self.whole.text[slice(*_differing(self.whole.text, self._other.text))])

    @cached_property
    def fresh(self) -> list[tuple[int, str]]:
        """The rows that only this side has, with their numbers from 1; no blank ones."""
        other = self._other.text if self._other is not None else None
        rows = own_rows(self.whole.text, other)
        return [(number, row) for number, row in rows if row.strip()]

    @cached_property
    def news(self) -> Haystack:
        return Haystack("\n".join(row for _, row in self.fresh))


def own_rows(text: str, other: str | None) -> list[tuple[int, str]]:
    """Return the rows of a text that another one has nowhere, with their numbers from 1."""
    if other is None:
        return list(enumerate(text.split("\n"), 1))
    start, end = _differing(text, other)
    middle = text[start:end].split("\n")
    first = text.count("\n", 0, start) + 1
    if len(middle) > _FEW:
        had = frozenset(other.split("\n"))
        return [(n, row) for n, row in enumerate(middle, first) if row not in had]
    framed = f"\n{other}\n"
    return [(n, row) for n, row in enumerate(middle, first) if f"\n{row}\n" not in framed]


def _differing(text: str, other: str) -> tuple[int, int]:
    """Return where the rows of a text begin and end that are not alike at both its ends."""
    start = text.rfind("\n", 0, _common_start(text, other)) + 1
    end = text.find("\n", len(text) - _common_end(text, other, start))
    return start, end if end >= 0 else len(text)


def _common_start(text: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    low, high = 0, min(len(text), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if text[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(text: str, other: str, start: int) -> int:
    """Return how many characters two texts end with alike, as far as `start`."""
    low, high = 0, min(len(text), len(other)) - start
    while low < high:
        middle = (low + high + 1) // 2
        a, b = len(text), len(other)
        if text[a - middle : a - low] == other[b - middle : b - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _read(chosen: list[Contents], side: _Side) -> list[Record]:
    found: list[Record] = []
    if side.source is None:
        return found
    for entry in chosen:
        if entry.keys and entry.format in _PARSED | _PARSED_TOO:
            found += _of_keys(entry, side.source)
        found += _of_lines(entry, side)
    return found


# -- keys ---------------------------------------------------------------------------------------


def _of_keys(entry: Contents, source: Source) -> Iterator[Record]:
    tree = _parsed(entry.format, source)
    kind = entry.kind or DEPENDENCY
    for key in entry.keys:
        grouped: dict[tuple[str, ...], list[str]] = {}
        names: dict[tuple[str, ...], str] = {}
        for place, value in _reach(tree, key.split("/"), ()):
            if any(_is_below(place, e.split("/")) for e in entry.excepted):
                continue
            element = _element_of(place)
            grouped.setdefault(element, []).append(f"{place[len(element) :]}{canonical(value)}")
            names[element] = ".".join("#" if p.isdigit() else p for p in element)
        for element, values in grouped.items():
            yield Record(kind, names[element], " ".join(sorted(values)).removeprefix("()"))


def _element_of(place: tuple[str, ...]) -> tuple[str, ...]:
    """Return the place of the list element that a value stands in, else its own."""
    for at, part in enumerate(place):
        if part.isdigit():
            return place[: at + 1]
    return place


def _is_below(place: tuple[str, ...], pattern: list[str]) -> bool:
    return len(place) >= len(pattern) and all(
        want == "*" or (want.startswith("~") and re.fullmatch(want[1:], part)) or want == part
        for want, part in zip(pattern, place, strict=False)
    )


def _reach(
    node: Any, pattern: list[str], place: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the place and value of every node that a pattern leads to."""
    if not pattern:
        yield from _leaves(node, place)
        return
    if len(place) > 60:
        raise UnreadableError("it is nested too deeply")
    first, rest = pattern[0], pattern[1:]
    if first == "**":
        yield from _reach(node, rest, place)
    for key, child in _children(node):
        if first == "**":
            yield from _reach(child, pattern, (*place, key))
        elif _fits(first, key):
            yield from _reach(child, rest, (*place, key))
        elif isinstance(node, list) and first != "@":
            # XML and YAML repeat elements; a path names them once.
            yield from _reach(child, pattern, (*place, key))


def _fits(segment: str, key: str) -> bool:
    if segment.startswith("~"):
        return re.fullmatch(segment[1:], key) is not None
    return segment in ("*", key) or (segment == "#" and key.isdigit())


def _leaves(node: Any, place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield a table entry by entry, so that each has a name; other values as a whole."""
    if isinstance(node, dict) and node:
        for key, child in node.items():
            yield (*place, str(key)), child
    elif isinstance(node, list) and node:
        for number, child in enumerate(node):
            yield (*place, str(number)), child
    else:
        yield place, node


def _children(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        yield from ((str(key), child) for key, child in node.items())
    elif isinstance(node, list):
        yield from ((str(number), child) for number, child in enumerate(node))


# -- parsing ------------------------------------------------------------------------------------


def _parsed(form: str, source: Source) -> Any:
    if form in {"json", "jsonc", "json5"}:
        from hotfence.classify.manifests.outline import json_outline

        node = json_outline(source.text)
        if node is None and source.text.strip():
            raise UnreadableError("it is no JSON")
        return _plain(node)
    if form == "yaml":
        from hotfence.classify.manifests.outline import outline

        documents = [_plain(node) for node in outline(source.text)]
        return documents[0] if len(documents) == 1 else documents
    if form == "toml":
        from hotfence.classify.manifests.trees import read_toml

        return read_toml(source)
    if form == "xml":
        from hotfence.classify.manifests.markup import read_xml

        root = read_xml(source)
        return _element(root)
    return _sections_of(source.text, form)


def _plain(node: Any) -> Any:
    """Turn an outline into dicts, lists and texts; a key that stands twice keeps both values."""
    from hotfence.classify.manifests.outline import Table

    if isinstance(node, Table):
        plain: dict[str, Any] = {}
        for key, value in node.pairs:
            if key in plain:
                plain[f"{key} (again)"] = _plain(value)
            else:
                plain[key] = _plain(value)
        return plain
    if isinstance(node, list):
        return [_plain(item) for item in node]
    return "" if node is None else str(node)


def _element(element: Any) -> Any:
    held: dict[str, Any] = {f"@{key}": value for key, value in element.attributes.items()}
    for child in element.children:
        held.setdefault(child.tag, []).append(_element(child))
    if not held:
        return element.text
    if element.text:
        held["text"] = element.text
    return held


def _sections_of(text: str, form: str) -> dict[str, Any]:
    """Read INI, properties and control files: sections, options, continued values."""
    tree: dict[str, Any] = {}
    section: dict[str, Any] = tree
    option = ""
    for line in text.split("\n"):
        bare = line.strip()
        if not bare or bare[0] in "#;!":
            continue
        header = re.fullmatch(r"\[([^\]]{1,200})\]", bare)
        if header is not None:
            section = tree.setdefault(header.group(1), {})
            option = ""
        elif line[0] in " \t" and option:
            section[option] = f"{section[option]}\n{bare}"
        else:
            match = re.match(r"([^=:]{1,200}?)\s*[=:]\s*(.*)", bare[:LONGEST_LINE])
            if match is None and section is not tree:
                # conanfile.txt and the like list bare values below a header
                section[squeezed(bare)] = ""
            elif match is not None:
                option = match.group(1).strip()
                section[option] = match.group(2)
    del form
    return tree


# -- lines --------------------------------------------------------------------------------------

_COMMENT = re.compile(r"\s*(?:#|//|--|;|%|\*|<!--)")


def _of_lines(entry: Contents, side: _Side) -> Iterator[Record]:
    """Yield the lines that count; one that both sides have cancels out, so it is not looked at."""
    kind = entry.kind or DEPENDENCY
    # Around all that differs first: to tell which of its rows are new costs more.
    wanted = tuple(p for p in entry.lines if side.middle.may_hold(p) and side.news.may_hold(p))
    for number, row in side.fresh if wanted else ():
        line = row[:LONGEST_LINE]
        if line.strip() and _counts(line, wanted, entry.not_lines):
            yield _line_record(kind, line, number)
    for block in entry.blocks:
        for number in _inside_blocks(side.rows, block) if side.whole.may_hold(block.open) else ():
            line = side.rows[number][:LONGEST_LINE]
            if _counts(line, block.lines, entry.not_lines):
                yield _line_record(kind, line, number + 1)
    if any(side.whole.may_hold(section.header) for section in entry.sections):
        yield from _of_sections(entry, side.rows, kind)


def _of_sections(entry: Contents, rows: list[str], kind: str) -> Iterator[Record]:
    current: Section | None = None
    for number, row in enumerate(rows, 1):
        line = row[:LONGEST_LINE]
        opened = next((s for s in entry.sections if pattern(s.header).search(line)), None)
        if opened is not None:
            current = opened
        elif current is not None and current.until and pattern(current.until).search(line):
            current = None
        elif current is not None and _counts_below(line, current, entry):
            yield _line_record(kind, line, number)


def _counts_below(line: str, section: Section, entry: Contents) -> bool:
    if section.lines:
        return _counts(line, section.lines, entry.not_lines)
    return bool(line.strip()) and _COMMENT.match(line) is None


def _counts(line: str, wanted: tuple[str, ...], unwanted: tuple[str, ...]) -> bool:
    comment = _COMMENT.match(line)
    for text in wanted:
        match = pattern(text).search(line)
        # A comment counts only where the mark itself is what the catalog asks for.
        if match is not None and (comment is None or match.start() < comment.end()):
            return not any(pattern(p).search(line) for p in unwanted)
    return False


def _line_record(kind: str, line: str, number: int) -> Record:
    text = squeezed(line).rstrip(",;")
    named = re.search(r"[A-Za-z][\w./@:+-]{2,}", text)
    return Record(kind, named.group() if named else text, text, number)


_PAIRS = {"brace": ("{", "}"), "paren": ("(", ")"), "bracket": ("[", "]")}


def _inside_blocks(rows: list[str], block: Block) -> Iterator[int]:
    """Yield the numbers, from 0, of the lines inside every block, its first line included."""
    opening = pattern(block.open)
    number = 0
    while number < len(rows):
        if opening.search(rows[number][:LONGEST_LINE]) is None:
            number += 1
            continue
        end = _end_of(rows, number, block.close)
        yield from range(number, end)
        number = max(end, number + 1)


def _end_of(rows: list[str], start: int, close: str) -> int:
    """Return the number of the line after a block that opens at line `start`."""
    if close in _PAIRS:
        opening, closing = _PAIRS[close]
        depth, seen = 0, False
        for number in range(start, len(rows)):
            row = rows[number][:LONGEST_LINE]
            seen = seen or opening in row
            depth += row.count(opening) - row.count(closing)
            if seen and depth <= 0:
                return number + 1
        return len(rows)
    indent = _indent(rows[start])
    for number in range(start + 1, len(rows)):
        row = rows[number]
        if close == "blank" and not row.strip():
            return number
        if close in {"dedent", "end"} and row.strip() and _indent(row) <= indent:
            return number
    return len(rows)


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
