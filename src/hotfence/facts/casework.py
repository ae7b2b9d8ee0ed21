"""Casework: what is found out about one draft, once its listing and its patch were read."""

from collections.abc import Sequence
from typing import NamedTuple

from hotfence.classify.own import OwnCatalog
from hotfence.errors import UnreadableHistoryError
from hotfence.facts.approvals import approvals
from hotfence.facts.contents import Comparison, Known, reports
from hotfence.facts.freeze import OpenIncident, frozen, open_incidents
from hotfence.facts.proposal import Draft
from hotfence.facts.record_entries import read_record
from hotfence.facts.records import rewrites_record, twins_in_record
from hotfence.facts.restorations import unlike
from hotfence.facts.scopes import Scopes
from hotfence.facts.signoffs import SignoffReader
from hotfence.facts.spellings import Spellings
from hotfence.fence import widened
from hotfence.git.comparison import read_moves
from hotfence.git.diff import list_changes
from hotfence.git.history import (
    History,
    nearest_branch,
    newest_touch,
    read_commit,
)
from hotfence.git.refs import Ref
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.model.case import BaseMove, Case
from hotfence.model.change import Entry
from hotfence.model.evidence import FileReport
from hotfence.model.freeze import Frozen
from hotfence.model.grant import UnreviewedGrant
from hotfence.model.inside import Difference, Inside, Inverse
from hotfence.model.policy import Policy
from hotfence.model.record import RecordEntry
from hotfence.model.scope import INCIDENTS, Scope, ScopeFile

LARGEST_TEXT = 4 << 20  # bytes of one file inside the fence
MOST_READ = 100  # files whose hunks, or whose content, is read


class Place(NamedTuple):
    """Where drafts are judged: the repository, the policy over it, its refs, the time.

    `hotfixes` are the hotfix branches by their short names; `now` is the judge's clock in Unix
    seconds.
    """

    repository: Repository
    policy: Policy
    protected: Sequence[Ref]
    hotfixes: Sequence[Ref]
    now: int


class Casework:
    """Makes cases of drafts; what several drafts ask about is looked up once."""

    def __init__(self, place: Place, history: History, scopes: Scopes) -> None:
        repository, policy, protected, hotfixes, now = place
        self._repository = repository
        self._policy = policy
        self._protected = protected
        self._hotfixes = hotfixes
        self._now = now
        self._history = history
        self._scopes = scopes
        self._own = OwnCatalog(policy.catalog)
        self._told: Known = {}
        self._spellings = Spellings(repository.objects)
        self._signoffs = SignoffReader(repository, policy, protected, now)
        self._open: list[OpenIncident] | None = None
        self._grants: tuple[UnreviewedGrant, ...] | None = None

    def case(self, draft: Draft) -> Case:
        """Return the case of a draft whose history, listing and patch were read, or why not."""
        proposal = draft.proposal
        case = Case(
            stage=proposal.stage,
            policy=self._policy,
            now=self._now,
            branch=proposal.branch if proposal.target is None else None,
            target=proposal.target,
            incident=draft.incident,
            base=draft.lineage.base.oid if draft.lineage else None,
            head=proposal.head,
            scope_file=draft.scope_file,
            unreadable_history=draft.history_error,
            unreadable_diff=draft.diff_error,
        )
        if draft.history_error or draft.diff_error:
            return case
        then = self._first_scope(draft)
        case = case._replace(
            fence=draft.fence,
            entries=draft.entries,
            patch=tuple(e for e in draft.entries if not e.path.startswith(draft.record)),
            history=draft.history,
            diffs=draft.patch.files,
            patch_too_large=draft.patch.too_large,
            unread=draft.unread,
            restored=self._restored(draft),
            inside=self._inside(draft),
            inverse=self._inverse(draft),
            binaries=self._binaries(draft),
            twins=self._twins(draft),
            reports=self._reports(draft),
            revisions=draft.revisions,
            rewritten=self._rewritten(draft),
            pushed_scope=then,
            widened=self._widened(draft, then),
            collisions=self._collisions(draft),
            unreviewed=self._unreviewed(draft),
            landed=proposal.landed,
            release=proposal.release,
            irreversible=self._irreversible(draft),
            authorship=draft.authorship,
            record=self._record(draft),
        )
        return self._approvals(draft, case._replace(base_move=self._base_move(draft, case)))

    def _approvals(self, draft: Draft, case: Case) -> Case:
        """Add who said yes, and to what; whose patch it is from the merge on."""
        return approvals(self._repository, self._signoffs, draft, case)

    def _reports(self, draft: Draft) -> dict[Entry, FileReport]:
        """Classify the net change and what the commits hide; what the fence lets in goes first."""
        admitted = set(draft.admitted)
        net = [e for e in draft.entries if not e.path.startswith(draft.record)]
        net.sort(key=lambda e: e not in admitted)
        pair = draft.net_pair
        ranges = {path: file.ranges for path, file in draft.patch.files.items()}
        moves = read_moves(self._repository, [(pair, net)])[pair]
        change = Comparison(pair, tuple(net), moves, ranges)
        told = reports(self._repository, change, self._own, MOST_READ, self._told)
        found = dict(zip(net, told, strict=True))
        hidden = [e for c in draft.history for e in c.entries if e not in found]
        hidden = [e for e in dict.fromkeys(hidden) if not e.path.startswith(draft.record)]
        change = Comparison(pair, tuple(hidden), {}, None)
        told = reports(self._repository, change, self._own, MOST_READ, self._told)
        return found | dict(zip(hidden, told, strict=True))

    def _inside(self, draft: Draft) -> dict[str, Inside]:
        scope = draft.scope_file.scope
        if scope is None or not any(e.keys or e.symbols for e in scope.change):
            return {}
        from hotfence.facts.insides import Insides

        return Insides(self._repository, draft).found()

    def _inverse(self, draft: Draft) -> Inverse | None:
        scope = draft.scope_file.scope
        if draft.plan is not None:
            return draft.plan.compared(draft.entries)
        return Inverse() if scope and any(e.revert for e in scope.change) else None

    def _restored(self, draft: Draft) -> dict[str, tuple[Difference, ...]]:
        scope = draft.scope_file.scope
        restored: dict[str, tuple[Difference, ...]] = {}
        for entry in draft.entries:
            at = draft.fence.admitted.get(entry.path)
            if scope is None or at is None or not (text := scope.change[at].restore):
                continue
            if scope.change[at].keys:
                continue  # its values are compared, not its bytes
            restored[entry.path] = unlike(self._repository, entry, draft.revisions[text])
        return restored

    def _binaries(self, draft: Draft) -> frozenset[str]:
        found = set()
        for entry in draft.admitted:
            for oid in (entry.old_oid, entry.new_oid):
                if oid.strip("0"):
                    text = self._repository.objects.get(oid, LARGEST_TEXT)
                    if text is None or text.data is None or b"\0" in text.data:
                        found.add(entry.path)
        return frozenset(found)

    def _twins(self, draft: Draft) -> dict[str, str]:
        twins = twins_in_record(draft)
        for entry in draft.entries:
            if entry.status == "A" and draft.fence.covers(entry.path):
                twin = self._spellings.twin(draft.tree, entry.path)
                if twin is not None:
                    twins[entry.path] = twin
        return twins

    def _collisions(self, draft: Draft) -> tuple[Frozen, ...]:
        """Return the files of the patch that another open hotfix is about."""
        if draft.proposal.stage == "edit" or not self._hotfixes:
            return ()
        if self._open is None:
            tips = [ref.oid for ref in self._protected]
            self._open = open_incidents(self._repository, self._policy, self._hotfixes, tips)
        others = [o for o in self._open if o.incident != draft.incident]
        return frozen((e.path for e in draft.entries if draft.fence.covers(e.path)), others)

    def _unreviewed(self, draft: Draft) -> tuple[UnreviewedGrant, ...]:
        """Return the exceptions that the protected side holds and nobody has reviewed."""
        if draft.incident is None:
            return ()
        if self._grants is None:
            self._grants = ()
            objects = self._repository.objects
            tips = [ref.oid for ref in self._protected]
            if any(objects.get(f"{tip}:{INCIDENTS}") is not None for tip in tips):
                from hotfence.facts.grants import unreviewed_grants

                self._grants = unreviewed_grants(self._repository, self._policy, tips, self._now)
        return self._grants

    def _irreversible(self, draft: Draft) -> tuple[Difference, ...]:
        """Return where taking the hotfix back no longer applies to the commit that goes out."""
        release = draft.proposal.release
        if release is None or draft.lineage is None:
            return ()
        from hotfence.facts.reverts import undone

        now = read_commit(self._repository, release).tree
        return undone(self._repository, now, draft.lineage.base, draft.proposal.head, draft.tree)

    def _rewritten(self, draft: Draft) -> tuple[str, ...]:
        changed = (*draft.entries, *draft.since_pushed)
        return tuple(sorted({e.path for e in changed if rewrites_record(e)}))

    def _record(self, draft: Draft) -> tuple[RecordEntry, ...]:
        is_asked = draft.proposal.stage == "rollout" or any(a.marks for a in draft.authorship)
        return read_record(self._repository, draft) if is_asked else ()

    def _widened(self, draft: Draft, then: Scope | None) -> tuple[str, ...]:
        now = draft.scope_file.scope
        return tuple(widened(then, now)) if then is not None and now is not None else ()

    def _first_scope(self, draft: Draft) -> Scope | None:
        """Return the scope by which the patch began, when it is not the scope of today."""
        path, scope = draft.scope_file.path, draft.scope_file.scope
        if scope is None or draft.lineage is None:
            return None
        began = [c.oid for c in draft.history if draft.is_more_than_record(c.entries)][-1:]
        if draft.pushed_tree and draft.proposal.pushed:
            then = self._scopes.at(draft.proposal.pushed, path)
            if _differs(then, draft.scope_file) and self._has_patch(draft):
                return then.scope
        for oid in began:
            then = self._scopes.at(oid, path)
            if _differs(then, draft.scope_file):
                return then.scope
        return None

    def _has_patch(self, draft: Draft) -> bool:
        """Say whether what was pushed before held more than the record."""
        try:
            lineage = self._history.lineage(self._repository, draft.proposal.pushed or "")
        except UnreadableHistoryError:
            return True  # whatever it stood on, its scope was pushed
        pair = TreePair(lineage.base.tree, draft.pushed_tree or "")
        return draft.is_more_than_record(list_changes(self._repository, [pair])[pair])

    def _base_move(self, draft: Draft, case: Case) -> BaseMove | None:
        scope = case.scope
        times = [f.at for f in (scope.facts if scope else ()) if f.at is not None]
        if not times or draft.lineage is None or not case.patch:
            return None
        newest = max(times)
        tips = {ref.name: ref for ref in self._protected if ref.time > newest}
        if not tips:
            return None
        names = [ref.name for ref in self._protected]
        tip = tips.get(nearest_branch(self._repository, draft.lineage.base.oid, names))
        paths = [e.path for e in case.patch if draft.fence.covers(e.path)]
        if tip is None or not paths:
            return None
        oid = newest_touch(self._repository, tip.oid, newest, paths)
        if oid is None:
            return None
        return BaseMove(oid, read_commit(self._repository, oid).time)


def _differs(then: ScopeFile, now: ScopeFile) -> bool:
    return then.scope is not None and then.blob != now.blob
