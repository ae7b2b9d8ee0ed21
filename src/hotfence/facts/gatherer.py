"""Gathering: everything that git and the scope tell about proposals, in batches.

However many refs one push has, each kind of question is put to git once: one `cat-file`, one
`rev-list`, one raw `diff-tree --stdin`, one for the hunks of what the fence lets in.
"""

from collections.abc import Sequence

from hotfence.classify.assistants import Assistants
from hotfence.classify.own import OwnCatalog
from hotfence.config.scope_file import scope_path
from hotfence.errors import CannotDecideError, UnreadableDiffError, UnreadableHistoryError
from hotfence.facts.approvals import approvals
from hotfence.facts.authorship import read_authorship
from hotfence.facts.contents import Comparison, Known, reports
from hotfence.facts.freeze import OpenIncident, frozen, open_incidents
from hotfence.facts.proposal import Draft, Proposal
from hotfence.facts.record_entries import read_record
from hotfence.facts.records import rewrites_record, twins_in_record
from hotfence.facts.restorations import unlike
from hotfence.facts.scopes import Scopes
from hotfence.facts.signoffs import SignoffReader
from hotfence.facts.spellings import Spellings
from hotfence.fence import draw, widened
from hotfence.git.comparison import read_moves
from hotfence.git.diff import list_changes, read_patches
from hotfence.git.history import (
    History,
    nearest_branch,
    newest_touch,
    parent_trees,
    read_commit,
    read_history,
)
from hotfence.git.refs import Ref
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.model.case import BaseMove, Case
from hotfence.model.change import ABSENT_MODE, REGULAR_MODES, CommitChange, Entry
from hotfence.model.evidence import FileReport
from hotfence.model.freeze import Frozen
from hotfence.model.grant import UnreviewedGrant
from hotfence.model.inside import Difference, Inside, Inverse
from hotfence.model.policy import Policy
from hotfence.model.record import RecordEntry
from hotfence.model.scope import INCIDENTS, Problem, Scope, ScopeFile

LARGEST_TEXT = 4 << 20  # bytes of one file inside the fence
MOST_OWN_COMMITS = 2_000
MOST_READ = 100  # files whose hunks, or whose content, is read


class Gatherer:
    """Gathers the cases of one push, commit or CI run.

    `protected` are the protected branches as refs, `hotfixes` the hotfix branches by their short
    names; `now` is the judge's clock in Unix seconds.
    """

    def __init__(
        self,
        repository: Repository,
        policy: Policy,
        protected: Sequence[Ref],
        now: int,
        hotfixes: Sequence[Ref] = (),
    ) -> None:
        self._repository = repository
        self._policy = policy
        self._protected = list(protected)
        self._now = now
        self._hotfixes = list(hotfixes)
        self._open: list[OpenIncident] | None = None
        self._grants: tuple[UnreviewedGrant, ...] | None = None
        self._history = History({}, {})
        self._scopes = Scopes(repository)
        self._own = OwnCatalog(policy.catalog)
        self._told: Known = {}
        self._assistants = Assistants(policy.ai.identities)
        self._spellings = Spellings(repository.objects)
        self._signoffs = SignoffReader(repository, policy, self._protected, now)

    def gather(self, proposals: Sequence[Proposal]) -> list[Case]:
        """Return one case a proposal, in order.

        Raises:
            CannotDecideError: git failed in a way that no single ref explains.
        """
        drafts = [Draft(p) for p in proposals]
        self._read_scopes(drafts)
        self._read_history(drafts)
        self._read_listings([d for d in drafts if d.history_error is None])
        self._read_authorship([d for d in drafts if d.history])
        sound = [d for d in drafts if d.history_error is None and d.diff_error is None]
        for draft in sound:
            self._draw_fence(draft)
        self._read_patches(sound)
        return [self._case(draft) for draft in drafts]

    def _read_scopes(self, drafts: list[Draft]) -> None:
        for draft in drafts:
            given = draft.proposal.incident
            draft.incident = given or self._scopes.incident(draft.proposal, self._policy)
        named = [d for d in drafts if d.incident is not None]
        self._scopes.prefetch([(d.revision, scope_path(d.incident or "")) for d in named])
        for draft in named:
            draft.scope_file = self._scopes.at(draft.revision, scope_path(draft.incident or ""))
            scope = draft.scope_file.scope
            for text in scope.revisions() if scope else ():
                draft.revisions[text] = self._scopes.revision(text)

    def _read_history(self, drafts: list[Draft]) -> None:
        heads = []
        for draft in drafts:
            heads += [draft.proposal.head, *draft.proposal.merging]
            heads += [r.oid for r in draft.revisions.values() if r.oid]
            if draft.proposal.pushed and self._repository.objects.is_commit(draft.proposal.pushed):
                heads.append(draft.proposal.pushed)
        if not self._protected:
            for draft in drafts:
                draft.history_error = (
                    "there is no protected branch to compare with; push the default branch first"
                )
            return
        self._history = read_history(self._repository, heads, (r.oid for r in self._protected))
        for draft in drafts:
            try:
                self._read_lineage(draft)
            except UnreadableHistoryError as error:
                draft.history_error = str(error)
            draft.revisions = {
                text: r._replace(on_base=r.oid is not None and not self._history.is_new(r.oid))
                for text, r in draft.revisions.items()
            }

    def _read_lineage(self, draft: Draft) -> None:
        proposal = draft.proposal
        lineage = self._history.lineage(self._repository, proposal.head, proposal.merging)
        if len(lineage.commits) > MOST_OWN_COMMITS:
            raise UnreadableHistoryError(
                f"the branch has {len(lineage.commits)} commits that no protected branch has;"
                f" {MOST_OWN_COMMITS} are the most that is judged"
            )
        draft.lineage = lineage
        draft.tree = proposal.tree or self._commit_tree(proposal.head)
        is_news = proposal.tree is not None or proposal.pushed != proposal.head
        if proposal.pushed and is_news and self._repository.objects.is_commit(proposal.pushed):
            draft.pushed_tree = self._commit_tree(proposal.pushed)

    def _commit_tree(self, oid: str) -> str:
        return (self._history.commit(oid) or read_commit(self._repository, oid)).tree

    def _read_listings(self, drafts: list[Draft]) -> None:
        if not drafts:
            return
        wanted: list[TreePair] = []
        for draft in drafts:
            wanted += self._pairs_of(draft)
        try:
            listed = list_changes(self._repository, wanted)
        except UnreadableDiffError as error:
            self._read_listings_apart(drafts, error)
            return
        for draft in drafts:
            self._take_listings(draft, listed)

    def _read_listings_apart(self, drafts: list[Draft], error: UnreadableDiffError) -> None:
        """Find out which ref has the diff that cannot be read."""
        if len(drafts) == 1:
            drafts[0].diff_error = str(error)
            return
        for draft in drafts:
            self._read_listings([draft])

    def _pairs_of(self, draft: Draft) -> list[TreePair]:
        lineage = draft.lineage
        if lineage is None:
            return []
        pairs = [TreePair(lineage.base.tree, draft.tree)]
        for commit in lineage.commits:
            pairs += [
                TreePair(tree, commit.tree)
                for tree in parent_trees(self._repository, self._history, commit)
            ]
        if draft.pushed_tree:
            pairs.append(TreePair(draft.pushed_tree, draft.tree))
        return pairs

    def _take_listings(self, draft: Draft, listed: dict[TreePair, tuple[Entry, ...]]) -> None:
        lineage = draft.lineage
        if lineage is None:
            return
        draft.entries = listed[TreePair(lineage.base.tree, draft.tree)]
        history = []
        for commit in lineage.commits:
            trees = parent_trees(self._repository, self._history, commit)
            first, *others = [listed[TreePair(tree, commit.tree)] for tree in trees]
            # What a merge takes unchanged from one of its parents is that parent's to answer for.
            for other in others:
                paths = {e.path for e in other}
                first = tuple(e for e in first if e.path in paths)
            history.append(CommitChange(commit.oid, first))
        if draft.proposal.stage != "edit":
            draft.history = tuple(history)
        if draft.pushed_tree:
            draft.since_pushed = listed[TreePair(draft.pushed_tree, draft.tree)]
        changed = {e.path for e in draft.entries}
        inherited = draft.scope_file.blob is not None and draft.scope_file.path not in changed
        draft.scope_file = draft.scope_file._replace(inherited=inherited)
        self._plan_reverts(draft)
        self._refuse_linked_scope(draft)

    def _read_authorship(self, drafts: list[Draft]) -> None:
        wanted = [change.oid for draft in drafts for change in draft.history]
        try:
            found = read_authorship(self._repository, wanted, self._assistants)
        except UnreadableHistoryError as error:
            if len(drafts) == 1:
                drafts[0].history_error = str(error)
                return
            for draft in drafts:
                self._read_authorship([draft])
            return
        for draft in drafts:
            draft.authorship = tuple(found[change.oid] for change in draft.history)

    def _plan_reverts(self, draft: Draft) -> None:
        scope = draft.scope_file.scope
        wanted = []
        for at, entry in enumerate(scope.change if scope else ()):
            revision = draft.revisions.get(entry.revert or "")
            if revision is not None and revision.oid is not None and revision.on_base:
                wanted.append((at, revision.oid, entry.mainline))
        if wanted and draft.lineage is not None:
            from hotfence.facts.reverts import Wanted, inverse_of

            try:
                draft.plan = inverse_of(
                    self._repository, draft.lineage.base.tree, [Wanted(*one) for one in wanted]
                )
            except UnreadableHistoryError as error:
                draft.history_error = str(error)

    def _refuse_linked_scope(self, draft: Draft) -> None:
        for entry in draft.entries:
            if entry.path == draft.scope_file.path and entry.new_mode not in (
                REGULAR_MODES | {ABSENT_MODE}
            ):
                problem = Problem(1, 1, "", "this is a symbolic link or submodule; make it a file")
                draft.scope_file = draft.scope_file._replace(scope=None, problems=(problem,))

    def _draw_fence(self, draft: Draft) -> None:
        scope = draft.scope_file.scope
        paths = dict.fromkeys(e.path for e in draft.entries)
        paths.update(dict.fromkeys(e.path for c in draft.history for e in c.entries))
        reverted = draft.plan.paths if draft.plan is not None else {}
        draft.fence = draw(scope, (p for p in paths if not p.startswith(draft.record)), reverted)
        plain = [e for e in draft.entries if draft.fence.covers(e.path) and _is_plain(e)]
        if len(plain) <= MOST_READ:
            draft.admitted = plain
        else:
            draft.unread = len(plain)

    def _read_patches(self, drafts: list[Draft]) -> None:
        wanted = [(_net_pair(d), d.admitted) for d in drafts if d.admitted]
        try:
            patches = read_patches(self._repository, wanted)
        except UnreadableDiffError as error:
            if len(wanted) == 1:
                next(d for d in drafts if d.admitted).diff_error = str(error)
                return
            for draft in drafts:
                self._read_patches([draft])
            return
        for draft in drafts:
            if draft.admitted:
                draft.patch = patches[_net_pair(draft)]
        if any(d.patch.too_large for d in drafts) and len(wanted) > 1:
            for draft in drafts:
                self._read_patches([draft])

    def _case(self, draft: Draft) -> Case:
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
        pair = _net_pair(draft)
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
            tip = self._protected[0].oid
            if self._repository.objects.get(f"{tip}:{INCIDENTS}") is not None:
                from hotfence.facts.grants import unreviewed_grants

                self._grants = unreviewed_grants(self._repository, self._policy, tip, self._now)
        return self._grants

    def _irreversible(self, draft: Draft) -> tuple[Difference, ...]:
        """Return where taking the hotfix back no longer applies to the commit that goes out."""
        release = draft.proposal.release
        if release is None or draft.lineage is None:
            return ()
        from hotfence.facts.reverts import undone

        now = self._commit_tree(release)
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


def _net_pair(draft: Draft) -> TreePair:
    if draft.lineage is None:
        raise CannotDecideError("a change without a merge base was compared")
    return TreePair(draft.lineage.base.tree, draft.tree)


def _is_plain(entry: Entry) -> bool:
    modes = {entry.old_mode, entry.new_mode} - {ABSENT_MODE}
    return bool(modes) and modes <= REGULAR_MODES


def _differs(then: ScopeFile, now: ScopeFile) -> bool:
    return then.scope is not None and then.blob != now.blob
