"""Text made harmless: what a terminal would obey is written out, and long text is cut.

A record is read months later with `cat`, by people who did not see it being made.
"""

import re
from typing import NamedTuple

_COLOURS = re.compile("\x1b\\[[0-9;:]*m")
# Control characters but tab and newline, marks that reorder or hide text, lone surrogates.
_OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def harmless(data: bytes) -> str:
    """Return bytes as text: colours dropped, control characters and bad UTF-8 written out."""
    text = data.decode("utf-8", "backslashreplace").replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return _OBEYED.sub(_told, _COLOURS.sub("", text))


def one_line(text: str, longest: int = 200) -> str:
    """Return text for one field of the front matter."""
    line = " ".join(harmless(text.encode("utf-8", "surrogateescape")).split())
    return line if len(line) <= longest else f"{line[: longest - 3]}..."


def _told(match: re.Match[str]) -> str:
    code = ord(match.group(0))
    if 0xDC80 <= code <= 0xDCFF:
        return rf"\x{code - 0xDC00:02x}"
    return rf"\x{code:02x}" if code < 0x100 else rf"\u{code:04x}"


class Clipped(NamedTuple):
    """What was kept of some bytes: their start, and their end when `missing` bytes are not there.

    Where nothing is missing, `tail` is empty.
    """

    head: bytes
    tail: bytes = b""
    missing: int = 0


class Clip:
    """Collects any number of bytes and keeps the first and the last `half` of them."""

    def __init__(self, half: int) -> None:
        self._half = half
        self._head = bytearray()
        self._tail = bytearray()
        self.size = 0

    def add(self, data: bytes) -> None:
        """Take the next bytes."""
        self.size += len(data)
        room = self._half - len(self._head)
        if room > 0:
            self._head += data[:room]
            data = data[room:]
        if data:
            self._tail += data
            if len(self._tail) > 4 * self._half:
                del self._tail[: -self._half]

    def kept(self) -> Clipped:
        """Return what was kept."""
        tail = bytes(self._tail[-self._half :])
        missing = self.size - len(self._head) - len(tail)
        if missing:
            return Clipped(bytes(self._head), tail, missing)
        return Clipped(bytes(self._head) + tail)
