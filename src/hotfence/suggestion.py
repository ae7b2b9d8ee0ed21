"""Suggestion: the narrowest `change` entries that let a given change in."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from hotfence.git.diff import Patch, list_changes, read_patches
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.model.change import ABSENT_MODE, REGULAR_MODES, Commit, Entry, HunkRange
from hotfence.model.scope import INCIDENTS

MOST_KEYS = 20  # beyond them the whole file is named
MOST_REVISIONS = 50  # of a file's past in which its new content is looked for
LARGEST = 1 << 20  # bytes of one side that is read
DEEPEST = 3  # symbols round a change that are tried, from the innermost


class Suggestion(NamedTuple):
    """The entries as a scope has them, and the limits that the change needs."""

    entries: tuple[dict[str, Any], ...]
    files: int
    lines: int


def suggest(repository: Repository, base: Commit, tree: str) -> Suggestion:
    """Return the narrowest entries for the change from a base commit to a tree.

    Raises:
        UnreadableHistoryError: an object is missing.
    """
    pair = TreePair(base.tree, tree)
    listed = list_changes(repository, [pair])[pair]
    patch = [e for e in listed if not e.path.startswith(f"{INCIDENTS}/")]
    plain = [e for e in patch if {e.old_mode, e.new_mode} <= REGULAR_MODES | {ABSENT_MODE}]
    diffs = read_patches(repository, [(pair, plain)]).get(pair, Patch({})).files
    entries = []
    for entry in patch:
        ranges = diffs[entry.path].ranges if entry.path in diffs else ()
        entries.append(_entry(repository, base.oid, entry, ranges))
    lines = sum(diff.lines for diff in diffs.values())
    return Suggestion(tuple(entries), len(patch), lines)


def written(entries: Sequence[dict[str, Any]]) -> str:
    """Return entries as a scope has them."""
    import yaml

    text: str = yaml.safe_dump(
        {"change": [*entries]},
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=None,
        width=100,
    )
    return text


def _entry(
    repository: Repository, base: str, entry: Entry, ranges: Sequence[HunkRange]
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
    symbols = _symbols(entry.path, old, new, ranges)
    return named | {"symbols": symbols} if symbols else named


def _glob(path: str) -> str:
    """Return the narrowest pattern that names a path."""
    special = "".join(_in_glob(char) for char in path)
    if special.endswith(" "):
        special = f"{special[:-1]}[ ]"
    # A name without a slash would be looked for at any depth.
    return special if "/" in path and not special.startswith(("!", " ")) else f"/{special}"


def _in_glob(char: str) -> str:
    if char in "*?[":
        return f"[{char}]"
    # Neither a pattern nor a scope can hold these; one of any character stands for them.
    return char if char != "\\" and char.isprintable() else "?"


def _revision_with(repository: Repository, base: str, entry: Entry) -> str | None:
    """Return the newest commit before the last edit of a file that had just this content."""
    args = ("rev-list", f"--max-count={MOST_REVISIONS}", base, "--", entry.path)
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
        after, before = symbols_of(path, new), symbols_of(path, old)
        news = [(h.new_start, h.new_lines) for h in ranges]
        olds = [(h.old_start, h.old_lines) for h in ranges]
        for level in range(DEEPEST):
            names = sorted(_around(after, news, level) | _around(before, olds, level))
            lines, absent = outside(path, old, new, ranges, names)
            if names and not lines and not absent:
                return names
    except (MissingGrammarsError, UnreadableSourceError):
        pass
    return []


def _around(symbols: Sequence[Any], ranges: Sequence[tuple[int, int]], level: int) -> set[str]:
    """Return the symbol round each range of lines (first, count), `level` steps further out."""
    names = set()
    for first, count in ranges:
        last = first + max(count, 1) - 1
        holding = [s for s in symbols if s.first <= first and last <= s.last]
        holding.sort(key=lambda s: s.last - s.first)
        if holding:
            names.add(holding[min(level, len(holding) - 1)].name)
    return names
