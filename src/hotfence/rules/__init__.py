"""Judgement: every rule that this version has, in one explicit list.

A rule sees a case and yields hits; it reads nothing, prints nothing, and knows no level.
"""

from hotfence.model.rule import Rule
from hotfence.rules import ai, bans, churn, evidence, fence, inside, integrity, rollback, schema

RULES: tuple[Rule, ...] = (
    *integrity.RULES,
    *fence.RULES,
    *inside.RULES,
    *bans.RULES,
    *schema.RULES,
    *churn.RULES,
    *evidence.RULES,
    *rollback.RULES,
    *ai.RULES,
)
