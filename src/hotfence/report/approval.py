"""What a person sees before they sign: what changed, what did not, how to undo it, what passes."""

from collections.abc import Sequence

from hotfence.model.case import Case
from hotfence.model.finding import Finding, Verdict
from hotfence.report.escape import plain

MOST_FILES = 8
MOST_LINES = 12
MOST_FINDINGS = 5
WIDTH = 96


def screen(case: Case, verdict: Verdict, stage: str, wanted: Sequence[Finding]) -> str:
    """Return one screen about what is to be signed.

    `wanted` are findings that only further signoffs clear; they do not speak against this one.
    """
    lines = [*_head(case, stage), "", *_changed(case), "", *_untouched(case), "", *_undo(case), ""]
    return "\n".join([*lines, *_rules(verdict, wanted)]) + "\n"


def _head(case: Case, stage: str) -> list[str]:
    scope = case.scope
    lines = [f"{stage} of {case.incident or 'no incident'}, {case.branch or 'no branch'}"]
    if scope is not None:
        lines[0] += f" ({scope.severity or 'no severity'}, led by {scope.lead or 'nobody'})"
        lines += [f"  {text}" for text in (scope.impact, *scope.hypotheses) if text]
    return [_cut(line) for line in lines]


def _changed(case: Case) -> list[str]:
    if not case.patch:
        fence = [entry.told for entry in (case.scope.change if case.scope else ())]
        return ["No patch yet. The scope lets in:", *(_cut(f"  {told}") for told in fence)]
    count = sum(diff.lines for diff in case.diffs.values())
    files = f"{len(case.patch)} file{'' if len(case.patch) == 1 else 's'}"
    lines = [f"Changed ({files}, {count} line{'' if count == 1 else 's'}):"]
    shown = 0
    for entry in case.patch[:MOST_FILES]:
        lines.append(_cut(f"  {entry.status} {entry.path}"))
        diff = case.diffs.get(entry.path)
        for hunk in diff.hunks if diff is not None else ():
            for sign, texts in (("-", hunk.removed), ("+", hunk.added)):
                for text in texts:
                    shown += 1
                    if shown <= MOST_LINES:
                        lines.append(_cut(f"      {sign} {text.rstrip()}"))
    if shown > MOST_LINES:
        lines.append(f"      ... and {shown - MOST_LINES} more lines (`git diff {_base(case)}`)")
    if len(case.patch) > MOST_FILES:
        lines.append(f"  ... and {len(case.patch) - MOST_FILES} more files")
    return lines


def _base(case: Case) -> str:
    return (case.base or "BASE")[:12]


def _untouched(case: Case) -> list[str]:
    scope = case.scope
    if scope is None:
        return ["Nothing is said to stay untouched: there is no scope."]
    affects = scope.rollout.affects if scope.rollout is not None else ()
    lines = [f"Left untouched on purpose: {', '.join(scope.out_of_scope) or 'nothing is named'}"]
    lines.append(f"  service {scope.service or 'not named'}; also affected: {', '.join(affects)}")
    if not affects:
        lines[-1] += "not said"
    return [_cut(line) for line in lines]


def _undo(case: Case) -> list[str]:
    rollback = case.scope.rollback if case.scope is not None else None
    if rollback is None:
        return ["How to undo it: nobody wrote it down."]
    to = rollback.to or "?"
    if rollback.how in {"revert", "config"}:
        to = to[:12]
    lines = [
        f"To undo it: {rollback.how or '?'} to {to}, by {rollback.by or '?'},"
        f" {rollback.minutes if rollback.minutes is not None else '?'} minutes"
    ]
    lines += [f"  $ {step}" for step in rollback.steps]
    return [_cut(line) for line in lines]


def _rules(verdict: Verdict, wanted: Sequence[Finding]) -> list[str]:
    states = list(verdict.states.values())
    lines = [f"Rules: {states.count('satisfied')} satisfied"]
    others = [f for f in verdict.findings if f not in wanted]
    for title, found in (
        ("not satisfied", [f for f in others if f.level == "error"]),
        ("warned", [f for f in others if f.level == "warn"]),
        ("waived", [f for f in others if f.level == "waived"]),
        ("wanted from others still", list(wanted)),
    ):
        if not found:
            continue
        lines.append(f"  {title}:")
        for finding in found[:MOST_FINDINGS]:
            where = f" {finding.path}:" if finding.path else ""
            reason = f" ({finding.fix})" if finding.level == "waived" else ""
            text = f"    {finding.rule} {finding.name}:{where} {finding.message}{reason}"
            lines.append(plain(text))
        if len(found) > MOST_FINDINGS:
            lines.append(f"    ... and {len(found) - MOST_FINDINGS} more")
    return lines


def _cut(line: str) -> str:
    line = plain(line)
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 3]}..."
