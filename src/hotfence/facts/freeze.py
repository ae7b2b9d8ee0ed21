"""Freeze: the incidents that are open on the server, and the files that they keep still."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotfence.config.scope_file import scope_path
from hotfence.facts.scopes import Scopes
from hotfence.git.diff import list_changes
from hotfence.git.history import read_commit
from hotfence.git.refs import Ref
from hotfence.git.repository import EMPTY_TREES, Repository
from hotfence.git.sections import TreePair
from hotfence.globs import Glob, glob
from hotfence.model.freeze import Frozen
from hotfence.model.policy import Policy
from hotfence.model.scope import INCIDENTS, Scope


class OpenIncident(NamedTuple):
    """A hotfix branch whose scope no protected branch has yet, and the files that it is about."""

    incident: str
    branch: str
    head: str
    lead: str | None
    files: tuple[Glob, ...]
    paths: frozenset[str]

    def holds(self, path: str) -> bool:
        """Say whether `path` is one of the incident's files."""
        return path in self.paths or any(pattern.matches(path) for pattern in self.files)


def open_incidents(
    repository: Repository, policy: Policy, hotfixes: Iterable[Ref], protected: Sequence[str]
) -> list[OpenIncident]:
    """Return the incidents among some hotfix branches that are open.

    `hotfixes` are refs by their short names, `protected` the tips of the protected branches. A
    branch with no scope that reads is open too, and keeps nothing still: nobody has said yet
    what it is about.

    Raises:
        UnreadableHistoryError: an object is missing.
    """
    scopes = Scopes(repository)
    found = []
    for ref in hotfixes:
        incident = scopes.incident(ref.name, ref.oid, policy)
        if incident is None or _has_landed(repository, ref.oid, incident, protected):
            continue
        scope = scopes.at(ref.oid, scope_path(incident)).scope
        found.append(
            OpenIncident(
                incident,
                ref.name,
                ref.oid,
                scope.lead if scope else None,
                _globs(scope, policy),
                _reverted(repository, scopes, scope),
            )
        )
    return found


def _has_landed(repository: Repository, head: str, incident: str, protected: Sequence[str]) -> bool:
    path = scope_path(incident)
    own = repository.objects.entry(head, path)
    return own is not None and any(repository.objects.entry(t, path) == own for t in protected)


def _globs(scope: Scope | None, policy: Policy) -> tuple[Glob, ...]:
    if scope is None:
        return ()
    service = policy.services.get(scope.service or "")
    named = [entry.file for entry in scope.change if entry.file]
    return tuple(glob(text) for text in (*named, *(service.files if service else ())))


def _reverted(repository: Repository, scopes: Scopes, scope: Scope | None) -> frozenset[str]:
    """Return the paths of the commits that a scope takes back, as those commits name them."""
    paths: set[str] = set()
    for entry in scope.change if scope else ():
        oid = scopes.revision(entry.revert).oid if entry.revert else None
        if oid is None:
            continue
        commit = read_commit(repository, oid)
        parent = commit.parents[(entry.mainline or 1) - 1 :][:1]
        before = read_commit(repository, parent[0]).tree if parent else EMPTY_TREES[len(oid)]
        pair = TreePair(before, commit.tree)
        paths |= {e.path for e in list_changes(repository, [pair])[pair]}
    return frozenset(p for p in paths if not p.startswith(f"{INCIDENTS}/"))


def frozen(paths: Iterable[str], incidents: Sequence[OpenIncident]) -> tuple[Frozen, ...]:
    """Return which of some changed paths belong to an open incident."""
    return tuple(
        Frozen(path, one.incident, one.branch, one.lead)
        for path in dict.fromkeys(paths)
        for one in incidents
        if one.holds(path)
    )
