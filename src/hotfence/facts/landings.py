"""Landings: which hotfixes an update brings to a protected branch, matched by what they hold.

A merge commit, a squash, a rebase and a fast-forward all end in steps along the branch's first
parents. The steps from the first to the last that touch an incident's record are its landing;
where they hold no patch, so are those beside them that touch its files. Branch names and commit
messages play no part.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotfence.config.scope_file import scope_path
from hotfence.errors import UnreadableHistoryError
from hotfence.facts.records import rewrites_record
from hotfence.facts.scopes import Scopes
from hotfence.fence import draw
from hotfence.git.diff import list_changes
from hotfence.git.history import is_ancestor, read_commit
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.model.change import Commit, Entry
from hotfence.model.scope import INCIDENTS, Scope

MOST_STEPS = 2_000


class Step(NamedTuple):
    """One step along the first parents: the commits before and after it, and what differs."""

    before: Commit
    after: Commit
    entries: tuple[Entry, ...]

    def incidents(self) -> set[str]:
        """Return the incidents whose record this step touches."""
        parts = [e.path.split("/", 2) for e in self.entries]
        return {p[1] for p in parts if len(p) == 3 and p[0] == INCIDENTS}

    def patch(self) -> tuple[Entry, ...]:
        """Return what it changes outside every record."""
        return tuple(e for e in self.entries if not e.path.startswith(f"{INCIDENTS}/"))


class Landing(NamedTuple):
    """One hotfix on a protected branch: the commits before its first step and after its last.

    Without a patch only its record arrives. `earlier` are the ordinary steps before it.
    """

    incident: str
    before: Commit
    after: Commit
    has_patch: bool
    earlier: tuple[Step, ...] = ()


class Arrival(NamedTuple):
    """What one update brings: hotfixes, ordinary steps, and record files that it rewrites."""

    landings: tuple[Landing, ...] = ()
    ordinary: tuple[Step, ...] = ()
    rewritten: tuple[str, ...] = ()


def arrival(repository: Repository, old: str | None, new: str, known: Iterable[str]) -> Arrival:
    """Return what the update of a protected branch from `old` to `new` brings.

    `old` is None for a new branch; `known` are the tips of all protected branches before it.

    Raises:
        UnreadableHistoryError: an object is missing, or the update has too many steps.
    """
    tips = list(dict.fromkeys((*([old] if old else []), *known)))
    if not tips:
        return Arrival()  # the first push of all: there is nothing that it could be compared with
    steps = _steps(repository, old, new, tips)
    found = _Sorter(repository, tips, steps).sorted()
    if old is None and not steps:
        return found
    before = read_commit(repository, old) if old else steps[0].before
    others = [tip for tip in tips if tip != old]
    return found._replace(rewritten=_rewritten(repository, before.tree, new, others))


def _rewritten(
    repository: Repository, before: str, new: str, others: Sequence[str]
) -> tuple[str, ...]:
    """Return the record files of a tree that a commit changes or drops, as a rewind does too.

    What the tip of another protected branch still has is not lost.
    """
    if repository.objects.entry(before, INCIDENTS) == repository.objects.entry(new, INCIDENTS):
        return ()
    pair = TreePair(before, read_commit(repository, new).tree)
    lost = [e for e in list_changes(repository, [pair])[pair] if rewrites_record(e)]
    return tuple(
        entry.path
        for entry in lost
        if not any(
            (found := repository.objects.entry(tip, entry.path)) and found[1] == entry.old_oid
            for tip in others
        )
    )


def _steps(repository: Repository, old: str | None, new: str, known: Sequence[str]) -> list[Step]:
    """Return the steps from the oldest to the newest."""
    chain = _chain(repository, new, known)
    if not chain:
        return []
    first = chain[0]
    before = read_commit(repository, first.parents[0]) if first.parents else None
    if old and (before is None or before.oid != old) and is_ancestor(repository, old, new):
        # The branch was merged into what is pushed: only what holds it is a step from it.
        first_with = bisect_left(
            chain, True, hi=len(chain) - 1, key=lambda c: is_ancestor(repository, old, c.oid)
        )
        chain = chain[first_with:]
        before = read_commit(repository, old)
    if before is None:
        raise UnreadableHistoryError(
            f"{new[:12]} has no history in common with a protected branch, so it cannot be told"
            " which hotfix it brings; push what was cut from the branch"
        )
    pairs = list(zip([before, *chain], chain, strict=False))
    listed = list_changes(repository, [TreePair(a.tree, b.tree) for a, b in pairs])
    return [Step(a, b, listed[TreePair(a.tree, b.tree)]) for a, b in pairs]


def _chain(repository: Repository, new: str, known: Sequence[str]) -> list[Commit]:
    out = repository.run(
        "rev-list",
        "--first-parent",
        "--stdin",
        f"--max-count={MOST_STEPS + 1}",
        "--format=tformat:%T %ct %P",
        stdin="\n".join([new, *(f"^{oid}" for oid in known), ""]).encode(),
    )
    text = out.decode("ascii").split("\n")
    chain = []
    for header, body in zip(text[::2], text[1::2], strict=False):
        tree, time, *parents = body.split(" ")
        oid = header.removeprefix("commit ")
        chain.append(Commit(oid, tree, tuple(p for p in parents if p), int(time)))
    if len(chain) > MOST_STEPS:
        raise UnreadableHistoryError(
            f"this push brings more than {MOST_STEPS} commits to a protected branch, with the"
            " record of an incident among them; push them in smaller parts"
        )
    return chain[::-1]


class _Sorter:
    """Tells which steps belong to which hotfix."""

    def __init__(self, repository: Repository, known: Sequence[str], steps: list[Step]) -> None:
        self._repository = repository
        # A tip without any record knows no incident, and is not asked about each.
        objects = repository.objects
        self._known = [tip for tip in known if objects.get(f"{tip}:{INCIDENTS}") is not None]
        self._steps = steps
        self._touched = [step.incidents() for step in steps]
        self._patches = [[e.path for e in step.patch()] for step in steps]
        self._scopes = Scopes(repository)
        self._merged: dict[tuple[str, str], bool] = {}

    def sorted(self) -> Arrival:
        spans = {name: self._span(name) for name in self._arriving()}
        taken: dict[int, str] = {}
        for name, (first, last) in spans.items():
            for at in range(first, last + 1):
                # A step may bring the records of many incidents, as an import does, and no patch.
                if at in taken and self._patches[at]:
                    raise UnreadableHistoryError(
                        f"the hotfixes of {taken[at]} and {name} lie between one another;"
                        " bring one to the branch after the other"
                    )
                taken[at] = name
        ordinary = {at: step for at, step in enumerate(self._steps) if at not in taken}
        landings = []
        for name, (first, last) in spans.items():
            earlier = tuple(step for at, step in ordinary.items() if at < first)
            before, after = self._steps[first].before, self._steps[last].after
            has_patch = self._holds_patch((first, last))
            landings.append(Landing(name, before, after, has_patch, earlier))
        return Arrival(
            tuple(sorted(landings, key=lambda landing: landing.after.oid)),
            tuple(ordinary.values()),
        )

    def _holds_patch(self, span: tuple[int, int]) -> bool:
        first, last = span
        return any(self._patches[first : last + 1])

    def _arriving(self) -> list[str]:
        """Return the incidents whose scope arrives here first, in the order of their steps."""
        found: dict[str, None] = {}
        for step in self._steps:
            for entry in step.entries:
                parts = entry.path.split("/")
                is_scope = len(parts) == 3 and entry.path == scope_path(parts[1])
                if is_scope and entry.status != "D":
                    found[parts[1]] = None
        places = [(tip, scope_path(name)) for name in found for tip in (self._tip, *self._known)]
        self._scopes.prefetch(places)
        return [name for name in found if not self._is_known(name)]

    @property
    def _tip(self) -> str:
        return self._steps[-1].after.oid

    def _is_known(self, incident: str) -> bool:
        """Say whether a protected branch has this very hotfix, as before a merge back.

        Either that branch is merged, or what arrives is what it has: another patch under the
        same scope is a landing of its own.
        """
        entry = self._repository.objects.entry
        path = scope_path(incident)
        now = self._scopes.blob(self._tip, path)
        tips = [tip for tip in self._known if now and self._scopes.blob(tip, path) == now]
        if not tips:
            return False
        first, last = self._span(incident)
        merged = {oid for step in self._steps[first : last + 1] for oid in step.after.parents[1:]}
        if any(self._is_merged(oid, tip) for oid in merged for tip in tips):
            return True
        tree = self._steps[last].after.tree
        brought = {path for paths in self._patches[first : last + 1] for path in paths}
        return any(all(entry(tree, p) == entry(tip, p) for p in brought) for tip in tips)

    def _is_merged(self, oid: str, tip: str) -> bool:
        if (oid, tip) not in self._merged:
            self._merged[oid, tip] = is_ancestor(self._repository, oid, tip)
        return self._merged[oid, tip]

    def _span(self, incident: str) -> tuple[int, int]:
        touching = [at for at, names in enumerate(self._touched) if incident in names]
        first, last = touching[0], touching[-1]
        if self._holds_patch((first, last)):
            return first, last
        if len(self._steps) == 1:
            return first, last
        scope = self._scopes.at(self._steps[last].after.oid, scope_path(incident)).scope
        # A patch may stand before its scope, or after its last entry, as a rebase left them.
        while first > 0 and self._is_fenced(first - 1, scope):
            first -= 1
        while last + 1 < len(self._steps) and self._is_fenced(last + 1, scope):
            last += 1
        return first, last

    def _is_fenced(self, at: int, scope: Scope | None) -> bool:
        return not self._touched[at] and bool(draw(scope, self._patches[at]).admitted)
