"""Key paths as a scope writes them: `workers.checkout.timeout_ms`, `env[name=TIMEOUT].value`."""

import re
from typing import NamedTuple

from hotfence.structured.tree import MARK, TEXT, Odd, Path, name_of

LONGEST = 1000  # characters
MOST_STEPS = 100

_BARE = re.compile(r"[^\s.\[\]\"'*<>=,\x00-\x1f\x7f]+")
_QUOTED = re.compile(r'"((?:[^"\\]|\\["\\nrt])*)"|\'([^\']*)\'')
_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")
_VALUE = re.compile(r"[^\[\]\"',]+")
_PLAIN = re.compile(r"[A-Za-z0-9_@$/:+%~-]+")
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}


class Key(NamedTuple):
    """One level by its name; None stands for any name."""

    name: str | None


class Index(NamedTuple):
    """One item of a list by its index, from 0; None stands for any."""

    at: int | None


class Condition(NamedTuple):
    """A field below an item, and the text that it must have."""

    field: tuple[str, ...]
    text: str


class Selector(NamedTuple):
    """The one item of a list that meets all the conditions."""

    conditions: tuple[Condition, ...]


Step = Key | Index | Selector
Pattern = tuple[Step, ...]


class PatternError(Exception):
    """A key path that does not read; the text says why."""


def parse(key: str) -> Pattern:
    """Read a key path.

    Raises:
        PatternError: it does not read.
    """
    return _Reader(key).pattern()


class _Reader:
    """Reads one key path from left to right."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._at = 0

    def pattern(self) -> Pattern:
        key = self._key
        if not key.strip():
            raise PatternError("it is empty; write a path such as workers.checkout.timeout_ms")
        if len(key) > LONGEST:
            raise PatternError(f"it has over {LONGEST} characters")
        if key == "$" or key.startswith(("$.", "$[")):
            raise PatternError("begin with the first key, not with `$`")
        steps: list[Step] = [self._item() if key[0] == "[" else self._name()]
        while self._at < len(key):
            if len(steps) >= MOST_STEPS:
                raise PatternError(f"it has over {MOST_STEPS} levels")
            if key[self._at] == "[":
                steps.append(self._item())
            elif key[self._at] == ".":
                self._at += 1
                steps.append(self._name())
            else:
                raise self._odd()
        return tuple(steps)

    def _name(self) -> Key:
        key, at = self._key, self._at
        if key.startswith("*", at) and key[at + 1 : at + 2] in ("", ".", "["):
            self._at += 1
            return Key(None)
        return Key(self._word(_BARE))

    def _word(self, bare: re.Pattern[str]) -> str:
        found = _QUOTED.match(self._key, self._at)
        if found is not None:
            self._at = found.end()
            if found.group(2) is not None:
                return found.group(2)
            return re.sub(r"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), found.group(1))
        found = bare.match(self._key, self._at)
        if found is None:
            raise self._odd()
        self._at = found.end()
        return found.group()

    def _item(self) -> Index | Selector:
        self._at += 1
        if self._key.startswith("*]", self._at):
            self._at += 2
            return Index(None)
        found = _INDEX.match(self._key, self._at)
        if found is not None and self._key.startswith("]", found.end()):
            self._at = found.end() + 1
            return Index(int(found.group()))
        conditions = [self._condition()]
        while self._key.startswith(",", self._at):
            self._at += 1
            conditions.append(self._condition())
        if not self._key.startswith("]", self._at):
            raise self._odd()
        self._at += 1
        return Selector(tuple(conditions))

    def _condition(self) -> Condition:
        if self._key[self._at : self._at + 1] in "-0123456789" or "=" not in self._key[self._at :]:
            raise PatternError(
                "in [] stands an index from 0, `*`, or a field and its value as in [name=app]"
            )
        field = [self._word(_BARE)]
        while self._key.startswith(".", self._at):
            self._at += 1
            field.append(self._word(_BARE))
        if not self._key.startswith("=", self._at):
            raise self._odd()
        self._at += 1
        return Condition(tuple(field), self._word(_VALUE))

    def _odd(self) -> PatternError:
        rest = self._key[self._at :]
        if not rest or rest[0] == ".":
            return PatternError("a part of it is empty")
        if rest[0] == "*":
            return PatternError("`*` stands for one whole level; put a literal one in quotes")
        if rest[0] == "<":
            return PatternError(
                "what stands in <> is no key (a tag, a merge, an order), and cannot be named;"
                " put a literal `<` in quotes"
            )
        if rest[0] in "\"'":
            return PatternError("a quote is not closed, or text follows right after it")
        if rest[0] == "[":
            return PatternError("a `[` is not closed, or is misplaced")
        return PatternError(f"{rest[0]!r} has no place here; put the part in quotes")


def write_name(name: str) -> str:
    """Return a name as a path has it, in quotes where it needs them."""
    if _PLAIN.fullmatch(name) and name != "$":
        return name
    text = name.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'


def write(path: Path, labels: dict[Path, str]) -> str:
    """Write a path as a scope does; `labels` says how the items at some paths are written."""
    written: list[str] = []
    for at, part in enumerate(path):
        if isinstance(part, int):
            written.append(labels.get(path[: at + 1], f"[{part}]"))
            continue
        if isinstance(part, Odd) and part.sort == TEXT:
            continue
        name = name_of(part)
        name = f"<{name}>" if isinstance(part, Odd) and part.sort == MARK else write_name(name)
        written.append(f".{name}" if at else name)
    return "".join(written) or '""'
