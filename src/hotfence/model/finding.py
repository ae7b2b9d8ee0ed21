"""What judgement yields: findings, the state of each rule, the verdict."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Stage = Literal["edit", "push", "merge", "rollout"]
STAGES: tuple[Stage, ...] = ("edit", "push", "merge", "rollout")

Phase = Literal["read-only", "patch"]
State = Literal["satisfied", "unsatisfied", "waived", "not-applicable", "error"]
Outcome = Literal["passed", "blocked", "not-a-hotfix", "error"]


class Hit(NamedTuple):
    """What a rule saw that breaks it; the judge adds the rule's id, name and level.

    `fix` is the one next thing to do; None means the rule's own.
    """

    message: str
    path: str | None = None
    line: int | None = None
    key: str | None = None
    commit: str | None = None
    fix: str | None = None


class Finding(NamedTuple):
    """One hit of one rule at the level that the policy gives it."""

    rule: str
    name: str
    level: str
    commit: str | None
    path: str | None
    line: int | None
    key: str | None
    message: str
    fix: str


class Verdict(NamedTuple):
    """The answer for one ref or tree.

    `states` maps each rule id to its state; `notes` are remarks that change nothing.
    `scope` is the blob of the scope file and `patch` the digest of the patch that were judged.
    `error` is the one line that says why nothing could be decided.
    """

    outcome: Outcome
    stage: Stage
    branch: str | None = None
    incident: str | None = None
    phase: Phase | None = None
    base: str | None = None
    head: str | None = None
    findings: tuple[Finding, ...] = ()
    states: Mapping[str, State] = MappingProxyType({})
    notes: tuple[str, ...] = ()
    files: int = 0
    lines: int = 0
    error: str | None = None
    scope: str | None = None
    patch: str | None = None
