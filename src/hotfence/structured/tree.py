"""The tree that every reader builds: tables, lists and leaves, with the lines they stand on."""

from typing import NamedTuple, Union

DEEPEST = 100  # levels of one document
MOST_NODES = 60_000  # of one document as written
MOST_STEPS = 200_000  # nodes that a comparison may visit, with what aliases repeat

TYPED = "typed"  # a key that some parser takes for a number, a truth value, a date or nothing
ATTRIBUTE = "attribute"
TEXT = "text"
MARK = "mark"


class UnreadableKeysError(Exception):
    """No key of a file can be told; the text is one line that says why."""

    def __init__(self, why: str, line: int | None = None) -> None:
        super().__init__(f"line {line}: {why}" if line else why)


class Odd(NamedTuple):
    """A part of a path that is no plain key: its name and the sort, one of the words above.

    What is marked is no key at all (a tag, a directive, an order); no pattern lets it in.
    """

    name: str
    sort: str


Part = str | int | Odd
Path = tuple[Part, ...]
OWN_TEXT = Odd("", TEXT)  # the text of an XML element, which its own path names


class Leaf(NamedTuple):
    """A value. Two leaves are equal where `sort` and `text` are; text alone is shown.

    `sort` is empty for text that every parser takes for text.
    """

    text: str
    sort: str
    line: int

    def equals(self, other: "Leaf") -> bool:
        """Say whether every parser takes the two for the same value."""
        return self.text == other.text and self.sort == other.sort


class Table(NamedTuple):
    """Values under names. `order` has the names as they follow each other, where that counts."""

    items: dict[Part, "Node"]
    line: int
    order: tuple[str, ...] = ()


class Items(NamedTuple):
    """Values in a row. `repeated` ones are blocks or elements of one name, and one of them alone
    may be named without its index.
    """

    items: tuple["Node", ...]
    line: int
    repeated: bool = False
    tag: str = ""


Node = Union[Leaf, Table, Items]  # noqa: UP007 - a forward reference needs it


class File(NamedTuple):
    """What a reader found: the documents, and what stands for no key and yet counts, by a name."""

    documents: tuple[Node, ...]
    marks: dict[str, str] = {}  # noqa: RUF012 - never changed


def name_of(part: Part) -> str:
    """Return a part without its sort."""
    return part.name if isinstance(part, Odd) else str(part)


class Count:
    """Counts nodes, and refuses a document that has too many of them or too deep ones."""

    def __init__(self, most: int = MOST_NODES) -> None:
        self._left = most
        self._most = most

    def take(self, depth: int = 0, line: int | None = None) -> None:
        """Count one node.

        Raises:
            UnreadableKeysError: it is one too many, or it lies too deep.
        """
        self._left -= 1
        if self._left < 0:
            raise UnreadableKeysError(f"it holds more than {self._most} values")
        if depth > DEEPEST:
            raise UnreadableKeysError(f"it is nested deeper than {DEEPEST} levels", line)


class Names:
    """The names of one table, refusing what two parsers would not tell apart."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[str, int]] = {}

    def add(self, name: str, line: int, reading: str | None = None) -> None:
        """Add a name, and what a parser may take it for if that is something else.

        Raises:
            UnreadableKeysError: the table has it already, perhaps in another spelling.
        """
        form = name.casefold() if name.isascii() else _folded(name)
        seen = self._seen
        if form in seen or (reading is not None and reading in seen):
            first = seen[form] if form in seen else seen[reading or ""]
            raise UnreadableKeysError(_twice(name, *first), line)
        seen[form] = (name, line)
        if reading is not None:
            seen[reading] = (name, line)


def _folded(name: str) -> str:
    from unicodedata import normalize

    return normalize("NFKC", name).casefold()


def _twice(name: str, first: str, line: int) -> str:
    shown = name if len(name) <= 40 else f"{name[:37]}..."
    if name == first:
        return f"the key {shown!r} stands twice, first on line {line}"
    return f"the key {shown!r} and the one on line {line} are the same to some parsers"
