"""JSON, with comments and trailing commas, and JSON5.

Numbers keep their spelling, texts are compared as they are decoded. In a file that is not known
to allow comments the first comment or trailing comma is itself a difference: strict parsers
refuse the file from then on.
"""

import json
import re
from typing import Any

from hotfence.structured.text import decode
from hotfence.structured.tree import (
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

_NUMBER = r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?"
_TOKEN = re.compile(
    r"(?P<space>[ \t\r\n]+)|(?P<mark>[{}\[\]:,])"
    r'|(?P<text>"[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*")'
    rf"|(?P<value>(?:{_NUMBER}|true|false|null)(?![\w.+$-]))"
    r"|(?P<comment>//[^\n]*|/\*)"
)
# What JSON5 has beyond it. \v, \f, U+00A0 and the like are left out on purpose.
_MORE = re.compile(
    r"(?P<text>'(?:[^'\\\n]|\\(?:\r\n|[\s\S]))*'|\"(?:[^\"\\\n]|\\(?:\r\n|[\s\S]))*\")"
    r"|(?P<value>[-+]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|Infinity|NaN)"
    r"(?![\w.+$-]))"
    r"|(?P<word>[A-Za-z_$][\w$]*)"
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))")
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "0": "\0"}
_EXTRAS = "comments or trailing commas"


def read(data: bytes, path: str) -> File:
    """Read one value.

    Raises:
        UnreadableKeysError: it does not parse, or parsers would read it differently.
    """
    text, marked = decode(data, separators=True)
    name = path.rpartition("/")[2].casefold()
    reader = _Reader(text, name.endswith((".json5", ".babelrc")))
    root = reader.file()
    marks = {"byte order mark": "at the start"} if marked else {}
    if reader.extras and not _takes_comments(path.casefold(), name):
        marks[_EXTRAS] = "there"
    return File((root,), marks)


def _takes_comments(path: str, name: str) -> bool:
    return (
        name.endswith((".jsonc", ".json5", ".code-workspace", ".babelrc"))
        or name.startswith(("tsconfig", "jsconfig", "devcontainer", ".devcontainer"))
        or name in (".swcrc", "api-extractor.json", "deno.json", ".eslintrc.json", "turbo.json")
        or "/.vscode/" in f"/{path}"
    )


class _Reader:
    """Reads tokens into a tree."""

    def __init__(self, text: str, five: bool) -> None:
        self._text = text
        self._five = five
        self._at = 0
        self._line = 1
        self._counted = 0  # up to where the lines are counted
        self._count = Count()
        self.extras = False
        self._sort = ""
        self._piece = ""
        self._next()

    def file(self) -> Node:
        if not self._sort:
            raise UnreadableKeysError("not JSON: it is empty")
        root = self._value(0)
        if self._sort:
            raise self._refuse("text follows after the end")
        return root

    def _refuse(self, why: str) -> UnreadableKeysError:
        return UnreadableKeysError(f"not JSON: {why}", self._place())

    def _place(self) -> int:
        """Return the line of the token."""
        begin = self._at - len(self._piece)
        self._line += self._text.count("\n", self._counted, begin)
        self._counted = begin
        return self._line

    def _next(self) -> None:
        text = self._text
        while True:
            match = _TOKEN.match(text, self._at)
            if match is None and self._five:
                match = _MORE.match(text, self._at)
            if match is None:
                self._piece = ""
                if self._at < len(text):
                    raise self._refuse(f"{text[self._at]!r} has no place here")
                self._sort = ""
                return
            self._at = match.end()
            sort = match.lastgroup
            if sort == "comment":
                self._comment(match.group())
            elif sort != "space":
                self._sort = sort or ""
                self._piece = match.group()
                return

    def _comment(self, mark: str) -> None:
        self.extras = True
        if mark != "/*":
            if "\u2028" in mark or "\u2029" in mark:
                raise self._refuse("a comment holds a character that ends it for some parsers")
            return
        end = self._text.find("*/", self._at)
        if end < 0:
            raise UnreadableKeysError("not JSON: a comment does not end")
        self._at = end + 2

    def _value(self, depth: int) -> Node:
        line = self._place()
        self._count.take(depth, line)
        if self._sort == "text":
            leaf = Leaf(self._decoded(), "", line)
        elif self._sort == "value" or self._piece in ("Infinity", "NaN"):
            leaf = Leaf(self._piece, TYPED, line)
        elif self._piece == "{":
            return self._object(depth, line)
        elif self._piece == "[":
            return self._array(depth, line)
        else:
            raise self._refuse(f"{self._piece[:20]!r} is no value")
        self._next()
        return leaf

    def _array(self, depth: int, line: int) -> Items:
        self._next()
        items: list[Node] = []
        while self._piece != "]":
            items.append(self._value(depth + 1))
            if not self._comma("]"):
                break
        self._next()
        return Items(tuple(items), line)

    def _comma(self, end: str) -> bool:
        """Pass a comma; say whether another item may follow."""
        if self._piece == ",":
            self._next()
            self.extras |= self._piece == end
            return True
        if self._piece != end:
            raise self._refuse(f"a comma or {end} is missing")
        return False

    def _object(self, depth: int, line: int) -> Table:
        self._next()
        items: dict[Part, Node] = {}
        names = Names()
        while self._piece != "}":
            key = self._key(names)
            if self._piece != ":":
                raise self._refuse("a colon is missing")
            self._next()
            items[key] = self._value(depth + 1)
            if not self._comma("}"):
                break
        self._next()
        return Table(items, line)

    def _key(self, names: Names) -> str:
        line = self._place()
        word = self._five and (self._sort == "word" or self._piece.isidentifier())
        if self._sort != "text" and not word:
            raise self._refuse("a key in quotes is missing")
        key = self._decoded() if self._sort == "text" else self._piece
        if "\0" in key or any("\ud800" <= char <= "\udfff" for char in key):
            raise self._refuse("a key holds a character that parsers disagree on")
        names.add(key, line)
        self._next()
        return key

    def _decoded(self) -> str:
        token = self._piece
        if "\\" not in token:
            return token[1:-1]
        if self._five:
            text = _ESCAPE.sub(_unescaped, token[1:-1])
            return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        try:
            decoded: Any = json.loads(token)
        except ValueError:
            raise self._refuse("an escape in a text does not read") from None
        return str(decoded)


def _unescaped(match: re.Match[str]) -> str:
    code, short, char = match.groups()
    if code or short:
        return chr(int(code or short, 16))
    if char in ("\n", "\r\n", "\u2028", "\u2029"):
        return ""
    return _ESCAPES.get(char, char)
