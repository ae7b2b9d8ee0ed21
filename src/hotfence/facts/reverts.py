"""Reverts: what undoing some commits makes of today's base, and where a patch differs from it.

Each file that a commit changed goes back by a three-way merge of its own: the file as the commit
left it is the base, as it was before the commit is one side, as it is today the other. A file
that was moved since is found where git sees it now.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hotfence.errors import UnreadableHistoryError
from hotfence.facts.places import places
from hotfence.git.comparison import read_moves
from hotfence.git.diff import list_changes
from hotfence.git.history import is_ancestor, read_commit
from hotfence.git.merge import merge_contents
from hotfence.git.repository import EMPTY_TREES, Repository
from hotfence.git.sections import TreePair
from hotfence.model.change import REGULAR_MODES, Commit, Entry
from hotfence.model.inside import Difference, Inverse
from hotfence.model.scope import INCIDENTS

LARGEST = 4 << 20  # bytes of one content that is merged
MOST_FILES = 1_000  # of one commit


class Wanted(NamedTuple):
    """One revert of a scope: the number of its entry, the commit, the parent to go back to."""

    at: int
    oid: str
    mainline: int | None


class State(NamedTuple):
    """A file at one moment: its mode, and its blob."""

    mode: str
    oid: str


class _NotCleanError(Exception):
    """A revert cannot be applied to a file; the message says why in a few words."""


def inverse_of(repository: Repository, base_tree: str, wanted: Sequence[Wanted]) -> "Plan":
    """Return what reverting some commits makes of a tree; the newest commit goes first.

    Raises:
        UnreadableHistoryError: an object is missing.
    """
    plan = Plan(repository, base_tree)
    for one in _newest_first(repository, wanted):
        plan.undo(one, read_commit(repository, one.oid))
    return plan


def undone(
    repository: Repository, now: str, base: Commit, head: str, tree: str
) -> tuple[Difference, ...]:
    """Return where taking the change from `base` to `head` back does not apply to the tree `now`.

    Raises:
        UnreadableHistoryError: an object is missing.
    """
    plan = Plan(repository, now)
    plan.undo(Wanted(0, head, None), Commit(head, tree, (base.oid,), base.time))
    return tuple(plan.compared(()).unclear)


def _newest_first(repository: Repository, wanted: Sequence[Wanted]) -> Iterator[Wanted]:
    """Yield each commit before its ancestors; times can be equal, and can lie."""
    left = list(wanted)
    while len(left) > 1:
        newest = left[0]
        for other in left[1:]:
            if newest.oid != other.oid and is_ancestor(repository, newest.oid, other.oid):
                newest = other
        left.remove(newest)
        yield newest
    yield from left


class Plan:
    """The files that reverts change, on top of a tree."""

    def __init__(self, repository: Repository, base_tree: str) -> None:
        self._repository = repository
        self._base = base_tree
        self._states: dict[str, State | None] = {}
        self._made: dict[str, bytes] = {}
        self._moved: dict[str, dict[str, str]] = {}
        self._paths: dict[str, int] = {}
        self._unclear: list[Difference] = []
        self._undone: list[tuple[str, int | None]] = []

    @property
    def paths(self) -> Mapping[str, int]:
        """The paths that the reverts change, each with the number of its entry."""
        return self._paths

    @property
    def unclear(self) -> tuple[Difference, ...]:
        """The reverts that cannot be applied, and why."""
        return tuple(self._unclear)

    def undo(self, one: Wanted, commit: Commit) -> None:
        """Take one commit back."""
        short = commit.oid[:12]
        if len(commit.parents) < (one.mainline or 1) and commit.parents:
            why = f"{short} has {len(commit.parents)} parents; `mainline` names none of them"
            self._unclear.append(Difference("", why))
            return
        mainline = (one.mainline or 1) if len(commit.parents) > 1 else None
        self._undone.append((commit.oid, mainline))
        before = EMPTY_TREES[len(commit.oid)]
        if commit.parents:
            before = read_commit(self._repository, commit.parents[(one.mainline or 1) - 1]).tree
        pair = TreePair(before, commit.tree)
        changes = list_changes(self._repository, [pair])[pair]
        changes = tuple(e for e in changes if not e.path.startswith(f"{INCIDENTS}/"))
        if len(changes) > MOST_FILES:
            why = (
                f"{short} changes {len(changes)} files; {MOST_FILES} are the most that is reverted"
            )
            self._unclear.append(Difference("", why))
            return
        moves = read_moves(self._repository, [(pair, changes)])[pair]
        by_path = {e.path: e for e in changes}
        pairs = [(by_path[move.source], by_path[path]) for path, move in moves.items()]
        edited = [(g, c) for g, c in pairs if self._state(c.path) != _after(c)]
        done = {entry.path for pair in edited for entry in pair}
        alone = [entry for entry in changes if entry.path not in done]
        known = len(self._unclear), dict(self._states)
        for gone, come in [*edited, *((None, entry) for entry in alone)]:
            try:
                if gone is not None:
                    self._undo_move(one, commit, gone, come)
                else:
                    self._undo_entry(one, commit, come)
            except _NotCleanError as error:
                what = f"the revert of {short} does not apply: {error}"
                self._unclear.append(Difference(come.path, what))
        if len(self._unclear) == known[0] and self._is_unchanged(known[1]):
            what = f"the revert of {short} changes nothing on the base: it is taken back already"
            self._unclear.append(Difference("", what))

    def _is_unchanged(self, before: Mapping[str, State | None]) -> bool:
        """Say whether every file is as it was, those that were not asked about before too."""
        return all(
            state == (before[path] if path in before else self._original(path))
            for path, state in self._states.items()
        )

    def _undo_entry(self, one: Wanted, commit: Commit, entry: Entry) -> None:
        before, after = _before(entry), _after(entry)
        path, now = entry.path, self._state(entry.path)
        if now is None and after is not None:
            found = self._moved_since(commit, path)
            if found is None:
                if before is None:
                    return  # it is gone already
                raise _NotCleanError("the file was deleted since")
            path, now = found, self._state(found)
        if now == before:
            return  # it is back already
        if now != after:
            before = self._merged(now, after, before)
        self._set(one, path, before)

    def _undo_move(self, one: Wanted, commit: Commit, gone: Entry, come: Entry) -> None:
        """Move a file back that was edited after the commit had moved it."""
        path, now = come.path, self._state(come.path)
        if now is None:
            found = self._moved_since(commit, path)
            if found is None:
                raise _NotCleanError("the file was deleted since")
            path, now = found, self._state(found)
        if self._state(gone.path) is not None:
            raise _NotCleanError(f"there is a new file at {gone.path}")
        back = self._merged(now, _after(come), _before(gone))
        self._set(one, path, None)
        self._set(one, gone.path, back)

    def _merged(self, now: State | None, after: State | None, before: State | None) -> State:
        if now is None or after is None or before is None:
            raise _NotCleanError("it was changed since, and the commit added or deleted it")
        if {now.mode, after.mode, before.mode} - REGULAR_MODES:
            raise _NotCleanError("a link or a submodule cannot be merged")
        # There are two regular modes, so of three at least two agree: a mode never collides.
        mode = before.mode if now.mode == after.mode else now.mode
        ours, base, theirs = (self._content(state.oid) for state in (now, after, before))
        data = merge_contents(self._repository, ours, base, theirs)
        if data is None:
            raise _NotCleanError("the same lines were changed since")
        oid = _blob_id(data, len(self._base))
        self._made[oid] = data
        return State(mode, oid)

    def _state(self, path: str) -> State | None:
        if path not in self._states:
            found = self._repository.objects.entry(self._base, path)
            self._states[path] = State(*found) if found is not None else None
        return self._states[path]

    def _set(self, one: Wanted, path: str, state: State | None) -> None:
        self._state(path)
        self._states[path] = state
        self._paths.setdefault(path, one.at)

    def _moved_since(self, commit: Commit, path: str) -> str | None:
        """Return where today's base has a file that the commit had at `path`."""
        if commit.tree not in self._moved:
            pair = TreePair(commit.tree, self._base)
            listed = list_changes(self._repository, [pair])[pair]
            moves = read_moves(self._repository, [(pair, listed)])[pair]
            self._moved[commit.tree] = {move.source: to for to, move in moves.items()}
        found = self._moved[commit.tree].get(path)
        return found if found is not None and self._state(found) is not None else None

    def _content(self, oid: str) -> bytes:
        if oid in self._made:
            return self._made[oid]
        found = self._repository.objects.get(oid, LARGEST)
        if found is None:
            raise UnreadableHistoryError(f"object {oid[:12]} is not in this repository; fetch it")
        if found.data is None:
            raise _NotCleanError("the file has over 4 MB")
        return found.data

    def compared(self, patch: Sequence[Entry]) -> Inverse:
        """Return where a patch is something else than the reverts, in the files they change."""
        by_path = {e.path: e for e in patch}
        differences: list[Difference] = []
        for path in sorted(self._paths):
            want = self._states[path]
            entry = by_path.get(path)
            has = self._original(path) if entry is None else _after(entry)
            if want != has:
                differences += self._differences(path, want, has, touched=entry is not None)
        paths, undone = dict(self._paths), tuple(self._undone)
        return Inverse(paths, undone, tuple(differences), tuple(self._unclear))

    def _original(self, path: str) -> State | None:
        found = self._repository.objects.entry(self._base, path)
        return State(*found) if found is not None else None

    def _differences(
        self, path: str, want: State | None, has: State | None, *, touched: bool
    ) -> list[Difference]:
        if want is None:
            return [Difference(path, "the revert deletes this file, the patch keeps it")]
        if has is None:
            return [Difference(path, "the revert brings this file back, the patch does not")]
        if not touched:
            return [Difference(path, "the revert changes this file, the patch does not")]
        if want.oid == has.oid or {want.mode, has.mode} - REGULAR_MODES:
            return [Difference(path, f"mode {has.mode} {has.oid[:7]}, not {want.mode}")]
        try:
            expected, found = (self._content(s.oid) for s in (want, has))
        except _NotCleanError as error:
            return [Difference(path, str(error))]
        return [*places(path, expected, found, "the revert")]


def _before(entry: Entry) -> State | None:
    return State(entry.old_mode, entry.old_oid) if entry.old_oid.strip("0") else None


def _after(entry: Entry) -> State | None:
    return State(entry.new_mode, entry.new_oid) if entry.new_oid.strip("0") else None


def _blob_id(data: bytes, length: int) -> str:
    """Return the object id that git gives to a content, by the length of its ids."""
    make = hashlib.sha1 if length == 40 else hashlib.sha256
    return make(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
