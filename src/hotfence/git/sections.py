"""Sections: git's listings and patches taken apart by their counts, without trusting a name.

With `-z` a raw entry is `:modes oids status NUL path NUL`; see git-diff(1) for the formats.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hotfence.errors import UnreadableDiffError
from hotfence.git.process import GitFailedError
from hotfence.model.change import Entry

_HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


class TreePair(NamedTuple):
    """Two tree ids to compare."""

    old: str
    new: str


def questions(pairs: Sequence[TreePair]) -> bytes:
    """Return what `diff-tree --stdin` is asked."""
    return "".join(f"{p.old} {p.new}\n" for p in pairs).encode("ascii")


def expect_header(data: bytes, at: int, pair: TreePair, args: tuple[str, ...]) -> int:
    """Return where the answer to `pair` begins.

    Raises:
        GitFailedError: the answer is another one.
    """
    # diff-tree --stdin passes over a tree that it cannot read and still ends with 0.
    header = f"{pair.old} {pair.new}\n".encode("ascii")
    if not data.startswith(header, at):
        raise GitFailedError(args, 0, f"tree {pair.new[:12]} cannot be read".encode())
    return at + len(header)


def read_entries(data: bytes, at: int) -> tuple[tuple[Entry, ...], int]:
    """Return the entries of a raw listing, and where it ends."""
    entries = []
    while data.startswith(b":", at):
        meta_end = data.index(b"\0", at)
        path_end = data.index(b"\0", meta_end + 1)
        old_mode, new_mode, old, new, status = data[at + 1 : meta_end].decode("ascii").split(" ")
        path = data[meta_end + 1 : path_end].decode("utf-8", "surrogateescape")
        entries.append(Entry(path, status[:1], old_mode, new_mode, old, new))
        at = path_end + 1
    return tuple(entries), at


def read_counts(
    data: bytes, at: int, listed: tuple[Entry, ...]
) -> tuple[dict[str, tuple[int, int] | None], int]:
    """Return added and removed lines by path, None for a binary file, and where they end."""
    counts: dict[str, tuple[int, int] | None] = {}
    for entry in listed:
        end = data.index(b"\0", at)
        added, removed, name = data[at:end].split(b"\t", 2)
        if name.decode("utf-8", "surrogateescape") != entry.path:
            raise UnreadableDiffError(f"git's counts leave out {entry.path}; run git fsck")
        counts[entry.path] = None if added == b"-" else (int(added), int(removed))
        at = end + 1
    return counts, at + 1 if listed and data.startswith(b"\0", at) else at


class Section(NamedTuple):
    """One file of a patch: its header, its hunks' numbers, and their text."""

    header: dict[bytes, bytes]
    hunks: tuple[tuple[int, int, int, int], ...]
    body: bytes


def read_sections(data: bytes, at: int, listed: tuple[Entry, ...]) -> tuple[list[Section], int]:
    """Return one section an entry, and where the last ends."""
    sections = []
    for entry in listed:
        if not data.startswith(b"diff --git ", at):
            raise UnreadableDiffError(f"git's patch leaves out {entry.path}; run git fsck")
        section, at = _section(data, at)
        if entry.status == "T":  # a change of type is told as a deletion and a creation
            _, at = _section(data, at)
        sections.append(section)
    return sections, at


def _section(data: bytes, at: int) -> tuple[Section, int]:
    """Walk one section by the counts in its hunk headers; return it and where it ends."""
    _, at = _take_line(data, at)
    header: dict[bytes, bytes] = {}
    while at < len(data) and not data.startswith((b"diff --git ", b"@@ "), at):
        line, after = _take_line(data, at)
        if not line.startswith(
            (b"index ", b"old mode ", b"new mode ", b"new file mode ", b"deleted file mode ",
             b"--- ", b"+++ ", b"similarity index ", b"dissimilarity index ")
        ):  # fmt: skip
            break
        key, _, value = line.rpartition(b" ")
        if line.startswith(b"index "):
            key, value = b"index", line.split(b" ")[1]
        header[key] = value
        at = after
    hunks = []
    start = at
    body = []
    while data.startswith(b"@@ ", at):
        line, at = _take_line(data, at)
        match = _HUNK.match(line)
        if match is None:
            raise UnreadableDiffError("git's patch holds a hunk header that cannot be read")
        numbers = [int(n) if n is not None else 1 for n in match.groups()]
        old_start, old, new_start, new = numbers
        hunks.append((old_start, old, new_start, new))
        start = at
        at = _skip_lines(data, at, old + new)
        body += [match.group(0), b"\n", data[start:at]]
    return Section(header, tuple(hunks), b"".join(body)), at


def _skip_lines(data: bytes, at: int, count: int) -> int:
    while count > 0 or data.startswith(b"\\", at):
        end = data.find(b"\n", at)
        if end < 0:
            raise UnreadableDiffError("git's patch ends in the middle of a hunk")
        if not data.startswith(b"\\", at):
            count -= 1
        at = end + 1
    return at


def _take_line(data: bytes, at: int) -> tuple[bytes, int]:
    end = data.find(b"\n", at)
    if end < 0:
        raise UnreadableDiffError("git's patch ends in the middle of a line")
    return data[at:end], end + 1
