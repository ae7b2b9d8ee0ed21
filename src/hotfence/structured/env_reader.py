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
# What ends a command, begins another one or assigns once more to a shell, outside of quotes.
_SEVERAL = re.compile(r"[;&|<>()]|[ \t][^#\s]|\\\r?\Z")
# What does so inside of double quotes as well: all but a plain ${NAME} or ${NAME:-default}.
_RUNS = re.compile(r"`|\$[(\[]|\$\{(?!\w+(?::?[-+?][^{}\"'`$\\]*)?\})")
_ESCAPED = re.compile(r"\\'")  # closes a single quote for a shell, and not for some libraries
_SHELL_QUOTED = re.compile(r"\\['\"`]|'[^']*'|\"(?:[^\"\\]|\\.)*\"")
_COMMENT = re.compile(r"[ \t]#.*")
_QUOTED = {
    "'": re.compile(r"'[^']*'"),
    '"': re.compile(r'"(?:[^"\\]|\\[\s\S])*"'),
    "`": re.compile(r"`[^`]*`"),
}
_GAPS = {"=": "", "": "flag", ":": "colon"}
_MOST_ROWS = 500  # of one value
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
        self._text = text
        self._rows = text.split("\n")
        self._begins = [0]  # of each row, and of one more
        for row in self._rows:
            self._begins.append(self._begins[-1] + len(row) + 1)
        self._at = 0
        self._items: dict[Part, Node] = {}
        self._names = Names()
        self._unclear: list[str] = []
        self._count = Count()

    def root(self) -> Table:
        while self._at < len(self._rows):
            row = self._rows[self._at]
            self._at += 1
            plain = row.strip(" \t\r")
            if plain and plain[0] != "#":
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
        name = found.group("name")
        self._names.add(name, line)
        if _is_unclear(value, gap):
            self._unclear.append(f"{name}={value}")
        sort = _GAPS.get(gap, "spaced")
        if found.group("export"):
            sort = f"{sort} exported".strip()
        self._items[name] = Leaf(value, sort, line)

    def _whole(self, value: str, line: int) -> str:
        """Return a value with the rows that its quote takes in."""
        quote = value.lstrip(" \t")[:1]
        if quote not in _QUOTED:
            return value
        begin = self._begins[line] - 1 - len(value) + value.index(quote)
        found = _QUOTED[quote].match(self._text, begin)
        if found is None:
            raise UnreadableKeysError("a quote is not closed", line)
        while self._begins[self._at] - 1 < found.end():
            row = self._rows[self._at]
            self._at += 1
            value = f"{value}\n{row}"
            if self._at - line > _MOST_ROWS:
                raise UnreadableKeysError(f"a quote takes in over {_MOST_ROWS} lines", line)
            if _OTHER.match(row):
                self._unclear.append(row)
        return value


def _is_unclear(value: str, gap: str) -> bool:
    """Say whether a value is more than one to a shell, or ends elsewhere for a library."""
    plain = value.lstrip(" \t")
    if gap.endswith(":") and ("=" in value or "\n" in value or not plain.strip()):
        return True  # to some the name ends at the =, or the value is on the next row
    if gap == "=" and plain and plain != value and plain[0] != "#":
        return True  # a shell gives the variable nothing and runs the rest
    quote = plain[:1]
    if quote not in _QUOTED:
        kept = _COMMENT.sub("", _SHELL_QUOTED.sub("", plain)).rstrip(" \t")
        is_open = any(sign in kept for sign in _QUOTED)
        return is_open or bool(_SEVERAL.search(kept) or _RUNS.search(plain))
    found = _QUOTED[quote].match(plain)
    rest = plain[found.end() :].strip() if found else plain
    if rest and rest[0] != "#":
        return True
    return quote == "`" or (_RUNS if quote == '"' else _ESCAPED).search(plain) is not None
