"""INI: sections of keys, read as the many parsers of it would all read them.

Where they disagree on what a line belongs to (a deeper line that reads as a key, a `:` before the
`=`, a backslash at the end), the line also counts as one that no key lets in. A value is all that
follows the separator, with what some take for a comment.
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

_HEADER = re.compile(r"\[([^\[\]\"]*(?:\"[^\"\]]*\")?[ \t]*)\][ \t]*(?:[;#][^\]]*)?")
_UNCLEAR = Odd("unclear lines", MARK)
_FLAG, _COLON, _INHERITED = "flag", "colon", "inherited"
_DEFAULT = "DEFAULT"
# Files that only Python's configparser reads, whose deeper lines belong to the value above.
_PYTHON = frozenset(
    (
        *("setup.cfg", "tox.ini", "pytest.ini", "mypy.ini", "alembic.ini", "logging.ini"),
        *(".flake8", ".coveragerc", "pylintrc", ".pylintrc", "babel.cfg", "buildout.cfg"),
        "pip.conf",
    )
)

_EQUALS = frozenset((".npmrc", ".gitconfig"))  # where only = separates


def read(data: bytes, path: str) -> File:
    """Read one file.

    Raises:
        UnreadableKeysError: it does not parse, or parsers would read it differently.
    """
    text, marked = decode(data)
    name = path.rpartition("/")[2].casefold()
    reader = _Reader(name in _PYTHON, name in _EQUALS)
    for number, row in enumerate(text.split("\n"), start=1):
        reader.take(row.rstrip(" \t\r"), number)
    marks = {"byte order mark": "at the start"} if marked else {}
    return File((reader.root(),), marks)


class _Section:
    """One section: its values as rows, and the lines that are unclear."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.names = Names()
        self.values: dict[str, tuple[list[str], str, int]] = {}
        self.unclear: list[str] = []

    def items(self) -> dict[Part, Node]:
        """Return the values as leaves."""
        items: dict[Part, Node] = {
            name: Leaf("\n".join(rows), sort, line)
            for name, (rows, sort, line) in self.values.items()
        }
        if self.unclear:
            items[_UNCLEAR] = Leaf("\n".join(self.unclear), MARK, self.line)
        return items


class _Reader:
    """Takes one row after the other."""

    def __init__(self, python: bool, equals: bool) -> None:
        self._python = python
        self._separators = "=" if equals else "=:"
        self._top = _Section(1)
        self._section = self._top
        self._sections: dict[str, _Section] = {}
        self._rows: list[str] | None = None  # of the value that a deeper row continues
        self._indent = 0
        self._blanks = 0
        self._open = False  # the row before ended with a backslash
        self._count = Count()

    def take(self, row: str, number: int) -> None:
        """Take one row, without its end."""
        plain = row.strip(" \t")
        if not plain:
            self._blanks += 1
            self._open = False
            return
        if plain[0] in "#;" and not self._open:
            return
        blanks, self._blanks = self._blanks, 0
        if self._open:
            self._section.unclear.append(plain)
        self._open = plain.endswith("\\") and not self._python
        indent = len(row) - len(row.lstrip(" \t"))
        if plain[0].isspace():
            raise UnreadableKeysError("a blank that only some parsers skip begins it", number)
        if self._rows is not None and indent > self._indent:
            self._continue(plain, blanks)
            return
        self._indent = indent
        if plain[0] == "[":
            self._begin(plain, number)
        else:
            self._assign(plain, number)

    def _continue(self, plain: str, blanks: int) -> None:
        assert self._rows is not None  # noqa: S101 - the caller looked
        self._rows += [""] * blanks
        self._rows.append(plain)
        if not self._python:
            self._section.unclear.append(plain)

    def _begin(self, plain: str, number: int) -> None:
        self._count.take()
        header = _HEADER.fullmatch(plain)
        if header is None:
            raise UnreadableKeysError("this is no plain section header", number)
        name = header.group(1)
        if not plain.endswith("]") or (self._indent and not self._python):
            self._top.unclear.append(plain)  # a header to most parsers, and not to all
        self._top.names.add(name, number, name.strip().casefold())
        self._section = self._sections[name] = _Section(number)
        self._rows = None

    def _assign(self, plain: str, number: int) -> None:
        self._count.take()
        places = {sign: plain.find(sign) for sign in self._separators}
        at = min((place for place in places.values() if place >= 0), default=-1)
        sort = _FLAG if at < 0 else _COLON if plain[at] == ":" and not self._python else ""
        name = plain[:at].strip(" \t") if at >= 0 else plain
        value = plain[at + 1 :].strip(" \t") if at >= 0 else ""
        if not name:
            raise UnreadableKeysError("a key is missing before the separator", number)
        if not self._python:
            if value.count('"') % 2:
                raise UnreadableKeysError("a quote is not closed", number)
            if 0 <= places.get(":", -1) < places["="] or plain.endswith("\\"):
                self._section.unclear.append(plain)
        self._section.names.add(name, number, name.strip().casefold())
        self._rows = [value]
        self._section.values[name] = (self._rows, sort, number)

    def root(self) -> Table:
        """Return the tree, with what sections inherit from DEFAULT."""
        items = self._top.items()
        default = self._sections.get(_DEFAULT)
        for name, section in self._sections.items():
            held = section.items()
            if default is not None and section is not default:
                own = {key.casefold() for key in section.values}
                for key, (rows, _, line) in default.values.items():
                    self._count.take()
                    if key.casefold() not in own:
                        held[key] = Leaf("\n".join(rows), _INHERITED, line)
            items[name] = Table(held, section.line)
        return Table(items, 1)
