"""The page of a backtest: which spans it draws, and what it leaves out."""

from hotfence.backtest.plan import Plan, Shard
from hotfence.backtest.totals import MOST_BLOCKED, Totals
from hotfence.git.walk import Range
from hotfence.model.backtest import Day, Judged, Summary
from hotfence.report.backtest_html import MOST_BARS, OTHERS, over_time, render, series

DAY = 86_400
PLAN = Plan("HEAD", Range(("a" * 40,)), Shard(), "0" * 16, ("profile default",))


def days(*numbers: int, commits: int = 1) -> list[Day]:
    return [Day(n, commits, 0, {"dependency": commits}) for n in numbers]


def test_the_unit_suits_the_span() -> None:
    for length, unit in ((300, "week"), (2000, "month"), (5000, "quarter"), (10_000, "year")):
        found, spans, left_out = over_time(days(*range(10_000, 10_000 + length)), ["dependency"])
        assert (found, left_out) == (unit, 0)
        assert len(spans) <= MOST_BARS
        assert sum(span.commits for span in spans) == length
        assert sum(span.counts[0] for span in spans) == length


def test_spans_without_commits_are_there() -> None:
    _, spans, _ = over_time(days(19_723, 19_723 + 70), ["dependency"])
    assert [span.commits for span in spans] == [1, *[0] * 9, 1]
    assert spans[0].name == "2024-01-01"


def test_a_few_impossible_dates_do_not_press_the_rest_together() -> None:
    wrong = days(0, 47_000)
    unit, spans, left_out = over_time(
        [wrong[0], *days(*range(19_000, 19_400)), wrong[1]], ["rename"]
    )
    assert (unit, left_out) == ("week", 2)
    assert sum(span.commits for span in spans) == 400
    assert over_time(days(0, 19_000), ["rename"])[2] == 0


def test_rare_kinds_are_drawn_as_one() -> None:
    kinds = {name: 99 - n for n, name in enumerate("abcdefghi")} | {"config": 999}
    assert series(kinds) == [*"abcdef", OTHERS]
    assert series({"data": 1, "schema": 2}) == ["schema", "data"]


def summary_of(*judged: Judged) -> Summary:
    totals = Totals()
    for one in judged:
        totals.add(one)
    return totals.summary(PLAN)


def test_an_empty_history_makes_a_page() -> None:
    page = render(summary_of())
    assert "no commits" in page
    assert "<svg" not in page
    assert "Could not be judged" in render(summary_of(Judged("a" * 40, 5, error="<b> is missing")))


def test_of_many_blocked_commits_the_newest_are_named() -> None:
    many = [
        Judged(
            f"{n:040x}",
            n * DAY,
            f"No {n}.",
            1,
            2,
            ("data",),
            ("HF213",),
            (),
            ((f"{n}.sql", ("data",)),),
        )
        for n in range(MOST_BLOCKED + 50)
    ]
    found = summary_of(*many[::-1])
    assert found.blocked == MOST_BLOCKED + 50
    assert [j.subject for j in found.newest_blocked[:2]] == ["No 249.", "No 248."]
    assert found == summary_of(*many)
    page = render(found)
    assert f"The newest 200 of {MOST_BLOCKED + 50}" in page
    assert "No 50." in page
    assert "No 49." not in page
    assert page.count("<tr>") < 400


def test_strange_times_do_no_harm() -> None:
    page = render(
        summary_of(
            *[Judged("b" * 40, t, "x", 1, 1, ("data",), ("HF213",)) for t in (-9, 0, 1 << 62)]
        )
    )
    assert "????-??-??" in page
