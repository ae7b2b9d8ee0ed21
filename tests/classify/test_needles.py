"""Needles only save time: whatever a pattern matches holds one of its words."""

import re

import pytest

from hotfence.classify.churn.logging import HINT, has_hint
from hotfence.classify.manifests import _contents
from hotfence.classify.manifests.declared import own_rows
from hotfence.classify.needles import Haystack, needles
from hotfence.classify.schema._frameworks import RULES


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bMigration\b", ("Migration",)),
        (r"^class \w+\(Migration\)", ("(Migration)",)),
        (r"(?i)<\s*SCRIPT\b", ("script",)),
        (r"(?:alpha|beta)\s", ("alpha", "beta")),
        (r"(?:alpha|be)", ()),
        (r"(?:alpha)?x", ()),
        (r"(?:alpha)*", ()),
        (r"(?:alpha)+", ("alpha",)),
        (r"(?!alpha)\w+", ()),
        (r"(?<=alpha)\w+", ()),
        (r"[abc]{3}", ()),
        (r"(?:alpha|(?i:beta))", ()),
    ],
)
def test_a_pattern_tells_its_words(pattern: str, words: tuple[str, ...]) -> None:
    assert needles(pattern)[0] == words


@pytest.mark.parametrize(
    "text", ["DataBaseChangeLog", "\u017fcript", "no script", "SCRIPT", "\u212aotlin", ""]
)
@pytest.mark.parametrize("pattern", [r"(?i)<?script", r"(?i)kotlin", r"(?i)databasechangelog"])
def test_no_case_is_lost(pattern: str, text: str) -> None:
    found = re.search(pattern, text) is not None
    assert Haystack(text).holds(pattern) == found


def test_most_patterns_of_the_catalogs_tell_words() -> None:
    proofs = [p for rule in RULES for p in (rule[4], *rule[5]) if p]
    lines = [p for rule in _contents.RULES for p in (rule[4], *rule[7]) if p]
    for patterns in (proofs, lines):
        assert sum(bool(needles(p)[0]) for p in patterns) > len(patterns) * 0.8


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("", ""),
        ("a\nb\n", "a\nb\n"),
        ("a\nb\nc\n", "a\nc\n"),
        ("a\nb\na\n", "a\n"),
        ("ab\nx\n", "ab\nax\n"),
        ("x\ny", "x\ny\n"),
        ("c\nb\na", "a\nb\nc"),
        ("\n".join(map(str, range(60))), "\n".join(map(str, range(30, 90)))),
        ("aa\naa\nab", "aa\naa\naa\nab"),
    ],
)
def test_rows_of_one_side_are_those_the_other_has_nowhere(text: str, other: str) -> None:
    for one, two in ((text, other), (other, text)):
        had = two.split("\n")
        rows = [(n, row) for n, row in enumerate(one.split("\n"), 1) if row not in had]
        assert own_rows(one, two) == rows


# fmt: off
ROWS = (
    "dialog", "catalog", "blog", "login", "loginfo", "logic", "logout", "logoutput", "logo",
    "logos", "l.", "al.", "trace", "trace!", "traces", "t.Login", "tb.Logic", "xtb.Login",
    "b.LOGOUT", "info!", "xinfo!", "dbg!", "DEBUG!", "\u017fugar", "error_!", "console.x",
    "printk", "pr_info", "expr_", "timber", "Winston", "nothing",
)
# fmt: on


@pytest.mark.parametrize("row", ROWS)
def test_the_cheap_look_for_logging_is_the_slow_one(row: str) -> None:
    assert has_hint([row]) == (HINT.search(row) is not None)
    assert has_hint(["x", row, "in"]) == (HINT.search(row) is not None)
