"""Contents: the files of a change, read from git in batches and given to the classifier."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hotfence.classify.classifier import LARGEST, FileChange, classify, wants_content
from hotfence.classify.own import OwnCatalog
from hotfence.errors import CannotDecideError, UnreadableHistoryError
from hotfence.git.comparison import (
    Ranges,
    exact_moves,
    missing_objects,
    read_listed_ranges,
    read_moves,
    read_ranges,
)
from hotfence.git.diff import list_changes
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.model.change import Entry, HunkRange, Move
from hotfence.model.evidence import FileReport

MOST_BYTES = 64 << 20  # of one pair's contents; the files after that go by their names


Known = dict[tuple[Entry, tuple[HunkRange, ...] | None, str | None, str], FileReport]


class Comparison(NamedTuple):
    """Everything that git tells of one pair of trees before a file is opened."""

    pair: TreePair
    entries: tuple[Entry, ...]
    moves: dict[str, Move]
    ranges: Ranges | None


def compare(
    repository: Repository, pairs: Sequence[TreePair], *, partial: bool = False
) -> list[Comparison]:
    """Ask git about several pairs at once.

    With `partial`, for those who only ask, a missing blob costs what it would have told.

    Raises:
        UnreadableHistoryError: an object is missing.
        UnreadableDiffError: git's answer cannot be read.
    """
    try:
        return _compare(repository, pairs)
    except UnreadableHistoryError:
        if not partial:
            raise
    listed = list_changes(repository, pairs)
    missing = missing_objects(repository, [e for entries in listed.values() for e in entries])
    torn = {
        pair: _compare_present(repository, pair, entries, missing)
        for pair, entries in listed.items()
        if any(e.old_oid in missing or e.new_oid in missing for e in entries)
    }
    whole = _compare(repository, [pair for pair in pairs if pair not in torn])
    found = {comparison.pair: comparison for comparison in whole} | torn
    return [found[pair] for pair in pairs]


def _compare_present(
    repository: Repository, pair: TreePair, entries: tuple[Entry, ...], missing: set[str]
) -> Comparison:
    """Compare two trees of which some blobs are not here, as in a partial clone."""
    present = [e.path for e in entries if not missing & {e.old_oid, e.new_oid}]
    ranges: Ranges | None = {}
    if present:
        ranges = read_ranges(repository, [pair], present)[pair] if len(present) < 500 else None
    return Comparison(pair, entries, exact_moves(entries), ranges)


def _compare(repository: Repository, pairs: Sequence[TreePair]) -> list[Comparison]:
    wanted = [p for p in dict.fromkeys(pairs) if p.old != p.new]
    read = read_listed_ranges(repository, wanted)
    moves = read_moves(repository, [(p, read[p][0]) for p in wanted])
    same: tuple[tuple[Entry, ...], Ranges | None] = ((), {})
    found = []
    for pair in pairs:
        entries, ranges = read.get(pair, same)
        found.append(Comparison(pair, entries, moves.get(pair, {}), ranges))
    return found


def reports(
    repository: Repository,
    comparison: Comparison,
    own: OwnCatalog | None = None,
    most: int | None = None,
    known: Known | None = None,
) -> tuple[FileReport, ...]:
    """Classify every file of one comparison, in its order.

    `own` is the policy's catalog; of more than `most` files the rest goes by their names. `known`
    holds what was told before, for refs of one push that make the same change.
    """
    own = own or OwnCatalog()
    known = {} if known is None else known
    told = []
    for change in file_changes(repository, comparison, most):
        key = (change.entry, change.hunks, change.moved_to, change.unread)
        found = known.get(key) if change.move is None else None
        if found is None:
            found = classify(change, own)
        if change.move is None:
            known[key] = found
        told.append(found)
    return tuple(told)


def file_changes(
    repository: Repository, comparison: Comparison, most: int | None = None
) -> Iterator[FileChange]:
    """Yield each changed file with its content, reading as few objects as tell something."""
    by_path = {e.path: e for e in comparison.entries}
    moved_to = {move.source: path for path, move in comparison.moves.items()}
    left = MOST_BYTES
    for number, several in enumerate(_in_tens(comparison.entries)):
        if most is not None and number * 10 >= most:
            left = 0
        sides = [(e, *_sides(e, by_path, comparison.moves)) for e in several]
        wanted = [
            oid
            for entry, old, new in sides
            if left > 0 and wants_content(entry)
            for oid in (old, new)
            if oid.strip("0")
        ]
        blobs = repository.objects.blobs(wanted, LARGEST)
        for entry, old, new in sides:
            yield _file_change(entry, old, new, blobs, comparison, moved_to, left <= 0)
        left -= sum(len(data) for data in blobs.values() if data is not None)


def _in_tens(entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    for at in range(0, len(entries), 10):
        yield entries[at : at + 10]


def _sides(entry: Entry, by_path: dict[str, Entry], moves: dict[str, Move]) -> tuple[str, str]:
    """Return the blob ids to compare: a moved file is compared with what it was."""
    move = moves.get(entry.path)
    source = by_path.get(move.source) if move is not None else None
    return (source or entry).old_oid, entry.new_oid


def _file_change(
    entry: Entry,
    old: str,
    new: str,
    blobs: dict[str, bytes | None],
    comparison: Comparison,
    moved_to: dict[str, str],
    too_many: bool,
) -> FileChange:
    unread = ""
    for oid in (old, new):
        if oid.strip("0") and wants_content(entry):
            if oid not in blobs:
                unread = "too many to be read" if too_many else "not in this repository"
            elif blobs[oid] is None:
                unread = "over 1 MiB"
    return FileChange(
        entry,
        blobs.get(old),
        blobs.get(new),
        unread,
        _hunks(entry, comparison),
        comparison.moves.get(entry.path),
        moved_to.get(entry.path),
    )


def _hunks(entry: Entry, comparison: Comparison) -> tuple[HunkRange, ...] | None:
    if comparison.ranges is None:
        return None
    return comparison.ranges.get(entry.path, ())


def classify_pairs(
    repository: Repository, pairs: Sequence[TreePair]
) -> Iterator[tuple[FileReport, ...]]:
    """Classify several pairs of trees, in order, as far as their objects are here.

    Raises:
        CannotDecideError: git cannot tell what one of them holds.
    """
    for comparison in compare(repository, pairs, partial=True):
        yield reports(repository, comparison)


def tree_of(repository: Repository, revision: str, option: str) -> str:
    """Return the id of the tree of a revision that somebody typed.

    Raises:
        CannotDecideError: there is none.
    """
    found = None
    if revision and revision.isprintable():
        found = repository.objects.get(f"{revision}^{{tree}}")
    if found is None:
        raise CannotDecideError(
            f"{option} {revision}: there is no such commit or tree in {repository.git_dir};"
            " fetch it, or mend the name"
        )
    return found.oid
