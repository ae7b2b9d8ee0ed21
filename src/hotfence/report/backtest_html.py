"""A backtest as one HTML page: no script, nothing loaded, readable from a file and on paper."""

import html
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hotfence.model.backtest import Day, Summary
from hotfence.model.rule import RULE_NAMES
from hotfence.report.backtest_text import day, per_cent
from hotfence.report.escape import plain

MOST_COMMITS = 200
MOST_BARS = 72
MOST_SERIES = 6  # kinds that are drawn by themselves
OTHERS = "other kinds"
_NOT_DRAWN = frozenset({"config"})  # no rule asks about it
_SECONDS = 86_400

_STYLE = """
:root { color-scheme: light dark; --page: #ffffff; --ink: #1b1f24; --soft: #57606a;
  --line: #d0d7de; --panel: #f6f8fa;
  --c0: #0072b2; --c1: #d55e00; --c2: #009e73; --c3: #cc79a7; --c4: #e69f00; --c5: #56b4e9;
  --c6: #8c959f; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --ink: #e6edf3; --soft: #9198a1;
  --line: #30363d; --panel: #161b22;
  --c0: #4aa3df; --c1: #f0883e; --c2: #3fb68b; --c3: #d98fbd; --c4: #e3b341; --c5: #8fd0f5;
  --c6: #767e87; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 64rem; background: var(--page);
  color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { margin: .25rem 0; } .soft, figcaption { color: var(--soft); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem;
  margin: 1rem 0; }
dl div { background: var(--panel); border: 1px solid var(--line); border-radius: 6px;
  padding: .6rem .8rem; }
dt { color: var(--soft); font-size: .85rem; } dd { margin: 0; font-size: 1.35rem; }
dd small { font-size: .85rem; color: var(--soft); }
figure { margin: 0; } svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--soft); font: 11px system-ui, sans-serif; }
.grid { stroke: var(--line); stroke-width: 1; } .bars rect { stroke: var(--page);
  stroke-width: .5; }
.c0 { fill: var(--c0); } .c1 { fill: var(--c1); } .c2 { fill: var(--c2); }
.c3 { fill: var(--c3); } .c4 { fill: var(--c4); } .c5 { fill: var(--c5); }
.c6 { fill: var(--c6); }
ul.key { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0;
  margin: .5rem 0; } ul.key svg { display: inline-block; width: .8rem; height: .8rem;
  margin-right: .35rem; vertical-align: -1px; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid var(--line);
  vertical-align: top; } a { color: inherit; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
td.day { white-space: nowrap; }
td.said { overflow-wrap: anywhere; min-width: 14rem; } code { font-size: .9em; }
@media print { :root { color-scheme: light; --page: #fff; --ink: #000; --soft: #444;
  --line: #bbb; --panel: #fff; } body { max-width: none; padding: 0; font-size: 10pt; }
  .bars rect, ul.key svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  tr, figure, dl div { break-inside: avoid; } thead { display: table-header-group; }
  .wide { overflow: visible; } }
"""


class Span(NamedTuple):
    """The commits of one week, month, quarter, year or decade, by series."""

    name: str
    commits: int
    blocked: int
    counts: tuple[int, ...]


def render(summary: Summary) -> str:
    """Return the page."""
    title = f"hotfence backtest: {_e(summary.said)}"
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{_STYLE}</style></head><body><main>",
        f"<h1>{title}</h1>",
        _lead(summary),
        _numbers(summary),
    ]
    if summary.commits:
        chart, table = _over_time(summary)
        parts += [chart, _rules(summary), _kinds(summary), _reasons(summary)]
        parts += [_blocked(summary), table]
    parts.append(
        f'<p class="soft">hotfence {_e(summary.version)}. Times are UTC. A commit of several'
        " kinds counts in each.</p></main></body></html>"
    )
    return "\n".join(part for part in parts if part) + "\n"


def _e(text: str) -> str:
    return html.escape(plain(text), quote=True)


def _lead(summary: Summary) -> str:
    span = f"{day(summary.first)} to {day(summary.last)}" if summary.commits else "no commits"
    policy = _e(" over ".join(summary.sources))
    return (
        f"<p>What the rules would have said of each commit, had it been a hotfix: {span},"
        f" policy {policy}.</p>"
        '<p class="soft">Rules that need a scope (which files, what evidence, which rollback)'
        " are not asked.</p>"
    )


def _numbers(summary: Summary) -> str:
    of = summary.commits
    passed = of - summary.blocked
    boxes = [
        ("Commits judged", f"{of:,}", ""),
        ("Would have been blocked", f"{summary.blocked:,}", per_cent(summary.blocked, of)),
        ("Would have passed", f"{passed:,}", per_cent(passed, of)),
        ("Merges, not judged", f"{summary.merges:,}", ""),
    ]
    if summary.cut_off:
        boxes.append(("At the cut of a shallow clone, not judged", f"{summary.cut_off:,}", ""))
    if summary.errors:
        boxes.append(("Could not be judged", f"{summary.errors:,}", ""))
    told = "".join(
        f"<div><dt>{name}</dt><dd>{number} <small>{share}</small></dd></div>"
        for name, number, share in boxes
    )
    error = ""
    if summary.errors:
        error = f'<p class="soft">The first that could not: {_e(summary.first_error)}</p>'
    return f"<dl>{told}</dl>{error}"


def _over_time(summary: Summary) -> tuple[str, str]:
    """Return the chart, and its numbers as a table."""
    names = series(summary.kinds)
    if not names:
        return "", ""
    unit, spans, left_out = over_time(summary.days, names)
    note = ""
    if left_out:
        note = f" {left_out:,} commits with dates far outside of the others are not drawn."
    keys = "".join(
        f'<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="c{_color(n, names)}"'
        f' width="10" height="10"/></svg>{_e(name)}</li>'
        for n, name in enumerate(names)
    )
    chart = (
        f"<h2>Kinds over time</h2><figure>{_chart(spans, names, unit)}"
        f'<ul class="key">{keys}</ul><figcaption>Commits of each kind in each {unit}; a commit of'
        f' several kinds is drawn in each.{note} <a href="#numbers">The same numbers as a'
        " table</a></figcaption></figure>"
    )
    table = _table(spans, names, unit)
    return chart, f'<h2 id="numbers">Kinds over time, in numbers</h2>{table}'


def series(kinds: Mapping[str, int]) -> list[str]:
    """Return the kinds that are drawn, most frequent first, the rest as one."""
    ordered = sorted((k for k in kinds if k not in _NOT_DRAWN), key=lambda k: -kinds[k])
    if len(ordered) > MOST_SERIES + 1:
        return [*ordered[:MOST_SERIES], OTHERS]
    return ordered


def over_time(days: Sequence[Day], names: Sequence[str]) -> tuple[str, list[Span], int]:
    """Return the unit of time, each span of it without a gap, and how many commits are left out.

    Single commits with impossible dates would press all others into one bar: of each end one
    in two hundred may be left out, where a year without commits parts them from the rest.
    """
    most = sum(one.commits for one in days) // 200
    drawn = _without_edge(_without_edge(days, most)[::-1], most)[::-1]
    unit, spans = _spans(drawn, names)
    return unit, spans, sum(d.commits for d in days) - sum(d.commits for d in drawn)


def _without_edge(days: Sequence[Day], most: int) -> Sequence[Day]:
    """Return the days after the last gap of a year that at most so many commits lie before."""
    begin = outside = 0
    for at in range(len(days) - 1):
        outside += days[at].commits
        if outside > most:
            break
        if abs(days[at].day - days[at + 1].day) > 365:
            begin = at + 1
    return days[begin:]


def _spans(days: Sequence[Day], names: Sequence[str]) -> tuple[str, list[Span]]:
    first, last = days[0].day, days[-1].day
    for unit in ("week", "month", "quarter", "year", "decade"):
        begin, end = _number(first, unit), _number(last, unit)
        if end - begin < MOST_BARS:
            break
    commits = [0] * (end - begin + 1)
    blocked = [0] * len(commits)
    counts = [[0] * len(names) for _ in commits]
    for one in days:
        at = _number(one.day, unit) - begin
        commits[at] += one.commits
        blocked[at] += one.blocked
        for kind, number in one.kinds.items():
            name = kind if kind in names else OTHERS
            if kind not in _NOT_DRAWN and name in names:
                counts[at][names.index(name)] += number
    return unit, [
        Span(_name(begin + at, unit), commits[at], blocked[at], tuple(counts[at]))
        for at in range(len(commits))
    ]


def _number(of_day: int, unit: str) -> int:
    """Return the number of the unit that a day lies in."""
    if unit == "week":
        return (of_day + 3) // 7  # 1970-01-01 was a Thursday
    then = time.gmtime(of_day * _SECONDS)
    if unit == "month":
        return then.tm_year * 12 + then.tm_mon - 1
    if unit == "quarter":
        return then.tm_year * 4 + (then.tm_mon - 1) // 3
    return then.tm_year if unit == "year" else then.tm_year // 10


def _name(number: int, unit: str) -> str:
    if unit == "week":
        return day((number * 7 - 3) * _SECONDS)
    if unit == "month":
        return f"{number // 12}-{number % 12 + 1:02}"
    if unit == "quarter":
        return f"{number // 4} Q{number % 4 + 1}"
    return str(number) if unit == "year" else f"{number}0s"


_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 960, 300, 44, 10, 28


def _chart(spans: Sequence[Span], names: Sequence[str], unit: str) -> str:
    top = _round_up(max(sum(span.counts) for span in spans))
    inner = _HEIGHT - _TOP - _BOTTOM
    step = (_WIDTH - _LEFT - 4) / len(spans)
    width = min(max(step - 1.5, 1.0), 48.0)
    parts = []
    for part in range(5):
        number = top * part / 4
        y = _TOP + inner * (1 - part / 4)
        parts.append(f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(
            f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{number:,.0f}</text>'
        )
    every = -(-len(spans) // 10)
    bars = []
    for at, span in enumerate(spans):
        x = _LEFT + 2 + at * step + (step - width) / 2
        if at % every == 0:
            middle = x + width / 2
            parts.append(
                f'<text x="{middle:.1f}" y="{_HEIGHT - 8}" text-anchor="middle">{span.name}</text>'
            )
        y = float(_TOP + inner)
        for n, number in enumerate(span.counts):
            if not number:
                continue
            height = inner * number / top
            y -= height
            bars.append(
                f'<rect class="c{_color(n, names)}" x="{x:.1f}" y="{y:.2f}" width="{width:.1f}"'
                f' height="{height:.2f}"><title>{span.name}: {_e(names[n])} {number:,}</title>'
                "</rect>"
            )
    said = f"From {spans[0].name} to {spans[-1].name}; a table at the end has the numbers."
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="chart-t chart-d">'
        f'<title id="chart-t">Commits of each kind in each {unit}, stacked</title>'
        f'<desc id="chart-d">{said}</desc>{"".join(parts)}<g class="bars">{"".join(bars)}</g></svg>'
    )


def _color(number: int, names: Sequence[str]) -> int:
    return MOST_SERIES if names[number] == OTHERS else number


def _round_up(number: int) -> int:
    """Return the next number that four lines divide well."""
    size = 40
    while True:
        for tenths in (1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 40, 50, 60, 80):
            found = size * tenths // 10
            if found % 4 == 0 and found >= number:
                return found
        size *= 10


def _table(spans: Sequence[Span], names: Sequence[str], unit: str) -> str:
    rows = [
        [span.name, f"{span.commits:,}", f"{span.blocked:,}", *(f"{n:,}" for n in span.counts)]
        for span in reversed(spans)
        if span.commits
    ]
    head = [unit, "commits", "blocked", *names]
    return _as_table(f"The same numbers, newest first, one row a {unit}", head, rows, 1)


def _rules(summary: Summary) -> str:
    rows = [
        [
            f"{rule.rule} {RULE_NAMES.get(rule.rule, '')}",
            f"{rule.commits:,}",
            per_cent(rule.commits, summary.commits),
            f"{rule.alone:,}",
        ]
        for rule in summary.rules
    ]
    told = "Commits that a rule would have blocked; alone: that no other rule would have"
    table = _as_table(told, ["rule", "commits", "of all", "alone"], rows, 1)
    warned = ", ".join(f"{_e(rule)} {n:,}" for rule, n in summary.warned.items())
    return f"<h2>Rules</h2>{table}" + (f"<p>Warned only: {warned}</p>" if warned else "")


def _kinds(summary: Summary) -> str:
    rows = [
        [kind, f"{n:,}", per_cent(n, summary.commits)]
        for kind, n in sorted(summary.kinds.items(), key=lambda item: -item[1])
    ]
    table = _as_table("Commits that hold a kind", ["kind", "commits", "of all"], rows, 1)
    return f"<h2>Kinds</h2>{table}"


def _reasons(summary: Summary) -> str:
    if not summary.reasons:
        return ""
    rows = [[f"{r.rule} in {r.name}", f"{r.commits:,}"] for r in summary.reasons]
    table = _as_table("Rule and file name, by commits", ["reason", "commits"], rows, 1)
    return f"<h2>Most frequent reasons</h2>{table}"


def _blocked(summary: Summary) -> str:
    shown = summary.newest_blocked[:MOST_COMMITS]
    if not shown:
        return ""
    rows = "".join(
        f'<tr><td><code>{_e(j.oid[:12])}</code></td><td class="day">{day(j.time)}</td>'
        f"<td>{_e(' '.join(j.rules))}</td><td>{_e(' '.join(j.kinds))}</td>"
        f'<td class="said">{_e(j.subject)}</td></tr>'
        for j in shown
    )
    told = f"All {summary.blocked:,}, newest first"
    if summary.blocked > len(shown):
        told = f"The newest {len(shown):,} of {summary.blocked:,}; the JSON lines hold all"
    return (
        f'<h2>Blocked commits</h2><div class="wide"><table><caption>{told}</caption>'
        '<thead><tr><th scope="col">commit</th><th scope="col">day</th>'
        '<th scope="col">rules</th><th scope="col">kinds</th><th scope="col">subject</th></tr>'
        f"</thead><tbody>{rows}</tbody></table></div>"
    )


def _as_table(
    caption: str, head: Sequence[str], rows: Sequence[Sequence[str]], plain_columns: int
) -> str:
    """Return a table; after the first columns all are numbers."""

    def cell(at: int, text: str, tag: str, more: str = "") -> str:
        mark = "" if at < plain_columns else ' class="n"'
        return f"<{tag}{more}{mark}>{_e(text)}</{tag}>"

    top = "".join(cell(at, text, "th", ' scope="col"') for at, text in enumerate(head))
    body = "".join(
        "<tr>"
        + "".join(
            cell(at, text, "th", ' scope="row"') if at == 0 else cell(at, text, "td")
            for at, text in enumerate(row)
        )
        + "</tr>"
        for row in rows
    )
    return (
        f'<div class="wide"><table><caption>{_e(caption)}</caption><thead><tr>{top}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )
