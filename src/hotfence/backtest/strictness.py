"""Strictness: which rules the kinds of a change break, without any scope."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hotfence.classify.files import kinds
from hotfence.model.evidence import FileReport
from hotfence.model.limits import file_limit, line_limit
from hotfence.model.policy import CatalogEntry, Level, Policy
from hotfence.model.rule import BUILT_IN_LEVELS

# `config` breaks no rule. A schema change outside a migration is HF212.
RULE_OF_KIND: Mapping[str, str] = {
    "dependency": "HF201",
    "vendored": "HF202",
    "runtime": "HF203",
    "schema": "HF211",
    "data": "HF213",
    "rename": "HF221",
    "formatting": "HF222",
    "comment": "HF223",
    "logging": "HF224",
    "guard": "HF006",
    "binary": "HF106",
    "mode": "HF106",
    "submodule": "HF106",
    "symlink": "HF106",
}
SCHEMA_STATEMENT = "HF212"
TOO_MANY_FILES, TOO_MANY_LINES = "HF104", "HF105"
RULES = tuple(sorted({*RULE_OF_KIND.values(), SCHEMA_STATEMENT, TOO_MANY_FILES, TOO_MANY_LINES}))


class Strictness(NamedTuple):
    """All that a backtest needs of a policy, in values that can be sent to another process.

    `levels` holds the rules of `RULES` that are not errors.
    """

    levels: tuple[tuple[str, Level], ...]
    files: int
    lines: int
    catalog: tuple[CatalogEntry, ...]

    @property
    def digest(self) -> str:
        """A short name for these very settings."""
        return hashlib.sha256(repr(tuple(self)).encode()).hexdigest()[:16]


def strictness(policy: Policy) -> Strictness:
    """Return how strict a policy is where nobody wrote a scope."""
    levels = tuple((rule, level) for rule in RULES if (level := _level(policy, rule)) != "error")
    return Strictness(
        levels, file_limit(policy, None).number, line_limit(policy, None).number, policy.catalog
    )


def _level(policy: Policy, rule: str) -> Level:
    if rule.startswith("HF0"):  # integrity has no level
        return "error"
    return policy.rules.get(rule, BUILT_IN_LEVELS.get(rule, "error"))


def line_count(files: Sequence[FileReport]) -> int | None:
    """Return added plus removed lines, without binary files; None where they are not known."""
    count = 0
    for file in files:
        if "binary" in file.kinds:
            continue
        if file.lines is None:
            return None
        count += file.lines
    return count


def broken(files: Sequence[FileReport], lines: int | None, strict: Strictness) -> tuple[str, ...]:
    """Return the rules that a change breaks, whatever their level, in order."""
    found = {rule_of(kind, file.path) for file in files for kind in file.kinds}
    if len(files) > strict.files:
        found.add(TOO_MANY_FILES)
    # Lines are unknown where git's patch has more than 8 MiB.
    if files and (lines is None or lines > strict.lines):
        found.add(TOO_MANY_LINES)
    return tuple(sorted(rule for rule in found if rule))


def rule_of(kind: str, path: str) -> str:
    """Return the rule that a file of a kind breaks, empty for none."""
    if kind == "schema" and all(named.kind != "schema" for named in kinds(path)):
        return SCHEMA_STATEMENT
    return RULE_OF_KIND.get(kind, "")
