"""What an entry is about: the hotfix's patch so far, by the same reading that a verdict takes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.git.diff import list_changes
from hotfence.git.history import Lineage, parent_trees, read_history
from hotfence.git.refs import ProtectedRefs, protected_side
from hotfence.git.repository import Repository
from hotfence.git.sections import TreePair
from hotfence.git.staging import staged_tree
from hotfence.governed import Patterns
from hotfence.model.change import Entry
from hotfence.model.digest import patch_digest
from hotfence.model.scope import INCIDENTS

LARGEST_DIFF = 8 << 20  # bytes; no gate reads a larger one


_SHOWN = (
    "diff-tree",
    "-r",
    "--patch",
    "--full-index",
    "--text",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--src-prefix=a/",
    "--dst-prefix=b/",
    "--submodule=short",
    "--diff-algorithm=myers",
)


class Patch(NamedTuple):
    """The patch of a hotfix branch, as `git commit -a` would make it now.

    `entries` is the change since the merge base, without any record; `commit` the newest commit
    that changed more than a record, None where there is none or files differ from it; `tree`
    is the tree that was compared.
    """

    entries: tuple[Entry, ...]
    commit: str | None
    tree: str

    @property
    def digest(self) -> str | None:
        """The patch's digest, None while there is no patch."""
        return patch_digest(self.entries) if self.entries else None


def read_patch(repository: Repository, patterns: Patterns) -> Patch:
    """Return what the tracked files change since HEAD left the protected branches.

    Raises:
        CannotDecideError: there is no such base, the history is not all there, or a merge is
            unfinished.
    """
    with _compared(repository, patterns) as (_, base, patch):
        del base
        return patch


def write_diff(repository: Repository, patterns: Patterns) -> tuple[Patch, bytes]:
    """Return the patch and its text, as `git diff` shows it.

    Raises:
        CannotDecideError: as `read_patch`, or the text is larger than 8 MiB.
    """
    with _compared(repository, patterns) as (side, base, patch):
        if not patch.entries:
            return patch, b""
        paths = [e.path.encode("utf-8", "surrogateescape") for e in patch.entries]
        args = (*_SHOWN, base, patch.tree, "--", *map(os.fsdecode, paths))
        text = side.run_capped(*args, stdin=b"", cap=LARGEST_DIFF)
    if text is None:
        raise CannotDecideError("the patch is larger than 8 MiB, which no gate lets through")
    return patch, text


def tracked_tree(repository: Repository) -> str:
    """Return the id of a tree of all tracked files as they are on disk."""
    with staged_tree(repository, work_tree=True, untracked=False) as (_, tree):
        return tree


@contextmanager
def _compared(
    repository: Repository, patterns: Patterns
) -> Iterator[tuple[Repository, str, Patch]]:
    """Give a repository that sees both trees, the base's tree, and the patch."""
    repository.check_not_shallow()
    repository.objects.forget()  # a server of tools asks again after the next commit
    side = protected_side(repository)
    side.need_default()
    head = repository.objects.commit_id("HEAD")
    if head is None:
        raise CannotDecideError("this branch has no commit yet")
    protected = ProtectedRefs(repository, side, patterns).read()
    history = read_history(repository, [head], (ref.oid for ref in protected))
    lineage = history.lineage(repository, head)
    pairs = {
        commit.oid: [
            TreePair(tree, commit.tree) for tree in parent_trees(repository, history, commit)
        ]
        for commit in lineage.commits
    }
    with staged_tree(repository, work_tree=True, untracked=False) as (store, tree):
        found = repository.objects.get(f"{head}^{{tree}}")
        since = TreePair(found.oid if found else "", tree)
        net = TreePair(lineage.base.tree, tree)
        listed = list_changes(store, [net, since, *(p for ps in pairs.values() for p in ps)])
        commit = None if _patch(listed[since]) else _newest(lineage, pairs, listed)
        yield store, net.old, Patch(_patch(listed[net]), commit, tree)


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
