"""Totals: a history in numbers, in memory that does not grow with the history."""

import heapq
from collections import Counter

from hotfence.backtest.plan import Plan
from hotfence.backtest.strictness import rule_of
from hotfence.model.backtest import Day, Judged, Reason, RuleCount, Summary
from hotfence.model.evidence import KINDS

MOST_BLOCKED = 200  # commits that are kept to be named
MOST_NAMES = 20_000  # file names that are counted before the rare ones are dropped
MOST_REASONS = 10
_DAY = 86_400
_LAST_DAY = 47_481  # the end of 2099: whatever is dated later is counted there


class Totals:
    """Counts of commits, fed one by one in any order."""

    def __init__(self) -> None:
        self.commits = self.blocked = self.errors = 0
        self.merges = self.cut_off = 0
        self._first_error = ("", "")
        self._kinds: Counter[str] = Counter()
        self._rules: Counter[str] = Counter()
        self._alone: Counter[str] = Counter()
        self._warned: Counter[str] = Counter()
        self._names: Counter[tuple[str, str]] = Counter()
        self._days: dict[int, list[int]] = {}
        self._newest: list[tuple[int, str, Judged]] = []

    def add(self, judged: Judged) -> None:
        """Count one commit."""
        if judged.error:
            self.errors += 1
            least = (judged.oid, judged.error)
            self._first_error = min(self._first_error, least) if self._first_error[0] else least
            return
        self.commits += 1
        self._kinds.update(judged.kinds)
        self._warned.update(judged.warned)
        day = min(max(judged.time, 0) // _DAY, _LAST_DAY)
        counts = self._days.setdefault(day, [0] * (2 + len(KINDS)))
        counts[0] += 1
        for kind in judged.kinds:
            counts[2 + KINDS.index(kind)] += 1
        if judged.rules:
            counts[1] += 1
            self._add_blocked(judged)

    def _add_blocked(self, judged: Judged) -> None:
        self.blocked += 1
        self._rules.update(judged.rules)
        if len(judged.rules) == 1:
            self._alone[judged.rules[0]] += 1
        self._names.update(_names(judged))
        if len(self._names) > MOST_NAMES:
            self._names = Counter(dict(self._names.most_common(MOST_NAMES // 2)))
        item = (judged.time, judged.oid, judged._replace(paths=()))
        if len(self._newest) < MOST_BLOCKED:
            heapq.heappush(self._newest, item)
        else:
            heapq.heappushpop(self._newest, item)

    def summary(self, plan: Plan) -> Summary:
        """Return the numbers as they are now."""
        days = sorted(self._days)
        shard = f", shard {plan.shard.text}" if plan.shard.of > 1 else ""
        return Summary(
            plan.said + shard,
            plan.sources,
            plan.version,
            self.commits,
            self.blocked,
            self.merges,
            self.cut_off,
            self.errors,
            self._first_error[1],
            days[0] * _DAY if days else 0,
            days[-1] * _DAY if days else 0,
            {kind: self._kinds[kind] for kind in KINDS if self._kinds[kind]},
            tuple(
                RuleCount(rule, count, self._alone[rule])
                for rule, count in sorted(self._rules.items(), key=lambda i: (-i[1], i[0]))
            ),
            dict(sorted(self._warned.items())),
            tuple(
                Reason(rule, name, count)
                for (rule, name), count in sorted(self._names.items(), key=lambda i: (-i[1], i[0]))[
                    :MOST_REASONS
                ]
            ),
            tuple(_day(day, self._days[day]) for day in days),
            tuple(judged for _, _, judged in sorted(self._newest, reverse=True)),
        )


def _names(judged: Judged) -> set[tuple[str, str]]:
    return {
        (rule, path.rpartition("/")[2])
        for path, found in judged.paths
        for kind in found
        if (rule := rule_of(kind, path)) in judged.rules
    }


def _day(day: int, counts: list[int]) -> Day:
    by_kind = {kind: n for kind, n in zip(KINDS, counts[2:], strict=True) if n}
    return Day(day, counts[0], counts[1], by_kind)
