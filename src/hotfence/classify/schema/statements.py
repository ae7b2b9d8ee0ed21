"""SQL statements: a text cut into statements, whatever the dialect, with comments left out."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Statement(NamedTuple):
    """One statement on one line, without comments, and the line on which it begins.

    `key` is the same for two statements that differ in layout or in the case of words alone.
    """

    text: str
    line: int
    key: str


# One branch a lexical element; what is in no branch is taken as it is. Block comments nest in
# PostgreSQL only, and a nested one leaves words behind that begin no statement. The comments of
# MySQL that name a version are run: only their marks are dropped.
_ELEMENT = re.compile(
    r"(?P<comment>--[^\n]*+|/\*(?!!)[\s\S]*?(?:\*/|\Z)|(?<=\n)[ \t]*+#(?!>)[^\n]*+"
    r"|/\*!\d*+|\*/)"
    r"|(?P<template>\{%.{0,300}?%\}|\{#.{0,300}?#\}|<%.{0,300}?%>)"
    r"|(?P<value>\{\{[^}]{0,300}+\}\}|\$\{[^}]{0,300}+\})"
    r"|(?P<dollar>\$(?P<tag>[A-Za-z_]\w*+)?\$)"
    r"|(?P<string>'(?:[^'\\]|''|\\.)*(?:'|\\?\Z)|\"[^\"]*+(?:\"|\Z)|`[^`]*+(?:`|\Z)|\[\w[^\]\n]{0,128}+\])"
    r"|(?P<delimiter>(?<=\n)[ \t]*+(?i:delimiter)[ \t]++(?P<mark>\S++)[^\n]*+)"
    r"|(?P<batch>(?<=\n)[ \t]*+(?:(?i:go)[ \t]*+(?:\d++[ \t]*+)?|/[ \t]*+|\\(?!copy\b)[a-z][^\n]*+"
    r"|[<>|]{7}(?: [^\n]*+)?|={7}[ \t]*+)(?=\r?\n|\Z))"
    r"|(?P<word>(?<![\w@#.])(?:(?i:begin|end|case)))(?!\w)"
    r"|(?P<semicolon>;;?)",
    re.DOTALL,
)
_ROUTINE = re.compile(
    r"\s*(?:CREATE|ALTER)\s+(?:OR\s+(?:REPLACE|ALTER)\s+)?(?:DEFINER\s*=\s*\S+\s+|EDITIONABLE\s+|"
    r"AGGREGATE\s+|CONSTRAINT\s+)*(?P<what>FUNCTION|PROCEDURE|PROC|TRIGGER|EVENT|PACKAGE)\b",
    re.IGNORECASE,
)
_BODY = re.compile(r"\b(?:AS|IS)\s*(?![EN]?')(?:[A-Za-z_]|$)", re.IGNORECASE)
_LOOP = re.compile(r"\s+(?:IF|LOOP|WHILE|REPEAT|FOR)\b", re.IGNORECASE)
_TRANSACTION = re.compile(
    r"\s*(?:TRAN|TRANSACTION|WORK|ISOLATION|READ|IMMEDIATE|EXCLUSIVE|DEFERRED|;|$)", re.IGNORECASE
)
_BLOCK = re.compile(r"\s*(?:BEGIN|DECLARE|DO|IF)\b", re.IGNORECASE)
_COPIED = re.compile(r"\bCOPY\s[^;]*\bFROM\s+STDIN\b[^;]*\Z", re.IGNORECASE)
_NOTE = re.compile(r"--[^\n]*+|/\*[\s\S]*?\*/")
_JOINT = re.compile(r"\s*([(),=<>+*/|-])\s*")


class _Cutter:
    """Collects pieces of text into statements."""

    def __init__(self) -> None:
        self.found: list[Statement] = []
        self._pieces: list[str] = []
        self._keys: list[str] = []
        self._line: int | None = None
        self._depth = 0
        self._seen_block = False

    def add(self, piece: str, line: int, *, quoted: bool = False) -> None:
        if piece and not piece.isspace():
            if self._line is None:
                self._line = line + piece[: len(piece) - len(piece.lstrip())].count("\n")
            self._pieces.append(piece)
            self._keys.append(piece if quoted else piece.lower())
        elif self._pieces:
            self._pieces.append(" ")
            self._keys.append(" ")

    def _head(self) -> str:
        """Return how the statement begins."""
        return "".join(self._pieces[:40])[:2000]

    def word(self, word: str, rest: str, line: int) -> None:
        """Take BEGIN, CASE or END, which may open or close a body."""
        lower = word.lower()
        if lower == "begin":
            head = self._head()
            nested = self._depth or _ROUTINE.match(head) or _BLOCK.match(head)
            if nested or not _TRANSACTION.match(rest):
                self._depth += 1
                self._seen_block = True
        elif lower == "case" and self._depth:
            self._depth += 1
        elif lower == "end" and self._depth and not _LOOP.match(rest):
            self._depth -= 1
        self.add(word, line)

    def semicolon(self, text: str, line: int) -> None:
        if self._depth or self._in_declarations():
            self.add(text, line)
        else:
            self.end()

    def _in_declarations(self) -> bool:
        """Say whether this stands between the head of a routine and its BEGIN."""
        head = self._head()
        routine = _ROUTINE.match(head)
        if routine is None or self._seen_block:
            return False
        if routine.group("what").upper() in {"TRIGGER", "EVENT"}:
            return False
        return "$" not in head and _BODY.search(head, routine.end()) is not None

    def end(self) -> None:
        text = " ".join("".join(self._pieces).split())
        if text and self._line is not None:
            key = _JOINT.sub(r"\1", " ".join("".join(self._keys).split()))
            self.found.append(Statement(text, self._line, key))
        self._pieces, self._keys, self._line = [], [], None
        self._depth, self._seen_block = 0, False


def statements(text: str) -> list[Statement]:
    """Cut a text into statements.

    Quoted text, dollar quotes and the bodies of routines are kept whole. `GO`, `/`, a changed
    DELIMITER, rows after COPY, conflict markers and template tags are understood; a placeholder
    stands for a name.
    """
    cutter = _Cutter()
    at, line = 0, 1
    for kind, started, ended, value in _elements("\n" + text):
        start, end = started - 1, ended - 1  # a line end was put before the text
        cutter.add(text[at : max(start, 0)], line)
        line += text.count("\n", at, max(start, 0))
        if kind == "semicolon":
            cutter.semicolon(value, line)
        elif kind == "word":
            cutter.word(value, text[end : end + 40], line)
        elif kind == "batch":
            cutter.end()
        elif kind in {"comment", "template"}:
            cutter.add(" ", line)
        elif kind == "value":
            cutter.add("placeholder", line)
        elif kind == "whole":
            cutter.add(value, line, quoted=True)
            cutter.end()
        else:
            cutter.add(value, line, quoted=True)
        line += text.count("\n", max(start, 0), end)
        at = end
    cutter.add(text[at:], line)
    cutter.end()
    return cutter.found


def _elements(text: str) -> Iterator[tuple[str, int, int, str]]:
    """Yield kind, start, end and value of what is more than plain text."""
    at = 0
    while (match := _ELEMENT.search(text, at)) is not None:
        kind, start, at = match.lastgroup or "", match.start(), match.end()
        if kind in {"tag", "dollar"}:
            mark = match.group("dollar")
            close = text.find(mark, at)
            at = len(text) if close < 0 else close + len(mark)
            yield "string", start, at, text[start:at]
        elif match.group("delimiter"):
            yield "batch", start, at, ""
            if match.group("mark") != ";":
                region = _until_next_delimiter(text, at)
                yield from _marked(text, at, region, match.group("mark"))
                at = region
        elif kind == "semicolon" and _is_copied(text, start):
            close = text.find("\n\\.", at)
            at = len(text) if close < 0 else close + 3
            yield "whole", start, at, text[start:at]
        else:
            yield kind, start, at, match.group()


def _is_copied(text: str, at: int) -> bool:
    """Say whether the statement that ends here takes its rows from the lines that follow."""
    if "stdin" not in text[max(0, at - 200) : at].lower():
        return False
    return _COPIED.search(text, max(0, at - 2000), at) is not None


_DELIMITER = re.compile(r"\n[ \t]*delimiter[ \t]", re.IGNORECASE)


def _until_next_delimiter(text: str, at: int) -> int:
    match = _DELIMITER.search(text, at)
    return len(text) if match is None else match.start() + 1


def _marked(text: str, at: int, end: int, mark: str) -> Iterator[tuple[str, int, int, str]]:
    """Yield the statements of a region that another mark ends, without their comments."""
    while at < end:
        close = text.find(mark, at, end)
        stop = end if close < 0 else close
        yield "whole", at, stop, _NOTE.sub(" ", text[at:stop])
        at = stop if close < 0 else stop + len(mark)
        if close >= 0:
            yield "batch", close, at, ""
