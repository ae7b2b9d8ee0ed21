"""The text of one version of a file, as far as it can be judged line by line."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotfence.symbols.answers import UnreadableSourceError

MAX_BYTES = 1 << 20
BOM = b"\xef\xbb\xbf"
_LONE_RETURN = re.compile(rb"\r(?!\n)")
_CODING = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_UTF8 = frozenset({b"utf-8", b"utf8", b"utf_8", b"utf-8-sig", b"us-ascii", b"ascii"})
# Characters that some compilers take for a line's end or that an editor does not show.
_UNSEEN = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u061c\u200e\u200f\u2028\u2029"
    "\u202a-\u202e\u2066-\u2069\ufeff]"
)


class Source(NamedTuple):
    """One version of a file; `starts` is where each line begins."""

    data: bytes
    lines: tuple[bytes, ...]
    starts: tuple[int, ...]

    def line_at(self, offset: int) -> int:
        """Return the line, counted from 1, that an offset lies on."""
        from bisect import bisect_right

        return bisect_right(self.starts, offset)

    def text(self, line: int) -> str:
        """Return a line without its end; a line past the last is empty."""
        if not 1 <= line <= len(self.lines):
            return ""
        return self.lines[line - 1].decode().rstrip("\r")


def source_of(data: bytes) -> Source:
    """Take a file for a source.

    Raises:
        UnreadableSourceError: it is too large, not UTF-8, or its lines are not certain.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableSourceError("the file is larger than 1 MiB")
    if b"\0" in data:
        raise UnreadableSourceError("the file holds a NUL byte")
    if _LONE_RETURN.search(data):
        raise UnreadableSourceError("the file holds a carriage return that ends no line")
    try:
        data.decode()
    except UnicodeDecodeError:
        raise UnreadableSourceError("the file is not UTF-8") from None
    lines = tuple(data.split(b"\n"))
    for line in lines[:2]:
        coding = _CODING.match(line.removeprefix(BOM))
        if coding and coding[1].lower() not in _UTF8:
            raise UnreadableSourceError("the file names an encoding other than UTF-8")
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return Source(data, lines, tuple(starts))


def refuse_unseen(source: Source, changed: Iterable[int]) -> None:
    """Refuse changed lines with characters that readers take differently.

    Raises:
        UnreadableSourceError: there is one.
    """
    for line in changed:
        text = source.text(line)
        found = _UNSEEN.search(text.removeprefix("\ufeff") if line == 1 else text)
        if found:
            raise UnreadableSourceError(
                f"line {line} holds the character U+{ord(found[0]):04X},"
                " which can end a line or hide text"
            )


_SWITCH = re.compile(rb"[ \t]*#[ \t]*(if|endif)\b")


def switched_lines(source: Source) -> frozenset[int]:
    """Return the lines from each `#if` to its `#endif`."""
    depth, found = 0, set()
    for number, line in enumerate(source.lines, 1):
        switch = _SWITCH.match(line)
        depth += switch is not None and switch[1] == b"if"
        if depth:
            found.add(number)
        depth = max(depth - (switch is not None and switch[1] == b"endif"), 0)
    return frozenset(found)


_DEFINE = re.compile(rb"^[ \t]*#[ \t]*define[ \t]+(\w+)((?:\\\r?\n|[^\n])*)", re.MULTILINE)
_WORD = re.compile(rb"\w+")


def uneven_macros(data: bytes) -> frozenset[bytes]:
    """Return the macros of a C file that open or close more than they close or open."""
    return frozenset(
        name
        for name, body in _DEFINE.findall(data)
        if any(body.count(a) != body.count(b) for a, b in ((b"{", b"}"), (b"(", b")")))
        or any(body.count(quote) % 2 for quote in (b'"', b"'"))
        or b"/*" in body
    )


def words_of(source: Source, lines: Sequence[int]) -> frozenset[bytes]:
    """Return the words on some lines."""
    return frozenset(
        word
        for line in lines
        if 1 <= line <= len(source.lines)
        for word in _WORD.findall(source.lines[line - 1])
    )
