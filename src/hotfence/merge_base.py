"""Merge base: the commit of the base that HEAD stands on, as every verdict has it."""

from collections.abc import Sequence
from typing import NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.git.history import History, read_history
from hotfence.git.refs import ProtectedRefs, protected_side
from hotfence.git.repository import Repository
from hotfence.governed import Settings, policy_source
from hotfence.model.change import Commit


class MergeBase(NamedTuple):
    """The merge base of HEAD and the protected branches, and the commits that were read."""

    commit: Commit
    history: History

    def is_on_base(self, oid: str) -> bool:
        """Say whether a protected branch holds one of the commits that were asked about."""
        return not self.history.is_new(oid)


def merge_base(repository: Repository, others: Sequence[str] = ()) -> MergeBase:
    """Find what HEAD stands on; `others` are commit ids that will be asked about.

    Raises:
        CannotDecideError: HEAD names no commit, there is no default branch, no common history.
    """
    head = repository.objects.commit_id("HEAD")
    if head is None:
        raise CannotDecideError("HEAD names no commit; switch to a branch first")
    side = protected_side(repository)
    side.need_default()
    source = policy_source(repository, Settings(repository), side.default)
    refs = ProtectedRefs(repository, side, source.patterns()).read()
    history = read_history(repository, [head, *others], [ref.oid for ref in refs])
    return MergeBase(history.lineage(repository, head).base, history)
