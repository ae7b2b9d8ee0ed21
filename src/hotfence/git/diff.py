"""Diffs: the raw listing is the authority, hunks come from unidiff, both must agree.

No path ever reaches the patch parser: each section is renamed to its number first. See
git-diff(1) for the formats; with `-z` a raw entry is `:modes oids status NUL path NUL`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from hotfence.errors import UnreadableDiffError
from hotfence.git.repository import Repository
from hotfence.git.sections import (
    Section,
    TreePair,
    expect_header,
    questions,
    read_counts,
    read_entries,
    read_sections,
)
from hotfence.model.change import Entry, FileDiff, Hunk
from hotfence.spelling import is_git_directory

LISTING = (
    "diff-tree",
    "--stdin",
    "-r",
    "-z",
    "--raw",
    "--no-renames",
    "--no-abbrev",
    "--ignore-submodules=none",
    "--no-relative",
    "-O/dev/null",
)
PATCH = (
    "--numstat",
    "--patch",
    "-U0",
    "--full-index",
    "--text",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--src-prefix=a/",
    "--dst-prefix=b/",
    "--submodule=short",
    "--inter-hunk-context=0",
    "--diff-algorithm=myers",
)

LARGEST_PATCH = 8 << 20  # bytes; within it unidiff stays under 100 MB and half a second


def list_changes(
    repository: Repository, pairs: Sequence[TreePair]
) -> dict[TreePair, tuple[Entry, ...]]:
    """Return the raw listing of every pair, from one process.

    Raises:
        UnreadableHistoryError: an object is missing.
        UnreadableDiffError: a tree holds a name twice, or one that no file system can.
    """
    wanted = list(dict.fromkeys(p for p in pairs if p.old != p.new))
    found: dict[TreePair, tuple[Entry, ...]] = dict.fromkeys(pairs, ())
    if wanted:
        args = LISTING
        data = repository.run(*args, stdin=questions(wanted))
        at = 0
        for pair in wanted:
            at = expect_header(data, at, pair, args)
            entries, at = read_entries(data, at)
            check_names(entries)
            found[pair] = entries
        if at != len(data):
            raise UnreadableDiffError("git's listing holds more than was asked for; run git fsck")
    return found


class Patch(NamedTuple):
    """The hunks of one pair, by path; `too_large` when git's patch passed the byte limit."""

    files: dict[str, FileDiff]
    too_large: bool = False


def read_patches(
    repository: Repository, pairs: Sequence[tuple[TreePair, Sequence[Entry]]]
) -> dict[TreePair, Patch]:
    """Return the hunks of the given entries of every pair, from one process.

    The entries must be regular files on every side that exists.

    Raises:
        UnreadableDiffError: listing, patch and unidiff disagree about sections, ids or counts.
    """
    wanted = [(pair, {e.path: e for e in entries}) for pair, entries in pairs if entries]
    if not wanted:
        return {}
    paths = sorted({path for _, entries in wanted for path in entries})
    args = (*LISTING, *PATCH, "--", *paths)
    stdin = questions([pair for pair, _ in wanted])
    data = repository.run_capped(*args, stdin=stdin, cap=LARGEST_PATCH)
    if data is None:
        return {pair: Patch({}, too_large=True) for pair, _ in wanted}
    found: dict[TreePair, Patch] = {}
    at = 0
    for pair, entries in wanted:
        at = expect_header(data, at, pair, args)
        listed, at = read_entries(data, at)
        counts, at = read_counts(data, at, listed)
        sections, at = read_sections(data, at, listed)
        files = {}
        for entry, section in zip(listed, sections, strict=True):
            if entry.path in entries:
                if entry != entries[entry.path]:
                    raise UnreadableDiffError(f"git lists {entry.path} in two ways; run git fsck")
                files[entry.path] = _file_diff(entry, section, counts[entry.path])
        if files.keys() != entries.keys():
            lost = sorted(entries.keys() - files.keys())[0]
            raise UnreadableDiffError(f"git's patch leaves out {lost}; run git fsck")
        found[pair] = Patch(files)
    return found


def check_names(entries: tuple[Entry, ...]) -> None:
    """Hold the names of a listing against what a checkout can write.

    Raises:
        UnreadableDiffError: a name stands there twice, or is one that no file system can hold.
    """
    seen = set()
    for entry in entries:
        if entry.path in seen:
            raise UnreadableDiffError(f"a tree holds the name {entry.path} twice; run git fsck")
        seen.add(entry.path)
        for part in entry.path.split("/"):
            if not part or part in {".", ".."} or is_git_directory(part):
                raise UnreadableDiffError(
                    f"a tree holds the path {entry.path}, which git itself refuses to check out;"
                    " rewrite the commit without it"
                )


def _file_diff(entry: Entry, section: Section, counts: tuple[int, int] | None) -> FileDiff:
    """Parse one section with unidiff and hold it against the listing and the counts."""
    _check_header(entry, section)
    hunks = _parse_hunks(entry.path, section.body)
    walked = [(h.old_start, len(h.removed), h.new_start, len(h.added)) for h in hunks]
    if walked != list(section.hunks):
        raise UnreadableDiffError(f"two readings of the hunks of {entry.path} disagree")
    added = sum(len(h.added) for h in hunks)
    removed = sum(len(h.removed) for h in hunks)
    if counts is not None and counts != (added, removed):
        raise UnreadableDiffError(
            f"git counts {counts[0]} added and {counts[1]} removed lines in {entry.path},"
            f" its patch holds {added} and {removed}"
        )
    return FileDiff(entry.path, hunks)


def _check_header(entry: Entry, section: Section) -> None:
    ids = section.header.get(b"index", b"").decode("ascii", "replace")
    if ids and ids != f"{entry.old_oid}..{entry.new_oid}":
        raise UnreadableDiffError(f"git's patch of {entry.path} is of other objects")
    if not ids and entry.old_oid != entry.new_oid:
        raise UnreadableDiffError(f"git's patch of {entry.path} names no objects")
    old = section.header.get(b"old mode") or section.header.get(b"deleted file mode")
    new = section.header.get(b"new mode") or section.header.get(b"new file mode")
    for told, listed in ((old, entry.old_mode), (new, entry.new_mode)):
        if told is not None and told.decode("ascii", "replace") != listed:
            raise UnreadableDiffError(f"git's patch of {entry.path} tells another mode")


def _parse_hunks(path: str, body: bytes) -> tuple[Hunk, ...]:
    if not body:
        return ()
    import io

    from unidiff.errors import UnidiffParseError
    from unidiff.patch import PatchSet

    text = b"--- a/0\n+++ b/0\n" + body
    stream = io.StringIO(text.decode("utf-8", "surrogateescape"), newline="\n")
    try:
        patch = PatchSet(stream)
    except UnidiffParseError as error:
        raise UnreadableDiffError(f"the patch of {path} cannot be parsed ({error})") from None
    if len(patch) != 1:
        raise UnreadableDiffError(f"the patch of {path} reads as {len(patch)} files")
    return tuple(
        Hunk(
            hunk.source_start,
            hunk.target_start,
            tuple(line.value.removesuffix("\n") for line in hunk if line.is_removed),
            tuple(line.value.removesuffix("\n") for line in hunk if line.is_added),
        )
        for hunk in patch[0]
    )
