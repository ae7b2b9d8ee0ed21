"""From words to arguments: variables, braces and tildes, as far as they can be told."""

import os
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hotfence.shell.syntax import Assignment, Piece, Script, UnreadableShellError, Word

OPAQUE = "\0"  # no command line that is read holds one
MOST = 256  # words that braces may make of one
MOST_BRACES = 24  # in one word
LONGEST = 64 * 1024  # characters of a word once its variables are put in
LONGEST_VALUE = 4096  # characters of a variable's value that is kept

_Char = tuple[str, bool]  # a character and whether it is quoted


class Arg(NamedTuple):
    """One argument: its text, None where only the shell can tell; what it begins with.

    `glob` says that the shell may make other names of it.
    """

    text: str | None
    start: str
    glob: bool = False

    @property
    def hidden(self) -> bool:
        """Say whether this may turn out to be an option that cannot be seen."""
        if self.text is not None:
            wild = self.glob and self.text[:1] in {"*", "?", "["}
            return wild and "." not in self.text and "/" not in self.text
        return self.start in {"", "-", "--"}

    @property
    def shown(self) -> str:
        """The argument for a message."""
        return self.text if self.text is not None else f"{self.start}..."


def constant_arg(text: str) -> Arg:
    """Return an argument that is known."""
    return Arg(text, text)


class Values:
    """The variables whose values are certain."""

    def __init__(self, script: Script, folder: str) -> None:
        counts: dict[str, int] = {}
        for command in script.commands:
            for assignment in command.assignments:
                counts[assignment.name] = counts.get(assignment.name, 0) + 1
            if command.words and command.words[0].bare in _SETTING:
                for word in command.words[1:]:
                    name = "".join(p.text for p in word.pieces if p.kind == "text")
                    counts[name.partition("=")[0]] = 2
        self._uncertain = {name for name, count in counts.items() if count > 1}
        self._uncertain |= script.loop_names
        self._known: dict[str, str] = {}
        for name, value in (("HOME", os.path.expanduser("~")), ("PWD", folder)):
            if name not in counts and name not in script.loop_names:
                self._known[name] = value

    def learn(self, assignments: Iterable[Assignment]) -> None:
        """Remember what standing assignments say for sure."""
        for assignment in assignments:
            if not assignment.steady or assignment.name in self._uncertain:
                continue
            values = expand(assignment.value, self.known)
            text = values[0].text if len(values) == 1 and not values[0].glob else None
            if text is not None and len(text) <= LONGEST_VALUE:
                self._known[assignment.name] = text
            elif not assignment.value.pieces:
                self._known[assignment.name] = ""

    def forget(self, name: str) -> None:
        """Take a variable as one whose value cannot be told."""
        self._known.pop(name, None)

    @property
    def known(self) -> Mapping[str, str]:
        """Return names and values."""
        return self._known


_SETTING = frozenset(
    {"read", "export", "declare", "local", "typeset", "readonly", "mapfile", "readarray",
     "printf", "unset", "getopts", "let"}
)  # fmt: skip


def expand(word: Word, known: Mapping[str, str]) -> list[Arg]:
    """Return the arguments that a word becomes.

    Raises:
        UnreadableShellError: braces make too many of it.
    """
    fields: list[list[_Char]] = [[]]
    quoted = False
    for piece in word.pieces:
        quoted = quoted or piece.quoted
        _append(fields, piece, known)
        if len(fields[-1]) > LONGEST:
            raise UnreadableShellError(f"a word of more than {LONGEST} characters")
    found = []
    for field in fields:
        if not field and not quoted:
            continue
        if field.count(("{", False)) > MOST_BRACES:
            raise UnreadableShellError(f"a word with more than {MOST_BRACES} braces")
        found += [_arg(chars) for chars in _braces(field)]
    return found


def _append(fields: list[list[_Char]], piece: Piece, known: Mapping[str, str]) -> None:
    if piece.kind == "text":
        fields[-1] += [(char, piece.quoted) for char in piece.text]
        return
    value = known.get(piece.text) if piece.kind == "variable" else None
    if value is None:
        start = piece.text if piece.kind == "opaque" else ""
        fields[-1] += [(char, True) for char in start]
        fields[-1].append((OPAQUE, True))
        return
    if piece.quoted:
        fields[-1] += [(char, True) for char in value]
        return
    for at, part in enumerate(value.split()):
        if at:
            fields.append([])
        # Of a value neither braces nor a tilde are expanded any more, globs are.
        fields[-1] += [(char, char not in "*?[") for char in part]


def _arg(chars: list[_Char]) -> Arg:
    text = "".join(char for char, _ in chars)
    if chars and chars[0] == ("~", False):
        head = text.partition("/")[0]
        text = os.path.expanduser("~") + text[1:] if head == "~" else OPAQUE + text
    glob = any(char in "*?[" and not quoted for char, quoted in chars)
    if OPAQUE in text:
        return Arg(None, text.partition(OPAQUE)[0], glob)
    return Arg(text, text, glob)


def _braces(chars: list[_Char], limit: int = MOST) -> list[list[_Char]]:
    """Expand `{a,b}`; what `{1..9}` makes is not looked at."""
    opened = next((at for at, char in enumerate(chars) if char == ("{", False)), None)
    if opened is None:
        return [chars]
    parts, end = _parts(chars, opened)
    if end < 0:
        rest = _braces(chars[opened + 1 :], limit)
        return [[*chars[: opened + 1], *tail] for tail in rest]
    if len(parts) == 1:
        inside = "".join(char for char, _ in parts[0])
        middle = [[(OPAQUE, True)]] if ".." in inside else [[("{", True), *parts[0], ("}", True)]]
        parts = middle
    found = []
    for part in parts:
        for tail in _braces([*part, *chars[end + 1 :]], limit):
            found.append([*chars[:opened], *tail])
            if len(found) > limit:
                raise UnreadableShellError(f"braces that make more than {limit} words")
    return found


def _parts(chars: list[_Char], opened: int) -> tuple[list[list[_Char]], int]:
    """Return what stands between the commas of a brace, and where it closes (-1: nowhere)."""
    parts: list[list[_Char]] = [[]]
    depth = 0
    for at in range(opened + 1, len(chars)):
        char = chars[at]
        if char == ("}", False) and depth == 0:
            return parts, at
        if char == (",", False) and depth == 0:
            parts.append([])
            continue
        depth += {("{", False): 1, ("}", False): -1}.get(char, 0)
        parts[-1].append(char)
    return parts, -1
