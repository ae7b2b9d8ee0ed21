"""Masking: a line of a file, as it may be shown in a log that more people read than the file."""

import re

# A name that says its value is secret, and everything behind the sign that follows it.
_SECRET = re.compile(
    r"(?i)([\w.-]*(?:passw|passphrase|pwd|secret|token|credential|api[_-]?key|private[_-]?key"
    r"|access[_-]?key|authorization|dsn)[\w.-]*[\"']?\s*(?::=|=>|[:=])\s*)(\S.*)"
)
_LOGIN = re.compile(r"(://[^\s:/@]*:)[^\s/@]+(@)")  # the password in a URL
_BLOB = re.compile(r"[A-Za-z0-9+/_-]{32,}={0,2}")  # keys and tokens have a look of their own

HIDDEN = "***"


def masked(line: str) -> str:
    """Return a line with values hidden that look like secrets."""
    line = _SECRET.sub(rf"\1{HIDDEN}", line)
    line = _LOGIN.sub(rf"\1{HIDDEN}\2", line)
    return _BLOB.sub(lambda found: HIDDEN if _is_random(found[0]) else found[0], line)


def _is_random(text: str) -> bool:
    """Tell a key from a long name: digits, and letters of both cases or hexadecimal ones only."""
    digits = sum(char.isdigit() for char in text)
    mixed = text.lower() != text != text.upper()
    hexadecimal = not text.strip("0123456789abcdefABCDEF-")
    return digits >= 4 and (mixed or hexadecimal)
