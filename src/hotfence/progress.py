"""Progress: where an incident stands, what its next stage lacks, and who can give it."""

import time
from collections.abc import Sequence

from hotfence.errors import CannotDecideError
from hotfence.facts.gatherer import Gatherer
from hotfence.facts.proposal import Proposal
from hotfence.git.history import read_history
from hotfence.git.refs import ProtectedRefs, Ref
from hotfence.git.repository import Repository
from hotfence.governed import PolicySource
from hotfence.hooks.verdicts import notes_on
from hotfence.judge import judge
from hotfence.model.approval import approvers_of, makers
from hotfence.model.case import Case
from hotfence.model.finding import Finding, Stage, Verdict
from hotfence.model.plan import Progress
from hotfence.model.standing import Missing, Standing
from hotfence.releases import landed_case
from hotfence.rules import RULES

JUDGED: tuple[Stage, ...] = ("push", "merge", "rollout")


def standings(
    repository: Repository,
    source: PolicySource,
    branches: Sequence[Ref],
    protected: ProtectedRefs,
) -> list[Standing]:
    """Return how far the incidents of some hotfix branches (short names) are.

    Raises:
        CannotDecideError: the policy or a history cannot be read.
    """
    repository.check_not_shallow()
    now, policy = int(time.time()), source.policy()
    gatherer = Gatherer(repository, policy, protected.read(), now, protected.hotfixes())
    proposals = [Proposal(ref.name, ref.oid, "rollout") for ref in branches]
    cases = gatherer.gather(proposals)
    notes = notes_on(source)
    found = []
    tips = [one.oid for one in protected.read()]
    for ref, on_branch in zip(branches, cases, strict=True):
        case = on_branch
        if on_branch.incident is not None and _has_landed(repository, on_branch, tips):
            out = landed_case(repository, policy, protected, on_branch.incident, ref.oid)
            case = (out or on_branch)._replace(landed=True, branch=ref.name)
        found.append(_standing(repository, case, ref, tips, now, notes))
    return found


def _standing(
    repository: Repository,
    case: Case,
    ref: Ref,
    tips: Sequence[str],
    now: int,
    notes: tuple[str, ...],
) -> Standing:
    verdicts = {stage: judge(case._replace(stage=stage), RULES, notes) for stage in JUDGED}
    stage = next((s for s in JUDGED if verdicts[s].outcome != "passed"), None)
    if not case.patch and stage is None:
        stage = "push"
    findings = verdicts[stage].findings if stage else ()
    missing = [Missing(f, _givers(case, f)) for f in findings if f.level == "error"]
    declared = _declared(repository, ref.oid, tips)
    minutes = None if declared is None else max(0, (now - declared) // 60)
    return Standing(
        ref.name,
        case.incident,
        "landed" if case.landed else case.phase,
        Progress(minutes, _reached(case, verdicts)),
        verdicts,
        stage,
        tuple(missing),
    )


def _reached(case: Case, verdicts: dict[Stage, Verdict]) -> int:
    scope = case.scope
    steps = (
        scope is not None and bool(scope.facts) and any(h.strip() for h in scope.hypotheses),
        case.phase == "patch",
        bool(case.patch) and verdicts["merge"].outcome == "passed",
        case.landed and verdicts["rollout"].outcome == "passed",
    )
    reached = 0
    for step in steps:
        if not step:
            break
        reached += 1
    return reached


def _declared(repository: Repository, head: str, tips: Sequence[str]) -> int | None:
    """Return when the first commit of a hotfix branch was made, in Unix seconds."""
    try:
        history = read_history(repository, [head], tips)
        commits = history.lineage(repository, head).commits
    except CannotDecideError:
        return None
    return min((commit.time for commit in commits), default=None)


def _has_landed(repository: Repository, case: Case, tips: Sequence[str]) -> bool:
    path, blob = case.scope_file.path, case.scope_file.blob
    if blob is None:
        return False
    found = [repository.objects.entry(tip, path) for tip in tips]
    return any(one is not None and one[1] == blob for one in found)


def _givers(case: Case, finding: Finding) -> tuple[str, ...]:
    """Return who can give what a finding misses, makers of the patch left out."""
    policy, scope = case.policy, case.scope
    if finding.rule in {"HF401", "HF403", "HF404"}:
        named = approvers_of(policy, scope) if finding.rule != "HF404" else None
        leads = tuple(p for p in (named.lead, named.backup) if p) if named else ()
        own = makers(case)
        return tuple(name for name in leads or tuple(policy.people) if name not in own)
    if finding.rule == "HF408":
        owners = [o for area in policy.areas.values() for o in area.owners if o in finding.message]
        return tuple(dict.fromkeys(owners))
    if finding.rule == "HF005" and scope is not None and scope.lead:
        return (scope.lead,)
    return ()
