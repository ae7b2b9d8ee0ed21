"""Syntax trees as this package reads them, and the parsers that build them."""

import time
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, NamedTuple, Protocol

from hotfence.symbols.answers import MissingGrammarsError, UnreadableSourceError

SECONDS = 2.0
_CHUNK = 1 << 16
_LOOKS = 4096  # nodes between two looks at the clock


class Node(Protocol):
    """A node of a syntax tree, as far as it is read here."""

    @property
    def id(self) -> int:
        """A number that no other node of the tree has."""

    @property
    def type(self) -> str:
        """The grammar's name for the node."""

    @property
    def is_named(self) -> bool:
        """Whether the node is more than punctuation or a keyword."""

    @property
    def is_error(self) -> bool:
        """Whether the text does not parse."""

    @property
    def is_missing(self) -> bool:
        """Whether the parser made the node up to go on."""

    @property
    def start_byte(self) -> int:
        """Where the node begins."""

    @property
    def end_byte(self) -> int:
        """Where the node ends, exclusive."""

    @property
    def text(self) -> bytes | None:
        """The source of the node."""

    @property
    def children(self) -> "Sequence[Node]":
        """All children."""

    @property
    def named_children(self) -> "Sequence[Node]":
        """The children that are named nodes."""

    def child_by_field_name(self, name: str, /) -> "Node | None":
        """Return the child that the grammar calls `name`."""


class Grammar(NamedTuple):
    """Where a grammar's parser is found: a Python package and the function in it."""

    package: str
    loader: str = "language"


def text_of(node: Node | None) -> str:
    """Return the source of a node, empty for no node."""
    return (node.text or b"").decode() if node is not None else ""


def field(node: Node, *names: str) -> Node | None:
    """Follow fields down from a node, as far as each is there."""
    found: Node | None = node
    for name in names:
        found = found.child_by_field_name(name) if found is not None else None
    return found


def children(node: Node, *types: str) -> list[Node]:
    """Return the named children of some types."""
    return [child for child in node.named_children if child.type in types]


class Tree:
    """A parsed file; its nodes come in the order of the text, parents first."""

    def __init__(self, grammar: Grammar, data: bytes) -> None:
        self._deadline = time.monotonic() + SECONDS
        self._tree = self._parse(grammar, data)

    @property
    def broken(self) -> bool:
        """Whether nothing of the file parses as a whole."""
        return bool(self._tree.root_node.is_error)

    def __iter__(self) -> Iterator[Node]:
        # A cursor goes from node to node without recursion, however deep the nesting is.
        cursor, seen = self._tree.walk(), 0
        while True:
            seen += 1
            if seen % _LOOKS == 0:
                self._late()
            yield cursor.node
            if cursor.goto_first_child():
                continue
            while not cursor.goto_next_sibling():
                if not cursor.goto_parent():
                    return

    def _parse(self, grammar: Grammar, data: bytes) -> Any:
        parser = _parser(grammar)

        def read(offset: int, _point: object) -> bytes:
            return data[offset : offset + _CHUNK]

        try:
            return parser.parse(read, progress_callback=self._over)
        except ValueError:
            self._late()
            raise UnreadableSourceError("the source cannot be parsed") from None

    def _over(self, _offset: int, _error: bool) -> bool:
        return time.monotonic() > self._deadline

    def _late(self) -> None:
        if time.monotonic() > self._deadline:
            raise UnreadableSourceError(f"the source takes over {SECONDS:g} s to parse")


def _parser(grammar: Grammar) -> Any:
    try:
        from tree_sitter import Language, Parser

        module = import_module(grammar.package)
    except ImportError as error:
        raise MissingGrammarsError((error.name or grammar.package).replace("_", "-")) from None
    return Parser(Language(getattr(module, grammar.loader)()))
