"""The judge: stage and policy choose the rules, the rules yield hits, levels make a verdict."""

from collections.abc import Iterable

from hotfence.globs import glob
from hotfence.model.approval import signed_scope
from hotfence.model.case import Case
from hotfence.model.finding import Finding, Hit, Outcome, State, Verdict
from hotfence.model.rule import Rule


def judge(case: Case, rules: Iterable[Rule], notes: tuple[str, ...] = ()) -> Verdict:
    """Judge one case.

    A verdict that ran no rule is an error, never a pass.
    """
    findings: list[Finding] = []
    states: dict[str, State] = {}
    for rule in rules:
        level = _level(rule, case)
        if case.stage not in rule.stages or level == "off" or not rule.applies(case):
            states[rule.id] = "not-applicable"
            continue
        hits = list(rule.judge(case))
        found = [_excepted(rule, case, _finding(rule, level, hit)) for hit in hits]
        states[rule.id] = _state(found)
        findings += found
    outcome: Outcome = "blocked" if any(f.level == "error" for f in findings) else "passed"
    error = None
    if all(state == "not-applicable" for state in states.values()):
        outcome, error = "error", "no rule was run, so nothing was decided"
    return Verdict(
        outcome=outcome,
        stage=case.stage,
        branch=case.branch,
        incident=case.incident,
        phase=case.phase,
        base=case.base,
        head=case.head,
        findings=tuple(findings),
        states=states,
        notes=(*notes, *case.notes),
        files=len(case.patch),
        lines=sum(diff.lines for diff in case.diffs.values()),
        error=error,
        scope=case.scope_file.blob,
        patch=case.patch_digest,
    )


def _state(found: list[Finding]) -> State:
    if not found:
        return "satisfied"
    return "waived" if all(f.level == "waived" for f in found) else "unsatisfied"


def _excepted(rule: Rule, case: Case, finding: Finding) -> Finding:
    """Let a finding pass by a signed waiver, or where somebody broke the glass; it stays told."""
    if rule.is_integrity or finding.level != "error":
        return finding
    finding = _waived(rule, case, finding)
    grant = case.grants.get(rule.id)
    if finding.level == "waived" or grant is None or grant.statement is None:
        return finding
    left = (grant.ends - case.now) // 60
    if left < 0 and rule.stages == ("rollout",):
        return finding  # no landing has used it up: it is asked for now, and it is over
    how_long = f"for {left} more minutes" if left >= 0 else "when it landed"
    told = f"{grant.person} broke the glass over this, {how_long}"
    return finding._replace(level="waived", fix=f"{told}: {grant.statement.more['reason']}")


def _waived(rule: Rule, case: Case, finding: Finding) -> Finding:
    """Waive a finding where the scope says so and its lead signed that very scope.

    A waiver without that signature changes nothing, and the finding says so.
    """
    path = finding.path
    waivers = case.scope.waivers if case.scope is not None else ()
    for waiver in waivers:
        if waiver.rule != rule.id or path is None:
            continue
        if not any(glob(text).matches(path) for text in waiver.files):
            continue
        if signed_scope(case) is None:
            told = f"{finding.message}; the waiver in the scope is not signed, so it does not count"
            todo = f"{finding.fix} Or let the lead sign the scope: `hotfence approve scope`."
            return finding._replace(message=told, fix=todo)
        lead = case.scope.lead if case.scope is not None else None
        return finding._replace(
            level="waived", fix=f"Waived by {lead}, who signed this scope: {waiver.reason}"
        )
    return finding


def _level(rule: Rule, case: Case) -> str:
    if rule.is_integrity:
        return "error"
    return case.policy.rules.get(rule.id, rule.level)


def _finding(rule: Rule, level: str, hit: Hit) -> Finding:
    return Finding(
        rule=rule.id,
        name=rule.name,
        level=level,
        commit=hit.commit,
        path=hit.path,
        line=hit.line,
        key=hit.key,
        message=hit.message,
        fix=hit.fix or rule.fix,
    )
