"""What an entry is about: the hotfix's patch so far, by the same reading that a verdict takes."""

from typing import NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.git.diff import list_changes
from hotfence.git.history import Lineage, parent_trees, read_history
from hotfence.git.refs import ProtectedRefs, protected_side
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.governed import Patterns
from hotfence.model.change import Entry
from hotfence.model.record import patch_digest
from hotfence.model.scope import INCIDENTS


class Patch(NamedTuple):
    """The committed patch of a hotfix branch.

    `base` is the merge base's tree, `tree` the head's; `entries` the net change without any
    record, `newest` the newest commit that changed more than a record.
    """

    base: str
    tree: str
    entries: tuple[Entry, ...]
    newest: str | None

    @property
    def digest(self) -> str | None:
        """The patch's digest, None while there is no patch."""
        return patch_digest(self.entries) if self.entries else None


def committed_patch(repository: Repository, patterns: Patterns) -> Patch:
    """Return what HEAD changes since it left the protected branches.

    Raises:
        CannotDecideError: there is no such base, or the history is not all there.
    """
    repository.check_not_shallow()
    side = protected_side(repository)
    side.need_default()
    head = repository.objects.commit_id("HEAD")
    if head is None:
        raise CannotDecideError("this branch has no commit yet")
    protected = ProtectedRefs(repository, side, patterns).read()
    history = read_history(repository, [head], (ref.oid for ref in protected))
    lineage = history.lineage(repository, head)
    found = repository.objects.get(f"{head}^{{tree}}")
    net = TreePair(lineage.base.tree, found.oid if found else "")
    pairs = {
        commit.oid: [
            TreePair(tree, commit.tree) for tree in parent_trees(repository, history, commit)
        ]
        for commit in lineage.commits
    }
    listed = list_changes(repository, [net, *(p for ps in pairs.values() for p in ps)])
    return Patch(net.old, net.new, _patch(listed[net]), _newest(lineage, pairs, listed))


def _newest(
    lineage: Lineage,
    pairs: dict[str, list[TreePair]],
    listed: dict[TreePair, tuple[Entry, ...]],
) -> str | None:
    for commit in lineage.commits:  # newest first
        if all(_patch(listed[pair]) for pair in pairs[commit.oid]):
            return commit.oid
    return None


def _patch(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(e for e in entries if not e.path.startswith(f"{INCIDENTS}/"))
