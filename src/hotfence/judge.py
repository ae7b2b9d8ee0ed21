"""The judge: stage and policy choose the rules, the rules yield hits, levels make a verdict."""

from collections.abc import Iterable

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
        states[rule.id] = "unsatisfied" if hits else "satisfied"
        found = [_excepted(rule, case, _finding(rule, level, hit)) for hit in hits]
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
        notes=notes,
        files=len(case.patch),
        lines=sum(diff.lines for diff in case.diffs.values()),
        error=error,
        scope=case.scope_file.blob,
    )


def _excepted(rule: Rule, case: Case, finding: Finding) -> Finding:
    """Let a finding pass where somebody broke the glass over its rule; it stays told."""
    grant = case.grants.get(rule.id) if not rule.is_integrity else None
    if grant is None or grant.statement is None or finding.level != "error":
        return finding
    until, reason = grant.statement.until, grant.statement.more["reason"]
    left = max(0, (until - case.now) // 60)
    told = f"{grant.person} broke the glass over this, for {left} more minutes: {reason}"
    return finding._replace(level="waived", fix=told)


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
