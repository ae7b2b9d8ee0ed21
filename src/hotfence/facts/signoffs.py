"""Signoffs of an incident: what its folder holds, checked, and whether it is about this change."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hotfence.errors import UnreadableHistoryError
from hotfence.facts.scopes import incidents_in
from hotfence.git.objects import tree_list
from hotfence.git.refs import Ref
from hotfence.git.repository import Repository
from hotfence.model.policy import Policy
from hotfence.model.scope import INCIDENTS
from hotfence.model.signoff import SIGNOFFS, Signoff, Subject
from hotfence.wildcard import wildcard

if TYPE_CHECKING:
    from hotfence.signoff.check import Checker, SignoffFile

MOST_FILES = 100
_TREE_MODE = "040000"


class SignoffReader:
    """Reads and checks the signoffs that a commit or tree holds.

    `protected` are the protected branches; `now` is the judge's clock in Unix seconds.
    """

    def __init__(
        self, repository: Repository, policy: Policy, protected: Sequence[Ref], now: int
    ) -> None:
        self._repository = repository
        self._policy = policy
        self._protected = list(protected)
        self._now = now
        self._known: Checker | None = None
        self._believed: dict[tuple[str, str, str], Signoff] = {}

    @property
    def _checker(self) -> "Checker":
        """What checks signatures, loaded when there is one."""
        if self._known is None:
            from hotfence.signoff.check import Checker

            self._known = Checker(self._repository, self._policy, self._now)
        return self._known

    def read(
        self, revisions: Sequence[str], base: str | None, subject: Subject
    ) -> tuple[Signoff, ...]:
        """Return the signoffs of `subject`, as some commits or trees hold them, each file once.

        `base` is the merge base, known to be protected. Without a folder of signoffs nothing is
        started and nothing but one tree is looked at.

        Raises:
            CannotDecideError: an object, or a program that checks signatures, is missing.
        """
        listed: dict[tuple[str, str, str], None] = {}
        for revision in dict.fromkeys(revisions):
            files, complaint = self._files(revision, subject.incident)
            if complaint is not None:
                return (complaint,)
            listed.update(dict.fromkeys(files))
        return self._bound(list(listed), base, subject) if listed else ()

    def _bound(
        self, files: Sequence[tuple[str, str, str]], base: str | None, subject: Subject
    ) -> tuple[Signoff, ...]:
        wanted = [f for f in files if f not in self._believed]
        believed = self._checker.believed([self._file(*f) for f in wanted])
        self._believed.update(zip(wanted, believed, strict=True))
        found = [self._believed[f] for f in files]
        strange = self._unprotected(found, base)
        branch = subject.branch or self._branch(found, subject)
        bound = []
        for signoff in found:
            if signoff.statement is None or signoff.invalid:
                bound.append(signoff)
                continue
            why = self._checker.outdated(signoff, subject._replace(branch=branch))
            if why is None and signoff.statement.base in strange:
                why = "the commit that it was signed on is on no protected branch here"
            if why is None and branch is None:
                why = f"it is about {signoff.statement.branch}, no hotfix branch of this incident"
            ends = self._checker.end(signoff.statement)
            bound.append(signoff._replace(outdated=why, ends=ends))
        return tuple(bound)

    def _files(
        self, revision: str, incident: str
    ) -> tuple[list[tuple[str, str, str]], Signoff | None]:
        """Return path, mode and object id of each file, or the one complaint about them all."""
        path = f"{INCIDENTS}/{incident}/{SIGNOFFS}"
        tree = self._repository.objects.get(f"{revision}:{path}")
        if tree is None and self._repository.objects.entry(revision, path) is None:
            return [], None
        if tree is None or tree.kind != "tree":
            return [], Signoff("", "", path, invalid="this is no folder; signoffs lie in one")
        entries = tree_list(tree)
        if len(entries) > MOST_FILES:
            told = f"the folder holds {len(entries)} files; {MOST_FILES} are the most"
            return [], Signoff("", "", path, invalid=told)
        return [(f"{path}/{entry.name}", entry.mode, entry.oid) for entry in entries], None

    def _file(self, path: str, mode: str, oid: str) -> "SignoffFile":
        from hotfence.signoff.check import SignoffFile
        from hotfence.signoff.statement import LARGEST

        found = None if mode == "160000" else self._repository.objects.get(oid, LARGEST)
        if found is None and mode not in {"160000", _TREE_MODE}:
            raise UnreadableHistoryError(
                f"{path} is not in this repository; fetch it in full, or run `git fsck`"
            )
        return SignoffFile(path, mode, found.data if found and found.kind == "blob" else None)

    def _unprotected(self, found: Sequence[Signoff], base: str | None) -> set[str]:
        """Return which commits that signoffs name are on no protected branch here."""
        named = {s.statement.base for s in found if s.statement and not s.invalid} - {base}
        there = {oid for oid in named if self._repository.objects.is_commit(oid)}
        if not there:
            return named
        lines = [*sorted(there), *(f"^{ref.oid}" for ref in self._protected)]
        out = self._repository.run("rev-list", "--stdin", stdin=("\n".join(lines) + "\n").encode())
        return (named - there) | (there & set(out.decode("ascii").split()))

    def _branch(self, found: Sequence[Signoff], subject: Subject) -> str | None:
        """Return the one hotfix branch of the incident that the newest good signoff is about."""
        good = [s for s in found if s.statement and not s.invalid]
        for signoff in sorted(good, key=lambda s: s.at, reverse=True):
            name = signoff.statement.branch if signoff.statement else ""
            if self._checker.outdated(signoff, subject._replace(branch=name)):
                continue
            if subject.incident in incidents_in(name, self._policy) and any(
                wildcard(pattern, name) for pattern in self._policy.branches.hotfix
            ):
                return name
        return None
