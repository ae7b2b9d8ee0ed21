"""`hotfence explain`: why a rule exists and what to do about it."""

import textwrap

import click

from hotfence.commands.output import write_out
from hotfence.errors import CannotDecideError
from hotfence.model.rule import Rule


@click.command("explain")
@click.argument("rule_id", metavar="RULE")
def command(rule_id: str) -> int:
    """Tell why RULE (an id such as HF101, or a name) exists, with an example each way."""
    write_out(explain(find_rule(rule_id)))
    return 0


def find_rule(wanted: str) -> Rule:
    """Return the rule with an id or a name.

    Raises:
        CannotDecideError: there is none.
    """
    from hotfence.rules import RULES

    for rule in RULES:
        if wanted.upper() == rule.id or wanted.lower() == rule.name:
            return rule
    raise CannotDecideError(f"no rule {wanted}; `hotfence rules` lists them")


def explain(rule: Rule) -> str:
    """Return the rule as a short page."""
    level = "always an error, cannot be waived" if rule.is_integrity else f"level {rule.level}"
    parts = [
        f"{rule.id} {rule.name} ({level}; stages: {', '.join(rule.stages)})",
        _wrapped("Why", rule.why),
        _wrapped("What to do", rule.fix),
        _wrapped("Blocked", rule.blocked.said),
        _wrapped("Passes", rule.passing.said),
    ]
    return "\n\n".join(parts) + "\n"


def _wrapped(title: str, text: str) -> str:
    body = textwrap.fill(text, 88, initial_indent="  ", subsequent_indent="  ")
    return f"{title}\n{body}"
