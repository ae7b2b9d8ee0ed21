"""Bytes to text, refusing what parsers decode or split into lines differently."""

import re

from hotfence.structured.tree import UnreadableKeysError

LARGEST = 2 << 20  # bytes of one side

BOM = "\ufeff"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)|\ufeff|[\ufffe\uffff]")
_LINE_ENDS = re.compile("[\u2028\u2029]")


def decode(data: bytes, *, separators: bool = False) -> tuple[str, bool]:
    """Return the text without its byte order mark, and whether there was one.

    With `separators` U+2028 and U+2029 are plain characters, as in JSON.

    Raises:
        UnreadableKeysError: too large, not UTF-8, or characters that parsers disagree on.
    """
    check_size(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableKeysError("it is not UTF-8; save it as UTF-8", line) from None
    marked = text.startswith(BOM)
    text = text[1:] if marked else text
    check_characters(text, separators=separators)
    return text, marked


def check_size(data: bytes) -> None:
    """Refuse what takes too long to read.

    Raises:
        UnreadableKeysError: it is too large.
    """
    if len(data) > LARGEST:
        raise UnreadableKeysError(
            f"it has {len(data)} bytes, and keys are read of at most {LARGEST}"
        )


def check_characters(text: str, *, separators: bool = False) -> None:
    """Refuse characters that some parsers drop, stop at, or take for the end of a line.

    Raises:
        UnreadableKeysError: there is one.
    """
    plain = text.replace("\n", "").replace("\t", "").replace("\r", "")
    if plain.isprintable() and "\r" not in text:
        return
    found = _CONTROL.search(text) or (None if separators else _LINE_ENDS.search(text))
    if found is None:
        return
    code = f"U+{ord(found.group()):04X}"
    line = text.count("\n", 0, found.start()) + 1
    raise UnreadableKeysError(f"parsers disagree about the character {code}; delete it", line)
