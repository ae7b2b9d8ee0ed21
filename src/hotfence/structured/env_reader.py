"""Environment files: `KEY=value`, as a shell, a dotenv library and a container engine read them.

A value is everything that follows the `=`, with quotes, blanks and what some take for a comment.
What is more than one assignment to any of them counts as a line that no key lets in.
"""

import re

from hotfence.structured.text import decode
from hotfence.structured.tree import (
    MARK,
    Count,
    File,
    Leaf,
    Names,
    Node,
    Odd,
    Part,
    Table,
    UnreadableKeysError,
)

_ASSIGNMENT = re.compile(
    r"[ \t]*(?P<export>export[ \t]+)?(?P<name>[A-Za-z_][\w.-]*)(?P<gap>[ \t]*[=:]|[ \t]*\Z)"
)
_OTHER = re.compile(r"[ \t]*(?:export[ \t]+)?[A-Za-z_][\w.-]*[ \t]*[=:]")
# Outside quotes: what ends a command, starts another one or assigns once more to a shell.
_SEVERAL = re.compile(r"[;&|\n]|[ \t]\w+=|\\\Z|\\\n")
_UNCLEAR = Odd("unclear lines", MARK)


def read(data: bytes, _path: str) -> File:
    """Read one file.

    Raises:
        UnreadableKeysError: it does not parse, or parsers would read it differently.
    """
    text, marked = decode(data)
    marks = {"byte order mark": "at the start"} if marked else {}
    return File((_Reader(text).root(),), marks)


class _Reader:
    """Reads assignments row by row."""

    def __init__(self, text: str) -> None:
        self._rows = text.split("\n")
        self._at = 0
        self._items: dict[Part, Node] = {}
        self._names = Names()
        self._unclear: list[str] = []
        self._count = Count()

    def root(self) -> Table:
        while self._at < len(self._rows):
            row = self._rows[self._at]
            self._at += 1
            if row.strip() and row.lstrip()[0] != "#":
                self._assign(row)
        if self._unclear:
            self._items[_UNCLEAR] = Leaf("\n".join(self._unclear), MARK, 1)
        return Table(self._items, 1)

    def _assign(self, row: str) -> None:
        line = self._at
        self._count.take()
        found = _ASSIGNMENT.match(row.rstrip("\r") if row.rstrip("\r").isidentifier() else row)
        if found is None:
            raise UnreadableKeysError("this is no KEY=value", line)
        value = row[found.end() :]
        gap = found.group("gap")
        if gap.endswith(("=", ":")):
            value = self._whole(value, line)
        if gap != "=":
            self._unclear.append(f"{row[: found.end()].strip()}{value}")
        name = found.group("name")
        self._names.add(name, line)
        sort = "exported" if found.group("export") else ""
        self._items[name] = Leaf(value, sort if gap else "flag", line)

    def _whole(self, value: str, line: int) -> str:
        """Return a value with the rows that its quote takes in."""
        quote = value.lstrip(" \t")[:1]
        if quote not in ("'", '"', "`"):
            plain = _unquoted(value)
            if plain is None or _SEVERAL.search(plain):
                self._unclear.append(value)
            return value
        rows = [value]
        while _end_of_quote("\n".join(rows)) < 0:
            if self._at >= len(self._rows):
                raise UnreadableKeysError("a quote is not closed", line)
            row = self._rows[self._at]
            self._at += 1
            rows.append(row)
            if len(rows) > 500:
                raise UnreadableKeysError("a quote takes in over 500 lines", line)
            if _OTHER.match(row):
                self._unclear.append(row)
        whole = "\n".join(rows)
        rest = whole[_end_of_quote(whole) :].strip()
        runs = "`" in whole or (quote == '"' and "$(" in whole)
        if runs or (rest and rest[0] != "#"):
            self._unclear.append(whole)
        return whole


def _end_of_quote(text: str) -> int:
    """Return the offset after the quote that closes the first one, -1 if there is none."""
    begin = len(text) - len(text.lstrip(" \t"))
    quote = text[begin]
    at = begin + 1
    while at < len(text):
        if text[at] == "\\" and quote == '"':
            at += 1
        elif text[at] == quote:
            return at + 1
        at += 1
    return -1


def _unquoted(value: str) -> str | None:
    """Return a value without what a shell takes for quoted; None if a quote is open."""
    kept = re.sub(r"\\['\"`]|'[^']*'|\"(?:[^\"\\]|\\.)*\"", "", value)
    return None if any(quote in kept for quote in "'\"`") or "$(" in kept else kept
