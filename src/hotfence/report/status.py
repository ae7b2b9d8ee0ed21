"""The status of open incidents: where each stands, what it lacks, who can give it."""

import json
from collections.abc import Sequence
from typing import Any

from hotfence.model.finding import Verdict
from hotfence.model.standing import Missing, Standing
from hotfence.report.escape import plain

MOST_MISSING = 6


def render(standings: Sequence[Standing]) -> str:
    """Return the status as text, ending with a newline."""
    if not standings:
        return "hotfence: no hotfix branch is open\n"
    return "\n".join(_one(standing) for standing in standings)


def _one(standing: Standing) -> str:
    minutes = standing.progress.minutes
    age = "" if minutes is None else f", {minutes} minute{'' if minutes == 1 else 's'}"
    name = plain(standing.incident or "no incident")
    lines = [f"{name}  {plain(standing.branch)}  {standing.phase}{age}", f"  {_plan(standing)}"]
    unpatched = standing.stage is not None and not standing.missing
    for stage, verdict in standing.verdicts.items():
        waits = unpatched and stage != standing.stage and verdict.outcome == "passed"
        told = "waits for the patch" if waits else _states(verdict)
        lines.append(f"  {stage.ljust(8)}{told}")
    if standing.stage is None:
        lines.append("  nothing is missing")
    else:
        lines.append(f"  for the stage {standing.stage}:")
        lines += [line for one in standing.missing[:MOST_MISSING] for line in _missing(one)]
        if not standing.missing:
            lines.append("    the patch itself: nothing has been changed yet")
        if len(standing.missing) > MOST_MISSING:
            lines.append(f"    ... and {len(standing.missing) - MOST_MISSING} more")
    return "\n".join(lines) + "\n"


def _plan(standing: Standing) -> str:
    due = standing.progress.next
    if due is None:
        return "plan: every milestone is met"
    late = "LATE: " if standing.progress.is_late else ""
    return f"plan: {late}by minute {due.minutes}, {due.said}"


def _states(verdict: Verdict) -> str:
    if verdict.outcome == "error":
        return f"cannot be decided: {plain(verdict.error or '')}"
    by_state: dict[str, list[str]] = {}
    for rule, state in verdict.states.items():
        by_state.setdefault(state, []).append(rule)
    words = [verdict.outcome, f"{len(by_state.get('satisfied', ()))} rules satisfied"]
    words += [
        f"{state}: {' '.join(by_state[state])}"
        for state in ("unsatisfied", "waived", "error")
        if by_state.get(state)
    ]
    return ", ".join(words)


def _missing(one: Missing) -> list[str]:
    finding = one.finding
    where = f" {plain(finding.path)}" if finding.path else ""
    who = f" [{plain(', '.join(one.people))}]" if one.people else ""
    return [
        f"    {finding.rule} {finding.name}{where}{who}",
        f"      {plain(finding.message)}",
        f"      -> {plain(finding.fix)}",
    ]


def render_json(standings: Sequence[Standing]) -> str:
    """Return the status as a JSON list of objects."""
    return json.dumps([_object(standing) for standing in standings], indent=2) + "\n"


def _object(standing: Standing) -> dict[str, Any]:
    due = standing.progress.next
    return {
        "schema": 1,
        "incident": standing.incident,
        "branch": standing.branch,
        "phase": standing.phase,
        "minutes": standing.progress.minutes,
        "late": standing.progress.is_late,
        "due": {"minutes": due.minutes, "what": due.said} if due else None,
        "stages": {
            stage: {"verdict": verdict.outcome, "rules": dict(verdict.states)}
            for stage, verdict in standing.verdicts.items()
        },
        "next": standing.stage,
        "missing": [
            {**one.finding._asdict(), "people": list(one.people)} for one in standing.missing
        ],
    }
