"""What this package answers: symbols, lines outside of them, names without a symbol."""

from typing import NamedTuple


class MissingGrammarsError(Exception):
    """The grammars are not installed, so no symbols can be told."""

    def __init__(self, package: str) -> None:
        super().__init__(
            f"the Python package {package} is needed to tell symbols: install hotfence[symbols]"
        )


class UnreadableSourceError(Exception):
    """A version of the file from which no symbols can be told; the text is one line."""


class Symbol(NamedTuple):
    """A function, method, class or the like, with the lines that belong to it.

    `name` is dotted (`Queue.retry`); the lines count from 1 and are inclusive.
    Decorators, attributes and the comment directly above it belong to a symbol.
    """

    name: str
    first: int
    last: int


class Outside(NamedTuple):
    """A line of a change that lies, wholly or in part, outside of the named symbols.

    `side` is `old` or `new`; `near` is the innermost symbol that holds the line.
    """

    line: int
    side: str
    text: str
    near: str | None


class Absent(NamedTuple):
    """A named symbol that one side does not have, or has several times under one name."""

    name: str
    side: str
