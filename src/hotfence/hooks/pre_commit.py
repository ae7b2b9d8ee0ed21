"""`pre-commit` (and `pre-merge-commit`): what is about to be committed on a hotfix branch."""

from __future__ import annotations

import os

from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import ProtectedRefs, protected_side
from hotfence.git.repository import Repository
from hotfence.governed import Settings, is_governed, policy_source
from hotfence.hooks.answer import PASSED, answer
from hotfence.hooks.options import split

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from hotfence.model.finding import Verdict


def run(args: Sequence[str]) -> int:
    """Judge the index of the repository in the current directory; return the exit code."""
    options, _ = split(args)
    repository = Repository.at(".")
    branch = head_branch(repository)
    if branch is None or not branch.startswith(HEADS):
        return PASSED  # a detached HEAD, as during a rebase: the push will be judged
    found = judge_uncommitted(repository, branch.removeprefix(HEADS), work_tree=False)
    return answer([found], options) if found is not None else PASSED


def judge_uncommitted(repository: Repository, branch: str, *, work_tree: bool) -> Verdict | None:
    """Judge the index, or the work tree; None when the branch is no hotfix branch.

    Raises:
        CannotDecideError: the default branch is unknown, or the index cannot be read.
    """
    settings = Settings(repository)
    protected = protected_side(repository)
    source = policy_source(repository, settings, protected.default)
    patterns = source.patterns()
    if not is_governed(patterns, "hotfix", branch):
        return None
    default = protected.need_default()
    from hotfence.facts.proposal import Proposal
    from hotfence.git.staging import staged_tree
    from hotfence.hooks.verdicts import judge_proposals

    head = repository.objects.commit_id("HEAD")
    if head is None:
        raise CannotDecideError(
            f"{branch} has no commit yet; cut it from the default branch:"
            f" `git switch -c {branch} {default}`"
        )
    with staged_tree(repository, work_tree=work_tree) as (side, tree):
        proposal = Proposal(
            branch,
            head,
            "edit",
            tree=tree,
            pushed=_pushed(repository, protected.prefix, branch),
            merging=_merge_heads(repository),
        )
        refs = ProtectedRefs(side, protected, patterns)
        return judge_proposals(side, source, [proposal], refs)[0]


def _pushed(repository: Repository, prefix: str, branch: str) -> str | None:
    return None if prefix == HEADS else repository.objects.commit_id(prefix + branch)


def _merge_heads(repository: Repository) -> tuple[str, ...]:
    try:
        with open(os.path.join(repository.git_dir, "MERGE_HEAD"), encoding="ascii") as file:
            return tuple(file.read().split())
    except (OSError, UnicodeDecodeError):
        return ()
