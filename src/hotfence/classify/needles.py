"""Needles: the words without which a pattern cannot match, so that most texts need no search.

A pattern is searched at every character, a word by the fastest loop of the machine. The words
come from the pattern itself, as the parser of `re` reads it, and never change an answer.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from typing import Any

_SHORTEST = 3  # characters; shorter words are everywhere
_MOST = 40  # words of one pattern: more cost what they save
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})

_compiled: dict[str, re.Pattern[str]] = {}


def pattern(text: str) -> re.Pattern[str]:
    """Return a pattern of a catalog, compiled once, in which `^` begins every line."""
    if text not in _compiled:
        _compiled[text] = re.compile(text, re.MULTILINE)
    return _compiled[text]


class Haystack:
    """A text, and which patterns may match in it or in any part of it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lower = ""

    def may_hold(self, text: str) -> bool:
        """Say whether a pattern may match; False is certain."""
        words, folded = needles(text)
        if not words:
            return True
        if not folded:
            return any(word in self.text for word in words)
        if not self.text.isascii():
            return True  # a long s is an s to `re`, and none in lower case
        self._lower = self._lower or self.text.lower()
        return any(word in self._lower for word in words)

    def holds(self, text: str) -> bool:
        """Say whether a pattern matches somewhere."""
        return self.may_hold(text) and pattern(text).search(self.text) is not None


@lru_cache(maxsize=4096)
def needles(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the words of which every match holds one, and whether they are in lower case.

    There are none where a match need not hold any word, or the pattern cannot be taken apart.
    """
    try:
        parser: Any = import_module("re._parser")
        parsed = parser.parse(text, re.MULTILINE)
        found = _of_sequence(parsed, bool(parsed.state.flags & re.IGNORECASE))
    except (ImportError, AttributeError, TypeError, ValueError, LookupError):
        return (), False  # another Python, whose parser is none that is known
    if found is None or len(found[0]) > _MOST:
        return (), False
    return tuple(sorted(_shortest(found[0]))), found[1]


_Found = tuple[frozenset[str], bool] | None


def _of_sequence(sequence: Iterable[Any], folded: bool) -> _Found:
    """Return the best words of the parts of a sequence: each part must match."""
    best: _Found = None
    run = ""
    for operator, argument in [*sequence, (None, None)]:
        name = str(operator)
        if name == "LITERAL":
            run += chr(argument)
            continue
        best = _better(best, _of_run(run, folded))
        run = ""
        best = _better(best, _of_part(name, argument, folded))
    return best


def _of_run(run: str, folded: bool) -> _Found:
    if len(run) < _SHORTEST or (folded and not run.isascii()):
        return None
    return frozenset({run.lower() if folded else run}), folded


def _of_part(name: str, argument: Any, folded: bool) -> _Found:
    if name == "SUBPATTERN":
        _, added, dropped, inner = argument
        folded = (folded or bool(added & re.IGNORECASE)) and not dropped & re.IGNORECASE
        return _of_sequence(inner, folded)
    if name == "ATOMIC_GROUP":
        return _of_sequence(argument, folded)
    if name in _REPEATS and argument[0] > 0:
        return _of_sequence(argument[2], folded)
    if name == "BRANCH":
        return _of_branches([_of_sequence(branch, folded) for branch in argument[1]])
    return None


def _of_branches(found: list[_Found]) -> _Found:
    words: set[str] = set()
    cases = set()
    for one in found:
        if one is None:
            return None
        words |= one[0]
        cases.add(one[1])
    return (frozenset(words), cases.pop()) if len(cases) == 1 else None


def _better(one: _Found, other: _Found) -> _Found:
    """Return which of two sets of words is the rarer: fewer words, and longer ones."""
    if one is None or other is None:
        return one or other
    return max(
        one, other, key=lambda f: (min(map(len, f[0])) >= 4, -len(f[0]), min(map(len, f[0])))
    )


def _shortest(words: frozenset[str]) -> set[str]:
    """Leave out the words in which another one stands."""
    return {w for w in words if not any(other != w and other in w for other in words)}
