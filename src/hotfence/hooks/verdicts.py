"""From proposals to verdicts, for every door: the same facts, the same rules, the same notes."""

import time
from collections.abc import Sequence

from hotfence.errors import CannotDecideError
from hotfence.facts.gatherer import Gatherer
from hotfence.facts.proposal import Proposal
from hotfence.git.refs import ProtectedRefs
from hotfence.git.repository import Repository, finish_version_check, start_version_check
from hotfence.governed import POLICY_NAME, PolicySource
from hotfence.judge import judge
from hotfence.model.case import Case
from hotfence.model.finding import Verdict
from hotfence.rules import RULES


def judge_proposals(
    repository: Repository,
    source: PolicySource,
    proposals: Sequence[Proposal],
    protected: ProtectedRefs,
) -> list[Verdict]:
    """Judge proposals for hotfix branches; a failure of git becomes a verdict, not a crash."""
    version = start_version_check()
    try:
        policy = source.policy()
        repository.check_not_shallow()
        now, hotfixes = int(time.time()), protected.hotfixes()
        cases = Gatherer(repository, policy, protected.read(), now, hotfixes).gather(proposals)
        notes = notes_on(source)
        verdicts = [judge(case, RULES, notes) for case in cases]
    except CannotDecideError as error:
        verdicts = [undecided_verdict(p, str(error)) for p in proposals]
    try:
        finish_version_check(version)
    except CannotDecideError as error:
        return [undecided_verdict(p, str(error)) for p in proposals]
    return verdicts


def judge_case(case: Case, source: PolicySource) -> Verdict:
    """Judge one case that was gathered otherwise."""
    return judge(case, RULES, notes_on(source))


def undecided_verdict(proposal: Proposal, error: str) -> Verdict:
    """Return the verdict of a proposal about which nothing could be decided."""
    return Verdict("error", proposal.stage, branch=proposal.branch, head=proposal.head, error=error)


def notes_on(source: PolicySource) -> tuple[str, ...]:
    """Return the remarks that every report carries."""
    if source.is_absent:
        return (
            f"no {POLICY_NAME} on the default branch: the built-in profile `default` is in force",
        )
    return ()
