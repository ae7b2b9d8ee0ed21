"""Python's own reading of a Python file, as a second opinion on where definitions end."""

from typing import NamedTuple

from hotfence.symbols.answers import UnreadableSourceError
from hotfence.symbols.definitions import Definition, Outline
from hotfence.symbols.source import BOM, Source

_PARTS = ("body", "orelse", "finalbody", "handlers", "cases")


class Extent(NamedTuple):
    """A definition's dotted name and lines, without decorators."""

    name: str
    first: int
    last: int


def extents_of(source: Source) -> frozenset[Extent] | None:
    """Return the definitions as this interpreter reads them, None if it cannot."""
    import ast
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source.data.removeprefix(BOM).decode())
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    found = set()
    waiting: list[tuple[ast.AST, str]] = [(tree, "")]
    while waiting:
        node, prefix = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = prefix + node.name
            found.add(Extent(name, node.lineno, node.end_lineno or node.lineno))
            prefix = f"{name}."
        # Expressions hold no definitions, so only the lists of statements are followed.
        for part in _PARTS:
            waiting += [(child, prefix) for child in getattr(node, part, ())]
    return frozenset(found)


def refuse_misread(old: tuple[Source, Outline], new: tuple[Source, Outline]) -> None:
    """Refuse a file that the grammar and the interpreter read differently.

    Raises:
        UnreadableSourceError: they differ, or the new version is no Python while the old is.
    """
    readings = [extents_of(source) for source, _ in (old, new)]
    if readings[0] is not None and readings[1] is None:
        raise UnreadableSourceError("Python cannot parse the new version, as it could the old")
    for read, (source, outline) in zip(readings, (old, new), strict=True):
        if read is None:
            continue
        told = {_extent(source, each) for each in outline.definitions}
        differing = sorted(
            {_without_comments(source, extent) for extent in read}
            ^ {_without_comments(source, extent) for extent in told},
            key=lambda extent: extent.first,
        )
        if differing:
            raise UnreadableSourceError(
                f"where `{differing[0].name}` begins and ends is not certain"
            )


def _extent(source: Source, definition: Definition) -> Extent:
    first, last = definition.core
    return Extent(definition.name, source.line_at(first), source.line_at(last - 1))


def _without_comments(source: Source, extent: Extent) -> Extent:
    """Leave out comments at the end, which only the grammar counts to a definition."""
    last = extent.last
    while last > extent.first and source.lines[last - 1].lstrip()[:1] in (b"", b"#"):
        last -= 1
    return extent._replace(last=last)
