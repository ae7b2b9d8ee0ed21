"""A backtest as text: one screen that says what, how often, and because of what."""

import textwrap
import time
from collections.abc import Mapping

from hotfence.model.backtest import Judged, Summary
from hotfence.model.rule import RULE_NAMES
from hotfence.report.escape import plain

MOST_REASONS = 5
MOST_COMMITS = 8
_WIDTH = 100


def render(summary: Summary) -> str:
    """Return the report, ending with a newline."""
    lines = [*_head(summary), *_not_judged(summary)]
    if summary.commits:
        lines += ["", *_rules(summary), "", *_kinds("kinds", summary.kinds, summary.commits)]
    if summary.warned:
        lines += _kinds("warned only", summary.warned, summary.commits)
    if summary.reasons:
        lines += ["", "most frequent reasons"]
        lines += [
            f"  {reason.commits:>7} {_s(reason.commits, 'commit')}: {reason.rule} in"
            f" {plain(reason.name)}"
            for reason in summary.reasons[:MOST_REASONS]
        ]
    if summary.newest_blocked:
        lines += ["", "newest blocked commits"]
        lines += [_blocked(judged) for judged in summary.newest_blocked[:MOST_COMMITS]]
        if summary.blocked > MOST_COMMITS:
            rest = summary.blocked - min(MOST_COMMITS, len(summary.newest_blocked))
            lines.append(f"  ... and {rest:,} more; --format jsonl has them all")
    return "\n".join(lines) + "\n"


def _head(summary: Summary) -> list[str]:
    said = plain(summary.said)
    if not summary.commits:
        return [f"hotfence backtest: no commit of {said} was judged"]
    first, last = day(summary.first), day(summary.last)
    passed = summary.commits - summary.blocked
    return [
        f"hotfence backtest: {summary.commits:,} {_s(summary.commits, 'commit')} of {said},"
        f" {first} to {last}",
        f"  {summary.blocked:,} ({per_cent(summary.blocked, summary.commits)}) would have been"
        f" blocked on a hotfix branch, {passed:,} would have passed",
        f"  policy: {plain(' over '.join(summary.sources))}; rules that need a scope are not asked",
    ]


def _not_judged(summary: Summary) -> list[str]:
    told = []
    if summary.merges:
        told.append(f"{summary.merges:,} {_s(summary.merges, 'merge')}")
    if summary.cut_off:
        told.append(f"{summary.cut_off:,} at the cut of this shallow clone")
    lines = [f"  not judged: {', '.join(told)}"] if told else []
    if summary.errors:
        lines.append(f"  could not be judged: {summary.errors:,}; {plain(summary.first_error)}")
    return lines


def _rules(summary: Summary) -> list[str]:
    if not summary.rules:
        return ["no rule would have blocked any of them"]
    lines = [f"{'rule':<26}{'commits':>9}{'of all':>9}{'alone':>9}"]
    lines += [
        f"{rule.rule} {RULE_NAMES.get(rule.rule, ''):<20}{rule.commits:>9,}"
        f"{per_cent(rule.commits, summary.commits):>9}{rule.alone:>9,}"
        for rule in summary.rules
    ]
    return lines


def _kinds(title: str, counts: Mapping[str, int], of: int) -> list[str]:
    if not counts:
        return [f"{title}: none"]
    ordered = sorted(counts.items(), key=lambda item: -item[1])
    told = ", ".join(f"{kind} {n:,} ({per_cent(n, of)})" for kind, n in ordered)
    return textwrap.wrap(f"{title}: {told}", _WIDTH, subsequent_indent="  ")


def _blocked(judged: Judged) -> str:
    head = f"  {judged.oid[:12]} {day(judged.time)} {' '.join(judged.rules)}  "
    return head + plain(judged.subject)[: max(_WIDTH - len(head), 20)]


def day(moment: int) -> str:
    """Return the day of a moment in UTC."""
    try:
        return time.strftime("%Y-%m-%d", time.gmtime(moment))
    except (OverflowError, ValueError, OSError):
        return "????-??-??"


def per_cent(count: int, of: int) -> str:
    """Return a share, with one decimal place."""
    return f"{100 * count / of:.1f}%" if of else "-"


def _s(number: int, noun: str) -> str:
    return noun if number == 1 else f"{noun}s"
