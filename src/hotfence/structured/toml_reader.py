"""TOML: values from the standard library's parser, lines from a look at the keys.

TOML has one reading, so only values count: dotted, inline and headed tables are the same.
"""

import re
import tomllib
from typing import Any

from hotfence.structured.text import decode
from hotfence.structured.tree import (
    MOST_NODES,
    TYPED,
    Count,
    File,
    Items,
    Leaf,
    Names,
    Node,
    Part,
    Table,
    UnreadableKeysError,
)

_LARGEST = 512 * 1024  # bytes; the parser is written in Python
_MOST_PARTS = 100  # of a dotted key; long ones take the parser quadratic time
_NO_KEY = re.compile(r"[^\w\s.\"'-]")
_FINE_TIME = re.compile(r":\d\d\.\d{7}")
_HEADER = re.compile(r"[ \t]*\[(\[?)([^\n]*?)\]\]?[ \t]*(?:#.*)?")
_NAME = r"(?:\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[\w-]+)"
_KEY = re.compile(rf"[ \t]*({_NAME}(?:[ \t]*\.[ \t]*{_NAME})*)[ \t]*=")
_PART = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|([\w-]+)")
_LONG = re.compile(r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}|\'\'\'[\s\S]*?\'{3,5}')


class _Number(str):
    """A float as it is written."""

    __slots__ = ()


def read(data: bytes, _path: str) -> File:
    """Read one document.

    Raises:
        UnreadableKeysError: it does not parse, or is too large for the parser.
    """
    if len(data) > _LARGEST:
        raise UnreadableKeysError(f"it has {len(data)} bytes, and TOML is read up to {_LARGEST}")
    text, marked = decode(data)
    _check_rows(text)
    try:
        values = tomllib.loads(text, parse_float=_Number)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableKeysError(f"not TOML: {error}") from None
    except (RecursionError, ValueError):
        raise UnreadableKeysError("not TOML: a value is too deep or too large") from None
    marks = {"byte order mark": "at the start"} if marked else {}
    builder = _Builder(_lines(text))
    return File((builder.table(values, (), 0, 1),), marks)


def _check_rows(text: str) -> None:
    if text.count(".") > MOST_NODES:
        raise UnreadableKeysError(f"it holds more than {MOST_NODES} dots")
    for number, row in enumerate(text.split("\n"), start=1):
        if row.count(".") >= _MOST_PARTS and any(
            part.count(".") >= _MOST_PARTS for part in _NO_KEY.split(row)
        ):
            raise UnreadableKeysError(f"a dotted key has over {_MOST_PARTS} parts", number)
    if _FINE_TIME.search(text):
        raise UnreadableKeysError("a time is finer than a microsecond; parsers cut it differently")


class _Builder:
    """Turns the parser's values into a tree."""

    def __init__(self, lines: dict[tuple[Part, ...], int]) -> None:
        self._lines = lines
        self._count = Count()

    def table(self, values: dict[str, Any], path: tuple[Part, ...], depth: int, line: int) -> Table:
        names = Names()
        items: dict[Part, Node] = {}
        for name, value in values.items():
            below = (*path, name)
            at = self._lines.get(below, line)
            names.add(name, at)
            items[name] = self._node(value, below, depth + 1, at)
        return Table(items, line)

    def _node(self, value: object, path: tuple[Part, ...], depth: int, line: int) -> Node:
        self._count.take(depth, line)
        if isinstance(value, dict):
            return self.table(value, path, depth, line)
        if isinstance(value, list):
            found = []
            for at, item in enumerate(value):
                below = (*path, at)
                found.append(self._node(item, below, depth + 1, self._lines.get(below, line)))
            return Items(tuple(found), line)
        if type(value) is str:
            return Leaf(value, "", line)
        try:
            text = str(value).lower() if isinstance(value, bool) else str(value)
        except ValueError:
            raise UnreadableKeysError("a number has too many digits", line) from None
        return Leaf(text, f"{TYPED}" if isinstance(value, bool | int | _Number) else "date", line)


def _lines(text: str) -> dict[tuple[Part, ...], int]:
    """Return the lines of tables and keys, as far as they can be told from the rows.

    A row inside a value of several rows can be taken for a key; the parser knows it by another
    path, so that costs a line number at most.
    """
    blank = _LONG.sub(lambda m: '""' + "\n" * m.group().count("\n"), text)
    found: dict[tuple[Part, ...], int] = {}
    counts: dict[tuple[Part, ...], int] = {}
    prefix: tuple[Part, ...] = ()
    for number, row in enumerate(blank.split("\n"), start=1):
        header = _HEADER.fullmatch(row.rstrip("\r"))
        if header is not None:
            prefix = _resolved(_parts(header.group(2).strip("[] ")), counts, bool(header.group(1)))
            found.setdefault(prefix, number)
            continue
        key = _KEY.match(row)
        if key is not None:
            path = prefix
            for part in _parts(key.group(1)):
                path = (*path, part)
                found.setdefault(path, number)
    return found


def _parts(text: str) -> list[str]:
    return [m[1] if m[1] is not None else m[2] or m[3] or "" for m in _PART.finditer(text)]


def _resolved(
    parts: list[str], counts: dict[tuple[Part, ...], int], is_item: bool
) -> tuple[Part, ...]:
    """Return the path of a header, with the index of the latest item of each list of tables."""
    path: tuple[Part, ...] = ()
    for at, part in enumerate(parts):
        path = (*path, part)
        if is_item and at == len(parts) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path
