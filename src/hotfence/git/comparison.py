"""Comparison: hunk ranges and moves of many pairs of trees, for those who ask what changed.

Nothing here decides what a fence lets in: similarity is git's guess.
"""

from collections.abc import Sequence

from hotfence.errors import UnreadableDiffError
from hotfence.git.diff import LISTING, PATCH, check_names, list_changes
from hotfence.git.repository import Repository
from hotfence.git.sections import (
    TreePair,
    expect_header,
    questions,
    read_entries,
    read_sections,
)
from hotfence.model.change import Entry, HunkRange, Move

LARGEST = 8 << 20  # bytes of one patch

# To count the lines, git would compare every file a second time.
_RANGES = tuple(option for option in PATCH if option != "--numstat")

_MOVES = (
    "diff-tree",
    "--stdin",
    "-r",
    "-z",
    "--raw",
    "--no-abbrev",
    "--ignore-submodules=none",
    "--no-relative",
    "-O/dev/null",
    "-M50%",
    "-l1000",
    "--no-rename-empty",
)

Ranges = dict[str, tuple[HunkRange, ...]]


def read_ranges(
    repository: Repository, pairs: Sequence[TreePair], paths: Sequence[str] = ()
) -> dict[TreePair, Ranges | None]:
    """Return for each pair the hunk ranges by path; None where the patch is over `LARGEST`.

    `paths` limits what is read, where some objects are missing.

    Raises:
        UnreadableHistoryError: an object is missing.
        UnreadableDiffError: a patch cannot be read.
    """
    return {pair: ranges for pair, (_, ranges) in _read(repository, pairs, paths).items()}


def read_listed_ranges(
    repository: Repository, pairs: Sequence[TreePair]
) -> dict[TreePair, tuple[tuple[Entry, ...], Ranges | None]]:
    """Return for each pair its raw listing and its hunk ranges, from one process.

    Raises:
        UnreadableHistoryError: an object is missing.
        UnreadableDiffError: a patch cannot be read, or a tree holds a name that cannot be.
    """
    read = _read(repository, pairs, ())
    large = list_changes(repository, [pair for pair in pairs if read[pair][1] is None])
    for pair, entries in large.items():
        read[pair] = entries, None
    for entries, _ in read.values():
        check_names(entries)
    return read


def _read(
    repository: Repository, pairs: Sequence[TreePair], paths: Sequence[str]
) -> dict[TreePair, tuple[tuple[Entry, ...], Ranges | None]]:
    if not pairs:
        return {}
    args = (*LISTING, *_RANGES, "--", *paths)
    data = repository.run_capped(*args, stdin=questions(pairs), cap=LARGEST)
    if data is None:
        if len(pairs) == 1:
            return {pairs[0]: ((), None)}
        half = len(pairs) // 2
        several = (pairs[:half], pairs[half:])
        return {k: v for part in several for k, v in _read(repository, part, paths).items()}
    found: dict[TreePair, tuple[tuple[Entry, ...], Ranges | None]] = {}
    at = 0
    for pair in pairs:
        at = expect_header(data, at, pair, args)
        listed, at = read_entries(data, at)
        at += listed != () and data.startswith(b"\0", at)
        sections, at = read_sections(data, at, listed)
        found[pair] = (
            listed,
            {
                entry.path: tuple(HunkRange(*numbers) for numbers in section.hunks)
                for entry, section in zip(listed, sections, strict=True)
            },
        )
    return found


def read_moves(
    repository: Repository, pairs: Sequence[tuple[TreePair, Sequence[Entry]]]
) -> dict[TreePair, dict[str, Move]]:
    """Return for each pair the moves that git sees, by the new path.

    Raises:
        UnreadableHistoryError: an object is missing.
    """
    wanted = [pair for pair, entries in pairs if _may_hold_move(entries)]
    found: dict[TreePair, dict[str, Move]] = {pair: {} for pair, _ in pairs}
    if not wanted:
        return found
    data = repository.run(*_MOVES, stdin=questions(wanted))
    at = 0
    for pair in wanted:
        at = expect_header(data, at, pair, _MOVES)
        while data.startswith(b":", at):
            meta, _, _ = data[at : at + 300].partition(b"\0")
            status = meta.rpartition(b" ")[2].decode("ascii")
            at += len(meta) + 1
            paths = []
            for _ in range(2 if status[0] in "RC" else 1):
                end = data.index(b"\0", at)
                paths.append(data[at:end].decode("utf-8", "surrogateescape"))
                at = end + 1
            if status[0] == "R":
                found[pair][paths[1]] = Move(paths[0], int(status[1:]))
    if at != len(data):
        raise UnreadableDiffError("git's list of moves holds more than was asked for; run git fsck")
    return found


def missing_objects(repository: Repository, entries: Sequence[Entry]) -> set[str]:
    """Return the object ids of some entries that this repository does not have."""
    oids = dict.fromkeys(o for e in entries for o in (e.old_oid, e.new_oid) if o.strip("0"))
    out = repository.run(
        "cat-file", "--batch-check=%(objectname)", stdin="".join(f"{o}\n" for o in oids).encode()
    )
    return {line.split(b" ")[0].decode() for line in out.split(b"\n") if line.endswith(b" missing")}


def exact_moves(entries: Sequence[Entry]) -> dict[str, Move]:
    """Return the moves of files that did not change, by the new path."""
    gone = {e.old_oid: e.path for e in entries if e.status == "D"}
    return {
        e.path: Move(gone[e.new_oid], 100) for e in entries if e.status == "A" and e.new_oid in gone
    }


def _may_hold_move(entries: Sequence[Entry]) -> bool:
    letters = {e.status for e in entries}
    return "A" in letters and "D" in letters
