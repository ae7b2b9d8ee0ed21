"""Gathering: everything that git and the scope tell about proposals, in batches.

However many refs one push has, each kind of question is put to git once: one `cat-file`, one
`rev-list`, one raw `diff-tree --stdin`, one for the hunks of what the fence lets in.
"""

from collections.abc import Sequence

from hotfence.classify.assistants import Assistants
from hotfence.config.scope_file import scope_path
from hotfence.errors import UnreadableDiffError, UnreadableHistoryError
from hotfence.facts.authorship import read_authorship
from hotfence.facts.casework import MOST_READ, Casework, Place
from hotfence.facts.proposal import Draft, Proposal
from hotfence.facts.scopes import Scopes
from hotfence.fence import draw
from hotfence.git.diff import list_changes, read_patches
from hotfence.git.history import (
    History,
    parent_trees,
    read_commit,
    read_history,
)
from hotfence.git.refs import Ref
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.model.case import Case
from hotfence.model.change import ABSENT_MODE, REGULAR_MODES, CommitChange, Entry
from hotfence.model.policy import Policy
from hotfence.model.scope import Problem

MOST_OWN_COMMITS = 2_000


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
        self._place = Place(repository, policy, self._protected, list(hotfixes), now)
        self._history = History({}, {})
        self._scopes = Scopes(repository)
        self._assistants = Assistants(policy.ai.identities)

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
        casework = Casework(self._place, self._history, self._scopes)
        return [casework.case(draft) for draft in drafts]

    def _read_scopes(self, drafts: list[Draft]) -> None:
        for draft in drafts:
            given = draft.proposal.incident
            branch = draft.proposal.branch
            draft.incident = given or self._scopes.incident(branch, draft.revision, self._policy)
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
        wanted = [(d.net_pair, d.admitted) for d in drafts if d.admitted]
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
                draft.patch = patches[draft.net_pair]
        if any(d.patch.too_large for d in drafts) and len(wanted) > 1:
            for draft in drafts:
                self._read_patches([draft])


def _is_plain(entry: Entry) -> bool:
    modes = {entry.old_mode, entry.new_mode} - {ABSENT_MODE}
    return bool(modes) and modes <= REGULAR_MODES
