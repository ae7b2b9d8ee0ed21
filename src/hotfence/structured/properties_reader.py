"""Java properties: logical lines, escapes, and the documents that Spring makes of `#---`.

A dot inside a key is a level of its own. Each key is a table with a text, since `a` and `a.b` may
both have a value.
"""

import re

from hotfence.structured.text import BOM, check_characters, check_size
from hotfence.structured.tree import (
    OWN_TEXT,
    Count,
    File,
    Leaf,
    Names,
    Table,
    UnreadableKeysError,
)

_KEY = re.compile(r"(?:[^\\ \t=:]|\\[\s\S])*")
_SEPARATOR = re.compile(r"[ \t]*[=:]?[ \t]*")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|[\s\S]|$)")
_ESCAPES = {"t": "\t", "n": "\n", "r": "\r", "f": "\f"}
_DOCUMENT = re.compile(r"[#!]---[ \t]*")


def read(data: bytes, _path: str) -> File:
    """Read one file.

    Raises:
        UnreadableKeysError: it does not parse, or parsers would read it differently.
    """
    check_size(data)
    marks = {}
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
        marks["encoding"] = "ISO 8859-1"
    if text.startswith(BOM):
        text = text[1:]
        marks["byte order mark"] = "at the start"
    check_characters(text, separators=True)
    return File(tuple(_documents(text)), marks)


def _documents(text: str) -> list[Table]:
    rows = text.replace("\r\n", "\n").split("\n")
    count = Count()
    roots = [Table({}, 1)]
    names = Names()
    at = 0
    while at < len(rows):
        first = at
        row = rows[at].lstrip(" \t")
        at += 1
        if not row or row[0] in "#!":
            if _DOCUMENT.fullmatch(row):
                roots.append(Table({}, at))
                names = Names()
            continue
        pieces = [row]
        while _continues(pieces[-1]) and at < len(rows):
            pieces[-1] = pieces[-1][:-1]
            pieces.append(rows[at].lstrip(" \t"))
            at += 1
        if _continues(pieces[-1]):
            pieces[-1] = pieces[-1][:-1]
        _assign("".join(pieces), first + 1, roots[-1], names, count)
    return roots


def _continues(row: str) -> bool:
    return (len(row) - len(row.rstrip("\\"))) % 2 == 1


def _assign(logical: str, line: int, root: Table, names: Names, count: Count) -> None:
    found = _KEY.match(logical)
    end = found.end() if found else 0
    gap = _SEPARATOR.match(logical, end)
    key = _decoded(logical[:end], line)
    value = _decoded(logical[gap.end() if gap else end :], line)
    count.take()
    names.add(key, line)
    table = root
    for depth, name in enumerate(key.split(".")):
        below = table.items.get(name)
        if not isinstance(below, Table):
            count.take(depth, line)
            below = Table({}, line)
            table.items[name] = below
        table = below
    table.items[OWN_TEXT] = Leaf(value, "", line)


def _decoded(text: str, line: int) -> str:
    if "\\" not in text:
        return text

    def char(match: re.Match[str]) -> str:
        found = match.group(1)
        if len(found) == 5:
            return chr(int(found[1:], 16))
        if found == "u":
            raise UnreadableKeysError("an escape \\u does not read", line)
        return _ESCAPES.get(found, found)

    plain = _ESCAPE.sub(char, text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
