"""What a shell command line is made of, as far as a verdict needs it.

Pipes, lists, loops and substitutions are not kept apart: whatever may run is one more command in
a flat list, and all of them must be allowed.
"""

from typing import NamedTuple


class UnreadableShellError(Exception):
    """A command line that this reader does not take; the text says what it met."""


class Piece(NamedTuple):
    """A part of a word: text, the name of a variable, or something only a shell can tell.

    `kind` is `text`, `variable` or `opaque`.
    """

    kind: str
    text: str
    quoted: bool


class Word(NamedTuple):
    """One word before any expansion."""

    pieces: tuple[Piece, ...]

    @property
    def bare(self) -> str | None:
        """The text, if all of it stands there unquoted and plain."""
        if any(piece.kind != "text" or piece.quoted for piece in self.pieces):
            return None
        return "".join(piece.text for piece in self.pieces)

    @property
    def quoted(self) -> bool:
        """Say whether any part is quoted."""
        return any(piece.quoted for piece in self.pieces)


class Redirect(NamedTuple):
    """A redirection of `operator` (`>`, `>>`, `<`, `<<`, ...) to or from `target`."""

    operator: str
    target: Word


class Assignment(NamedTuple):
    """`NAME=value`; `steady` says that nothing before it decides whether it happens."""

    name: str
    value: Word
    steady: bool = False


class Command(NamedTuple):
    """One simple command; `steady` says that it runs in any case, in the shell itself."""

    assignments: tuple[Assignment, ...]
    words: tuple[Word, ...]
    redirects: tuple[Redirect, ...]
    steady: bool = False


class Script(NamedTuple):
    """All commands of a text in the order in which they stand, and the loops' variables."""

    commands: tuple[Command, ...]
    loop_names: frozenset[str]
