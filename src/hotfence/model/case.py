"""The case before the rules: every fact about one proposed change, and nothing to decide."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from hotfence.model.authorship import Authorship
from hotfence.model.change import CommitChange, Entry, FileDiff
from hotfence.model.evidence import FileReport
from hotfence.model.finding import Phase, Stage
from hotfence.model.freeze import Frozen
from hotfence.model.grant import UnreviewedGrant
from hotfence.model.inside import Difference, Inside, Inverse
from hotfence.model.policy import Policy
from hotfence.model.record import RecordEntry
from hotfence.model.scope import INCIDENTS, Scope, ScopeFile
from hotfence.model.signoff import CommitPeople, Signoff


class Revision(NamedTuple):
    """What a commit id in the scope stands for.

    `oid` is None when no commit has that id; `on_base` says that a protected branch holds it.
    """

    text: str
    oid: str | None = None
    on_base: bool = False


class BaseMove(NamedTuple):
    """The newest commit on the base that touches the hotfix's files."""

    oid: str
    time: int


class Fence(NamedTuple):
    """What the scope's `change` lets in: for each path the entry that covers it."""

    admitted: Mapping[str, int]

    def covers(self, path: str) -> bool:
        """Say whether some entry names `path`."""
        return path in self.admitted


class Case(NamedTuple):
    """One change under judgement.

    `entries` is the net change from the merge base to the head, `patch` the same without the
    incident's own record; `history` is the change of each new commit; `diffs` the hunks of the
    files inside the fence, `unread` how many files were too many to be read; `restored` tells
    for each restored path where it differs from the revision named; `inside` what of a file lies
    outside the keys or symbols of its entry; `inverse` what the scope's reverts would do,
    None where there are none; `rewritten` lists record files
    that had been pushed before and differ now; `reports` tells what kinds of change
    the entries are, of the net change and of each commit;
    `pushed_scope` is the scope that was already pushed, or stood in the history, when the
    patch began, where it is another one, and `widened` says what the scope lets in more;
    `unreadable_*` hold the one line that says what could not be read.
    `target` is the protected branch that the change arrives at, with or without an incident;
    `frozen` are its files that open incidents keep still, `collisions` those that another
    open hotfix is about; `release` is the commit that goes out, `irreversible` says where taking
    the hotfix back no longer applies to it.
    `signoffs` are those of the incident, good or not; `patch_digest` is what they are bound to;
    `people_of_patch` tells who is behind each of the branch's own commits that holds more than
    the record; `areas` the touched files of each sensitive area of the policy; `landed` says
    that the patch is on a protected branch already.
    `unread_reviews` says why no review of a forge is among the signoffs, where the policy would
    take some; `notes` are remarks of those who gathered, for every report.
    `unreviewed` are the exceptions of earlier incidents that nobody has looked at since.
    `authorship` tells who made each new commit, and `record` holds the entries that the branch
    added, read where an AI assistant had a hand in it or a rollout is judged.
    `now` is the judge's clock in Unix seconds.
    """

    stage: Stage
    policy: Policy
    now: int
    branch: str | None = None
    incident: str | None = None
    base: str | None = None
    head: str | None = None
    scope_file: ScopeFile = ScopeFile("")
    fence: Fence = Fence(MappingProxyType({}))
    entries: tuple[Entry, ...] = ()
    patch: tuple[Entry, ...] = ()
    history: tuple[CommitChange, ...] = ()
    diffs: Mapping[str, FileDiff] = MappingProxyType({})
    patch_too_large: bool = False
    unread: int = 0
    binaries: frozenset[str] = frozenset()
    restored: Mapping[str, tuple[Difference, ...]] = MappingProxyType({})
    inside: Mapping[str, Inside] = MappingProxyType({})
    inverse: Inverse | None = None
    twins: Mapping[str, str] = MappingProxyType({})
    reports: Mapping[Entry, FileReport] = MappingProxyType({})
    revisions: Mapping[str, Revision] = MappingProxyType({})
    base_move: BaseMove | None = None
    rewritten: tuple[str, ...] = ()
    pushed_scope: Scope | None = None
    widened: tuple[str, ...] = ()
    authorship: tuple[Authorship, ...] = ()
    record: tuple[RecordEntry, ...] = ()
    unreadable_history: str | None = None
    unreadable_diff: str | None = None
    policy_problems: tuple[str, ...] = ()
    target: str | None = None
    frozen: tuple[Frozen, ...] = ()
    collisions: tuple[Frozen, ...] = ()
    release: str | None = None
    irreversible: tuple[Difference, ...] = ()
    unreviewed: tuple[UnreviewedGrant, ...] = ()
    signoffs: tuple[Signoff, ...] = ()
    people_of_patch: tuple[CommitPeople, ...] = ()
    patch_digest: str | None = None
    areas: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    landed: bool = False
    unread_reviews: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def scope(self) -> Scope | None:
        """The scope, when its file reads."""
        return self.scope_file.scope

    @property
    def grants(self) -> Mapping[str, Signoff]:
        """The exceptions in force, by the rule that each is from."""
        found = [s for s in self.signoffs if s.stage == "break-glass" and s.counts]
        return {s.statement.more["rule"]: s for s in found if s.statement is not None}

    @property
    def phase(self) -> Phase:
        """`patch` when the scope is complete, else `read-only`."""
        scope = self.scope
        return "patch" if scope is not None and not scope.missing() else "read-only"

    def is_restored(self, path: str) -> bool:
        """Say whether `path` is restored, and equals the revision that the scope names."""
        return path in self.restored and not self.restored[path]

    def is_known(self, path: str) -> bool:
        """Say whether `path` goes back to a state that ran, by a restoration or a revert."""
        return self.is_restored(path) or self.is_reverted(path)

    def is_reverted(self, path: str) -> bool:
        """Say whether `path` goes back with an exact revert, to a state that is known."""
        return self.inverse is not None and self.inverse.is_exact and path in self.inverse.paths

    def is_record(self, path: str) -> bool:
        """Say whether `path` lies in the incident's own folder."""
        return self.incident is not None and path.startswith(f"{INCIDENTS}/{self.incident}/")
