"""Judgement: every rule that this version has, in one explicit list.

A rule sees a case and yields hits; it reads nothing, prints nothing, and knows no level.
"""

from hotfence.model.rule import Rule
from hotfence.rules import (
    ai,
    bans,
    churn,
    evidence,
    fence,
    freeze,
    glass,
    inside,
    integrity,
    people,
    rollback,
    rollout,
    schema,
    signoffs,
)

_FAMILIES = (
    integrity,
    fence,
    inside,
    bans,
    schema,
    churn,
    evidence,
    rollback,
    rollout,
    people,
    signoffs,
    ai,
    freeze,
    glass,
)

# The rules on the fence stand in two modules, and their ids mix.
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in _FAMILIES for rule in family.RULES), key=lambda rule: rule.id)
)
