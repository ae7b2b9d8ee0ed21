"""From proposals to verdicts, for every door: the same facts, the same rules, the same notes."""

import time
from collections.abc import Sequence

from hotfence.errors import CannotDecideError
from hotfence.facts import Gatherer, Proposal
from hotfence.git.refs import Ref, Side, branches_like
from hotfence.git.repository import Repository, finish_version_check, start_version_check
from hotfence.governed import POLICY_NAME, Patterns, PolicySource
from hotfence.judge import judge
from hotfence.model.case import Case
from hotfence.model.finding import Verdict
from hotfence.rules import RULES


def judge_proposals(
    repository: Repository,
    source: PolicySource,
    side: Side,
    proposals: Sequence[Proposal],
    *,
    protected: Sequence[Ref] | None = None,
) -> list[Verdict]:
    """Judge proposals for hotfix branches; a failure of git becomes a verdict, not a crash.

    `protected` overrides the protected branches, for a CI run that was given its base.
    """
    version = start_version_check()
    try:
        policy = source.policy()
        if protected is None:
            protected = protected_refs(repository, policy.branches._asdict(), side)
        repository.check_not_shallow()
        now = int(time.time())
        cases = Gatherer(repository, policy, protected, now).gather(proposals)
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


def protected_refs(repository: Repository, patterns: Patterns, side: Side) -> list[Ref]:
    """Return the protected branches, the default branch first among them."""
    wanted = patterns["protected"]
    if side.default is not None and side.default.startswith(side.prefix):
        wanted = (*wanted, side.default.removeprefix(side.prefix))
    refs = branches_like(repository, side.prefix, wanted)
    return sorted(refs, key=lambda ref: ref.name != side.default)


def notes_on(source: PolicySource) -> tuple[str, ...]:
    """Return the remarks that every report carries."""
    if source.is_absent:
        return (
            f"no {POLICY_NAME} on the default branch: the built-in profile `default` is in force",
        )
    return ()
