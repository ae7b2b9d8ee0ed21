"""Symbols: which functions, methods and classes a file defines, and on which lines.

A scope may allow a change of some symbols of a file only. What lies outside of them is told
here, from the text of both versions alone.
"""

from collections.abc import Sequence

from hotfence.model.change import HunkRange
from hotfence.symbols.answers import (
    Absent,
    MissingGrammarsError,
    Outside,
    Symbol,
    UnreadableSourceError,
)
from hotfence.symbols.languages import Language, language_of

__all__ = [
    "Absent",
    "MissingGrammarsError",
    "Outside",
    "Symbol",
    "UnreadableSourceError",
    "outside",
    "reads",
    "symbols_of",
]


def reads(path: str) -> bool:
    """Say whether a file is named as one in a language whose symbols can be told."""
    return language_of(path) is not None


def symbols_of(path: str, data: bytes) -> tuple[Symbol, ...]:
    """Return the symbols of a file in the order of the text.

    Raises:
        MissingGrammarsError: the grammars are not installed.
        UnreadableSourceError: the file is too large, not UTF-8 or does not parse at all.
    """
    from hotfence.symbols.definitions import lines_of, outline_of
    from hotfence.symbols.source import source_of

    language = _language(path)
    source = source_of(data)
    outline = outline_of(source, language)
    if outline.broken:
        raise UnreadableSourceError(f"the file does not parse as {language.name}")
    return tuple(Symbol(each.name, *lines_of(source, each)) for each in outline.definitions)


def outside(
    path: str, old: bytes, new: bytes, ranges: Sequence[HunkRange], names: Sequence[str]
) -> tuple[tuple[Outside, ...], tuple[Absent, ...]]:
    """Return what of a change lies outside of the named symbols, and which names have none.

    `ranges` are the hunks of a diff without context from `old` to `new`. A change is inside
    only if both answers are empty.

    Raises:
        MissingGrammarsError: the grammars are not installed.
        UnreadableSourceError: a version is too large, not UTF-8, or does not parse where the
            change or a named symbol is.
    """
    from hotfence.symbols.comparison import Comparison

    return Comparison(_language(path), old, new, ranges).judge(names)


def _language(path: str) -> Language:
    language = language_of(path)
    if language is None:
        raise UnreadableSourceError("the symbols of this kind of file cannot be told")
    return language
