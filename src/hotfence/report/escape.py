"""Text from outside, made safe to print: for a terminal, and for a CI runner that reads logs."""

import re

# Control bytes, line ends, bidirectional and invisible marks, lone surrogates.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
# `::error ...` (GitHub), `##vso[...]` (Azure) and `##[...]` are commands to a runner.
_COMMAND = re.compile(r"::(?=[a-z])|##(?=\[|vso\[)", re.IGNORECASE)


def plain(text: str) -> str:
    """Return `text` on one line, with nothing in it that a terminal or a runner would obey."""
    if text.isascii() and text.isprintable() and "::" not in text and "##" not in text:
        return text
    text = _UNSAFE.sub(_told, text)
    return _COMMAND.sub(lambda m: rf"\x{ord(m.group(0)[0]):02x}{m.group(0)[1:]}", text)


def _told(match: re.Match[str]) -> str:
    code = ord(match.group(0))
    if code == 0x0A:
        return r"\n"
    if 0xDC80 <= code <= 0xDCFF:
        return rf"\x{code - 0xDC00:02x}"
    return rf"\x{code:02x}" if code < 0x100 else rf"\u{code:04x}"
