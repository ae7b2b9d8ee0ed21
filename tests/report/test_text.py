"""The text report: what a tired person sees, whole."""

from hotfence.model.finding import Finding, Verdict
from hotfence.report.text import render

FINDING = Finding(
    "HF101",
    "file-out-of-scope",
    "error",
    None,
    "src/retry.py",
    12,
    None,
    "this changes a file that the scope does not name (a.yaml)",
    "Take it out.",
)


def blocked(branch: str, *findings: Finding) -> Verdict:
    return Verdict(
        "blocked", "push", branch=branch, incident="INC-1", phase="patch", findings=findings
    )


def test_a_blocked_verdict_says_what_where_why_and_what_next() -> None:
    assert render([blocked("hotfix/INC-1", FINDING)]) == (
        "hotfence: BLOCKED hotfix/INC-1 (1 finding; patch phase)\n"
        "  HF101 file-out-of-scope  src/retry.py:12\n"
        "      this changes a file that the scope does not name (a.yaml)\n"
        "      -> Take it out.\n"
        "  `hotfence explain HF101` tells why it exists.\n"
    )


def test_a_warning_is_called_one_and_comes_last() -> None:
    warning = FINDING._replace(rule="HF303", name="hypothesis-vague", level="warn")
    text = render([blocked("hotfix/INC-1", warning, FINDING)])
    assert text.index("HF101") < text.index("HF303")
    assert "      warning: this changes" in text
    assert "(1 finding; patch phase)" in text


def test_the_findings_fit_a_screen_and_the_rest_is_counted() -> None:
    text = render([blocked("hotfix/INC-1", *[FINDING] * 40)])
    assert len(text.splitlines()) <= 25
    assert "  ... and 33 more: HF101 x33\n" in text


def test_many_refs_fit_a_screen_with_the_blocked_ones_first() -> None:
    passed = [Verdict("passed", "push", branch=f"hotfix/INC-{n}") for n in range(50)]
    several = [blocked(f"hotfix/INC-9{n}", FINDING) for n in range(4)]
    lines = render([*passed, *several]).splitlines()
    assert len(lines) <= 25
    assert lines[0].startswith("hotfence: BLOCKED hotfix/INC-90")
    assert "hotfence: BLOCKED hotfix/INC-93 by HF101" in lines
    assert lines[-1] == "hotfence: ... and 42 more branches, 0 of them not passed"


def test_an_error_is_one_line() -> None:
    verdict = Verdict("error", "push", branch="hotfix/INC-1", error="git went away")
    assert render([verdict]) == "hotfence: hotfix/INC-1: git went away\n"


def test_what_is_none_of_our_business_is_not_told() -> None:
    assert render([Verdict("not-a-hotfix", "push", branch="main")]) == ""


def test_colour_only_where_it_is_asked_for() -> None:
    assert "\x1b[" not in render([blocked("b", FINDING)])
    assert "\x1b[31m" in render([blocked("b", FINDING)], colour=True)
