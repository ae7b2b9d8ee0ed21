"""Proposals: what somebody wants to make of a hotfix branch, and what is known of it so far."""

from typing import TYPE_CHECKING, NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.git.diff import Patch
from hotfence.git.history import Lineage
from hotfence.git.sections import TreePair
from hotfence.model.authorship import Authorship
from hotfence.model.case import Fence, Revision
from hotfence.model.change import CommitChange, Entry
from hotfence.model.finding import Stage
from hotfence.model.review import Reviews
from hotfence.model.scope import INCIDENTS, ScopeFile

if TYPE_CHECKING:
    from hotfence.facts.reverts import Plan


class Proposal(NamedTuple):
    """One change that somebody wants to make to a hotfix branch.

    `branch` is its short name, `head` the commit it would point to; `tree` is judged in the
    head's place at stage `edit` (the index or the work tree, written as a tree); `pushed` is
    the commit that the protected side already has for the branch; `merging` are the further
    parents of a merge that is being committed. What arrives at a protected branch has its
    short name as `target` and as `branch`, and the `incident` that it was matched to. What goes
    out has the commit that is deployed as `release`; `landed` says that a protected branch has
    it, and `signed_at` are further commits whose record may hold signoffs. `hotfixes` are the
    hotfix branches by name and head, on one of which it was signed.
    """

    branch: str
    head: str
    stage: Stage
    tree: str | None = None
    pushed: str | None = None
    merging: tuple[str, ...] = ()
    target: str | None = None
    incident: str | None = None
    release: str | None = None
    landed: bool = False
    signed_at: tuple[str, ...] = ()
    hotfixes: tuple[tuple[str, str], ...] = ()
    reviews: Reviews | None = None


class Draft:
    """A proposal while its facts come in."""

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        self.incident: str | None = None
        self.scope_file = ScopeFile("")
        self.lineage: Lineage | None = None
        self.tree = ""
        self.pushed_tree: str | None = None
        self.revisions: dict[str, Revision] = {}
        self.entries: tuple[Entry, ...] = ()
        self.since_pushed: tuple[Entry, ...] = ()
        self.history: tuple[CommitChange, ...] = ()
        self.fence = Fence({})
        self.plan: Plan | None = None
        self.admitted: list[Entry] = []
        self.unread = 0
        self.patch = Patch({})
        self.authorship: tuple[Authorship, ...] = ()
        self.history_error: str | None = None
        self.diff_error: str | None = None

    @property
    def revision(self) -> str:
        """The commit or tree that is judged."""
        return self.proposal.tree or self.proposal.head

    @property
    def net_pair(self) -> TreePair:
        """The trees whose difference is judged.

        Raises:
            CannotDecideError: there is no merge base to compare with.
        """
        if self.lineage is None:
            raise CannotDecideError("a change without a merge base was compared")
        return TreePair(self.lineage.base.tree, self.tree)

    @property
    def record(self) -> str:
        """The incident's own folder, with a slash at its end."""
        return f"{INCIDENTS}/{self.incident}/"

    def is_more_than_record(self, entries: tuple[Entry, ...]) -> bool:
        """Say whether some entries hold more than the incident's own record."""
        return any(not e.path.startswith(self.record) for e in entries)
