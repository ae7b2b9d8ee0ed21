"""What is checked out and asks for a signature: its case, the policy over it, its commit."""

import time
from typing import NamedTuple

from hotfence.errors import CannotDecideError
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import ProtectedRefs, protected_side
from hotfence.git.repository import Repository, finish_version_check, start_version_check
from hotfence.governed import Settings, is_governed, policy_source
from hotfence.model.case import Case
from hotfence.model.finding import Stage
from hotfence.model.policy import Policy


class Subject(NamedTuple):
    """What is to be signed: its case, the policy in force, HEAD's commit."""

    case: Case
    policy: Policy
    head: str


def read_subject(repository: Repository, stage: Stage) -> Subject:
    """Gather the case of HEAD, as the branch that it is on.

    Where the hotfix has landed, for the rollout or upon reviews alone, it is the case of what
    landed.

    Raises:
        CannotDecideError: HEAD is on no hotfix branch, or the change cannot be read.
    """
    from hotfence.facts.gatherer import Gatherer
    from hotfence.facts.proposal import Proposal

    ref = head_branch(repository)
    if repository.work_tree is None or ref is None or not ref.startswith(HEADS):
        raise CannotDecideError("no branch is checked out here; switch to the hotfix branch")
    branch = ref.removeprefix(HEADS)
    side = protected_side(repository)
    source = policy_source(repository, Settings(repository), side.default)
    patterns = source.patterns()
    if not is_governed(patterns, "hotfix", branch):
        raise CannotDecideError(
            f"{branch} is no hotfix branch, so there is nothing to sign;"
            " switch to the branch of the incident (`hotfence status --all` lists them)"
        )
    head = repository.objects.commit_id("HEAD")
    if head is None:
        raise CannotDecideError(f"{branch} has no commit yet; commit the scope first")
    side.need_default()
    version = start_version_check()
    repository.check_not_shallow()
    refs = ProtectedRefs(repository, side, patterns)
    protected = refs.read()
    pushed = None if side.prefix == HEADS else repository.objects.commit_id(side.prefix + branch)
    policy = source.policy()
    gatherer = Gatherer(repository, policy, protected, int(time.time()), refs.hotfixes())
    case = gatherer.gather([Proposal(branch, head, stage, pushed=pushed)])[0]
    if stage in {"merge", "rollout"} and not case.patch and case.incident is not None:
        from hotfence.releases import landed_case

        landed = landed_case(repository, policy, refs, case.incident, head)
        case = landed._replace(branch=branch) if landed is not None else case
    finish_version_check(version)
    why = case.unreadable_history or case.unreadable_diff
    if why is not None:
        raise CannotDecideError(why)
    return Subject(case, policy, head)
