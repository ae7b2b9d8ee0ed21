"""Text for a tired person: what is blocked, where, why, and the one next thing to do."""

from collections.abc import Sequence

from hotfence.model.finding import Finding, Verdict
from hotfence.report.escape import plain

MOST_SHOWN = 7  # findings; with three lines each they fill a screen
MOST_IN_FULL = 2  # verdicts
MOST_VERDICTS = 12

_BOLD, _RED, _GREEN, _YELLOW, _DIM, _END = (
    "\x1b[1m",
    "\x1b[31m",
    "\x1b[32m",
    "\x1b[33m",
    "\x1b[2m",
    "\x1b[0m",
)


class Palette:
    """Colours, or none."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def paint(self, text: str, *codes: str) -> str:
        """Return `text` in the given colours, plain without colour."""
        return f"{''.join(codes)}{text}{_END}" if self._colour else text


def render(verdicts: Sequence[Verdict], *, colour: bool = False) -> str:
    """Return the report of one or more verdicts, ending with a newline; empty for none.

    What is blocked comes first. The first two verdicts are told in full, a line each tells
    the others, and what passes the end of a screen is counted.
    """
    palette = Palette(colour)
    ordered = sorted(
        (v for v in verdicts if v.outcome != "not-a-hotfix"),
        key=lambda v: ("blocked", "error", "passed").index(v.outcome),
    )
    told = [_verdict(v, palette) for v in ordered[:MOST_IN_FULL]]
    told += [_in_one_line(v) for v in ordered[MOST_IN_FULL:MOST_VERDICTS]]
    if len(ordered) > MOST_VERDICTS:
        rest = ordered[MOST_VERDICTS:]
        bad = sum(v.outcome != "passed" for v in rest)
        told.append(f"hotfence: ... and {len(rest)} more branches, {bad} of them not passed\n")
    return "".join(told)


def _in_one_line(verdict: Verdict) -> str:
    word = "BLOCKED" if verdict.outcome == "blocked" else verdict.outcome
    rules = sorted({f.rule for f in verdict.findings if f.level == "error"})
    why = f" by {', '.join(rules)}" if rules else ""
    error = f": {plain(verdict.error)}" if verdict.error else ""
    return f"hotfence: {word} {plain(verdict.branch or 'this change')}{why}{error}\n"


def _verdict(verdict: Verdict, palette: Palette) -> str:
    if verdict.outcome == "error":
        where = f"{plain(verdict.branch)}: " if verdict.branch else ""
        return f"hotfence: {where}{plain(verdict.error or 'nothing was decided')}\n"
    head = {
        "passed": palette.paint("passed", _BOLD, _GREEN),
        "blocked": palette.paint("BLOCKED", _BOLD, _RED),
    }[verdict.outcome]
    lines = [
        f"hotfence: {head} {plain(verdict.branch or 'this change')} {_summary(verdict)}".rstrip()
    ]
    ordered = sorted(verdict.findings, key=lambda f: (f.level != "error", f.rule == "HF001"))
    for finding in ordered[:MOST_SHOWN]:
        lines += _finding(finding, palette)
    if len(ordered) > MOST_SHOWN:
        rest = [f.rule for f in ordered[MOST_SHOWN:]]
        counted = ", ".join(f"{rule} x{rest.count(rule)}" for rule in sorted(set(rest)))
        lines.append(f"  ... and {len(rest)} more: {counted}")
    lines += [f"  note: {plain(note)}" for note in verdict.notes]
    if verdict.outcome == "blocked":
        first = ordered[0].rule
        lines.append(palette.paint(f"  `hotfence explain {first}` tells why it exists.", _DIM))
    return "\n".join(lines) + "\n"


def _summary(verdict: Verdict) -> str:
    if verdict.outcome == "passed" and verdict.incident is None:
        return ""
    if verdict.outcome == "passed" and not verdict.files and verdict.phase == "patch":
        return "(the record only)"
    if verdict.outcome == "passed" and not verdict.files:
        return f"({verdict.phase or 'read-only'}: no patch yet)"
    size = _count(verdict.files, "file")
    if verdict.lines:
        size += f", {_count(verdict.lines, 'line')}"
    if verdict.outcome == "passed":
        return f"({size} inside the scope of {plain(verdict.incident or 'the incident')})"
    errors = sum(f.level == "error" for f in verdict.findings)
    phase = f"; {verdict.phase} phase" if verdict.phase and verdict.incident else ""
    return f"({_count(errors, 'finding')}{phase})"


def _finding(finding: Finding, palette: Palette) -> list[str]:
    label = palette.paint(finding.rule, _BOLD, _RED if finding.level == "error" else _YELLOW)
    where = plain(finding.path) if finding.path else ""
    if finding.line is not None:
        where += f":{finding.line}"
    if finding.key:
        where += f" ({plain(finding.key)})"
    if finding.commit:
        where += f" in commit {finding.commit[:12]}"
    warning = {"warn": "warning: ", "waived": "waived: "}.get(finding.level, "")
    return [
        f"  {label} {finding.name}  {where}".rstrip(),
        f"      {warning}{plain(finding.message)}",
        f"      -> {plain(finding.fix)}",
    ]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
