"""Write docs/rules.md from the rules themselves; `--check` fails when it is out of date."""

import sys
from pathlib import Path

from hotfence.model.rule import Rule
from hotfence.rules import RULES

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"

HEAD = """\
# Rules

Every rule of this version: why it exists, what to do about it, one change that it blocks and
one that it passes. The examples are played with real pushes by the tests. Levels are set in
the policy (`rules: {HF303: error}`); integrity rules (HF0xx) are always errors.

This page is made from the rules by `make docs`; `hotfence explain HF101` prints one of them.
"""


def page() -> str:
    """Return the whole page."""
    rows = ["| id | name | level | stages |", "| --- | --- | --- | --- |"]
    for rule in RULES:
        anchor = f"[{rule.id}](#{rule.id.lower()}-{rule.name})"
        rows.append(f"| {anchor} | {rule.name} | {_level(rule)} | {', '.join(rule.stages)} |")
    return "\n".join([HEAD, *rows, "", *(_section(rule) for rule in RULES)])


def _level(rule: Rule) -> str:
    return "integrity" if rule.is_integrity else rule.level


def _section(rule: Rule) -> str:
    return (
        f"## {rule.id} {rule.name}\n\n"
        f"**Why.** {rule.why}\n\n"
        f"**What to do.** {rule.fix}\n\n"
        f"- Blocked: {rule.blocked.said}\n"
        f"- Passes: {rule.passing.said}\n"
    )


def main() -> int:
    """Write or check the page; return the exit code."""
    text = page()
    if "--check" in sys.argv[1:]:
        current = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
        if current != text:
            print("docs/rules.md is out of date; run `make docs`")
            return 1
        return 0
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
