"""Suggestion: the narrowest `change` entries that let a given change in."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from hotfence.facts.contents import Comparison, compare
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.model.change import Entry, HunkRange
from hotfence.model.scope import INCIDENTS

MOST_KEYS = 20  # beyond them the whole file is named
MOST_REVISIONS = 50  # of a file's past in which its new content is looked for
LARGEST = 1 << 20  # bytes of one side that is read


class Suggestion(NamedTuple):
    """The entries as a scope has them, and the limits that the change needs."""

    entries: tuple[dict[str, Any], ...]
    files: int
    lines: int


def suggest(repository: Repository, base: str, tree: str) -> Suggestion:
    """Return the narrowest entries for the change from a base commit to a tree.

    Raises:
        UnreadableHistoryError: an object is missing.
    """
    found = repository.objects.get(f"{base}^{{tree}}")
    old = found.oid if found is not None else base
    comparison = compare(repository, [TreePair(old, tree)])[0]
    patch = [e for e in comparison.entries if not e.path.startswith(f"{INCIDENTS}/")]
    entries = [_entry(repository, base, comparison, entry) for entry in patch]
    ranges = [h for e in patch for h in (comparison.ranges or {}).get(e.path, ())]
    lines = sum(h.old_lines + h.new_lines for h in ranges)
    return Suggestion(tuple(entries), len(patch), lines)


def _entry(
    repository: Repository, base: str, comparison: Comparison, entry: Entry
) -> dict[str, Any]:
    named: dict[str, Any] = {"file": _glob(entry.path)}
    if entry.status == "A":
        return named | {"add": True}
    if entry.status == "D":
        return named | {"delete": True}
    revision = _revision_with(repository, base, entry)
    if revision is not None:
        return named | {"restore": revision[:12]}
    blobs = repository.objects.blobs([entry.old_oid, entry.new_oid], LARGEST)
    old, new = blobs.get(entry.old_oid), blobs.get(entry.new_oid)
    if old is None or new is None or entry.old_mode != entry.new_mode:
        return named
    keys = _keys(entry.path, old, new)
    if keys:
        return named | {"keys": keys}
    symbols = _symbols(entry.path, old, new, (comparison.ranges or {}).get(entry.path, ()))
    return named | {"symbols": symbols} if symbols else named


def _glob(path: str) -> str:
    """Return a pattern that names exactly one path."""
    special = "".join(f"\\{char}" if char in "\\*?[]!# " else char for char in path)
    return special if special == path or path.strip() == path else f"/{special}"


def _revision_with(repository: Repository, base: str, entry: Entry) -> str | None:
    """Return the newest commit before the last edit of a file that had just this content."""
    args = ("rev-list", f"--max-count={MOST_REVISIONS}", base, "--", f":(literal){entry.path}")
    for oid in repository.run(*args).decode("ascii").split():
        found = repository.objects.entry(oid, entry.path)
        if found == (entry.new_mode, entry.new_oid):
            return oid
    return None


def _keys(path: str, old: bytes, new: bytes) -> list[str]:
    from hotfence.structured import UnreadableKeysError, changed_keys, outside, reads

    if not reads(path):
        return []
    try:
        keys = list(dict.fromkeys(change.key for change in changed_keys(path, old, new)))
        fits = 0 < len(keys) <= MOST_KEYS and not outside(path, old, new, keys)
    except UnreadableKeysError:
        return []
    return keys if fits else []


def _symbols(path: str, old: bytes, new: bytes, ranges: Sequence[HunkRange]) -> list[str]:
    from hotfence.symbols import (
        MissingGrammarsError,
        UnreadableSourceError,
        outside,
        reads,
        symbols_of,
    )

    if not reads(path):
        return []
    try:
        names = _around(symbols_of(path, new), [(h.new_start, h.new_lines) for h in ranges])
        names |= _around(symbols_of(path, old), [(h.old_start, h.old_lines) for h in ranges])
        found = sorted(names)
        lines, absent = outside(path, old, new, ranges, found)
    except (MissingGrammarsError, UnreadableSourceError):
        return []
    return found if found and not lines and not absent else []


def _around(symbols: Sequence[Any], ranges: Sequence[tuple[int, int]]) -> set[str]:
    """Return the innermost symbol round each range of lines (first, count)."""
    names = set()
    for first, count in ranges:
        last = first + max(count, 1) - 1
        holding = [s for s in symbols if s.first <= first and last <= s.last]
        if holding:
            names.add(min(holding, key=lambda s: s.last - s.first).name)
    return names
