"""Scopes: the scope file of an incident at a commit, and the commit ids that it names."""

import os
import re
from collections.abc import Sequence

from hotfence.config.scope_file import read_scope, scope_path
from hotfence.git.repository import Repository
from hotfence.model.case import Revision
from hotfence.model.policy import Policy, compile_quietly
from hotfence.model.scope import Problem, Scope, ScopeFile

LARGEST_SCOPE = 64 * 1024  # bytes

_INCIDENT_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def incidents_in(branch: str, policy: Policy) -> tuple[str, ...]:
    """Return the incident ids that a branch name carries as whole words, in their order."""
    whole = rf"(?<![A-Za-z0-9])(?:{policy.incident_id or '(?!)'})(?![A-Za-z0-9])"
    found = dict.fromkeys(m.group(0) for m in compile_quietly(whole).finditer(branch))
    return tuple(name for name in found if _INCIDENT_NAME.fullmatch(name))


def incident_of(branch: str, policy: Policy) -> str | None:
    """Return the first incident id in a branch name, None when there is none."""
    return next(iter(incidents_in(branch, policy)), None)


def incident_on_disk(root: str, branch: str, policy: Policy) -> str | None:
    """Return the incident of the branch that a work tree is on, as `Scopes.incident` does."""
    found = incidents_in(branch, policy)
    here = (n for n in found if len(found) > 1 and os.path.isfile(f"{root}/{scope_path(n)}"))
    return next(here, found[0] if found else None)


class Scopes:
    """Reads scope files; one and the same file is read once."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._read: dict[str, tuple[Scope | None, tuple[Problem, ...]]] = {}

    def incident(self, branch: str, revision: str, policy: Policy) -> str | None:
        """Return the incident of a branch: of several ids in its name the one with a scope.

        `hotfix/SEV-1-INC-2041` may well be about INC-2041. `revision` is the branch's head, or
        the tree that is judged in its place.
        """
        found = incidents_in(branch, policy)
        if len(found) > 1:
            for name in found:
                if self._repository.objects.get(f"{revision}:{scope_path(name)}", LARGEST_SCOPE):
                    return name
        return found[0] if found else None

    def prefetch(self, places: Sequence[tuple[str, str]]) -> None:
        """Fetch the files at many places (commit or tree, path) with few questions."""
        if len(places) > 1:
            names = [f"{revision}:{path}" for revision, path in places]
            self._repository.objects.prefetch(names, LARGEST_SCOPE)

    def blob(self, revision: str, path: str) -> str | None:
        """Return the id of what a commit or tree holds at `path`, None if nothing."""
        found = self._repository.objects.get(f"{revision}:{path}", LARGEST_SCOPE)
        return found.oid if found is not None else None

    def at(self, revision: str, path: str) -> ScopeFile:
        """Return the scope file that a commit or tree holds at `path`."""
        found = self._repository.objects.file(revision, path, LARGEST_SCOPE)
        if found is None:
            return ScopeFile(path)
        if found.kind != "blob":
            problem = Problem(1, 1, "", "this is a directory; make it a file")
            return ScopeFile(path, found.oid, None, (problem,))
        if found.data is None:
            told = f"the file has {found.size} bytes; {LARGEST_SCOPE} are the most that is read"
            return ScopeFile(path, found.oid, None, (Problem(1, 1, "", told),))
        if found.oid not in self._read:
            self._read[found.oid] = read_scope(found.data)
        return ScopeFile(path, found.oid, *self._read[found.oid])

    def revision(self, text: str) -> Revision:
        """Return the commit that an id in a scope stands for, never one that a ref is called."""
        found = self._repository.objects.get(f"{text}^{{commit}}")
        # A branch or tag that is called like an abbreviated id would be resolved first.
        if found is None:
            return Revision(text)
        if found.oid.startswith(text):
            return Revision(text, found.oid)
        same = self._repository.run("rev-parse", f"--disambiguate={text}").decode("ascii").split()
        commits = [oid for oid in same if self._repository.objects.is_commit(oid)]
        return Revision(text, commits[0] if len(commits) == 1 else None)
