"""Templates of manifests: what does not parse because a generator fills it in, line by line."""

import re
from collections.abc import Iterator

from hotfence.classify.manifests.record import DEPENDENCY, Record, squeezed

LONGEST_LINE = 2000  # characters that are looked at

_MARKS = ("{{", "{%", "<%")
_PIN = re.compile(
    r"""\s*(?:-\s*)?["']?(@?[\w./-]{1,200})["']?\s*[:=@ ]+\s*["']?\s*[\^~<>=!v]*\s*\d"""
)
_OWN = frozenset({"version", "appVersion", "apiVersion", "lockfileVersion", "schema", "$schema"})


def is_template(text: str) -> bool:
    """Say whether a text has the marks of Jinja, Go templates, Mustache or ERB."""
    return any(mark in text for mark in _MARKS)


def pins(text: str) -> list[Record]:
    """Read the lines that give something a version."""
    return list(_pins(text))


def _pins(text: str) -> Iterator[Record]:
    for number, row in enumerate(text.split("\n"), 1):
        line = squeezed(row[:LONGEST_LINE])
        match = _PIN.match(line)
        if match is not None and match.group(1) not in _OWN:
            yield Record(DEPENDENCY, match.group(1), line.rstrip(",;"), number)
